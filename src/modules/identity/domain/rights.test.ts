import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#modules/organisation';
import type { Actor, Holding } from './actor.ts';
import { may, scopes, type Facts } from './may.ts';
import { actions, type Action } from './rights.ts';

const self = 'officer-self';
const subject = { receivingPointId: 'desk', agencyId: 'agency', divisionId: 'division', partnerAgencyId: 'partner', sector: 'publishing' };

/** Where the role is held, as it lies to the subject. */
const places = ['desk', 'agency', 'division', 'partner', 'province', 'elsewhere'] as const;
type Where = (typeof places)[number];
/** Who holds the dossier. */
const holders = { mine: self, nobody: null, another: 'officer-other' };
type Who = keyof typeof holders;

/**
 * Written out by hand, and on purpose not made from the code's own table: who may do what.
 * `role@place` is allowed whoever holds the dossier; `role@place/who` only when that one holds it.
 */
const allowed: Record<Action, string> = {
  'dossier.read': `deskOfficer@desk specialist@division divisionHead@division leader@agency recordsClerk@agency
    leader@partner recordsClerk@partner monitor@agency monitor@province auditor@agency auditor@province`,
  'dossier.takeIn': 'deskOfficer@desk',
  'dossier.accept': 'deskOfficer@desk',
  'dossier.assign': 'divisionHead@division',
  'dossier.take': 'specialist@division/nobody',
  'dossier.propose': 'specialist@division/mine',
  'dossier.initial': 'divisionHead@division',
  'dossier.sign': 'leader@agency leader@partner',
  'dossier.sendBack': 'divisionHead@division leader@agency leader@partner',
  'dossier.number': 'recordsClerk@agency recordsClerk@partner',
  'dossier.return': 'deskOfficer@desk',
  'dossier.deemAllowed': 'specialist@division divisionHead@division',
  'dossier.refuseAcceptance': 'deskOfficer@desk',
  'dossier.requestCompletion': 'deskOfficer@desk',
  'dossier.requestSupplement': 'specialist@division/mine',
  'dossier.supplement': 'deskOfficer@desk',
  'dossier.requestPayment': 'specialist@division/mine',
  'dossier.confirmPayment': 'deskOfficer@desk',
  'dossier.suspend': 'leader@agency',
  'dossier.resume': 'leader@agency',
  'dossier.terminate': 'leader@agency',
  'dossier.cancel': 'leader@agency',
  'dossier.withdraw': 'deskOfficer@desk',
  'dossier.digitise': 'deskOfficer@desk',
  'dossier.correct': 'deskOfficer@desk',
  'dossier.move': 'deskOfficer@desk',
  'dossier.pullBack': 'specialist@division divisionHead@division leader@agency',
  'dossier.announceResult': 'deskOfficer@desk',
  'dossier.confirmDelivery': 'deskOfficer@desk',
  'payment.read': `deskOfficer@desk recordsClerk@desk leader@agency recordsClerk@agency monitor@agency monitor@province
    auditor@agency auditor@province`,
  'payment.collect': 'deskOfficer@desk',
  'payment.exempt': 'deskOfficer@desk',
  'payment.void': 'deskOfficer@desk/mine recordsClerk@desk recordsClerk@agency leader@agency',
  'payment.refund': 'recordsClerk@desk leader@agency',
  'payment.openBook': 'recordsClerk@desk administrator@province',
  'handOver.prepare': 'deskOfficer@desk recordsClerk@agency specialist@division',
  'handOver.accept': 'deskOfficer@desk recordsClerk@agency divisionHead@division specialist@division',
  'organisation.manage': everywhere('administrator'),
  'rights.manage': everywhere('administrator'),
  'account.manage': everywhere('administrator'),
  'catalogue.manage': everywhere('administrator'),
  'audit.read': 'monitor@agency monitor@province auditor@agency auditor@province',
};

function everywhere(role: Role): string {
  return places.map((place) => `${role}@${place}`).join(' ');
}

const actorWith = (...holdings: Holding[]): Actor => ({
  kind: 'officer',
  officerId: self,
  accountId: 'account',
  name: 'Lê Bảo An',
  position: 'Chuyên viên',
  holdings,
});

const held = (role: Role, where: Where, sector: string | null): Holding => ({
  role,
  unitId: where,
  sector,
  ...(where === 'province' && { wholeProvince: true }),
});

/** Every role × place × holder for which the code says yes, in the words of the table. */
function found(action: Action, sector: string | null, facts: Facts = subject): string[] {
  return roles.flatMap((role) =>
    places.flatMap((where) => {
      const yes = (Object.keys(holders) as Who[]).filter((who) =>
        may(actorWith(held(role, where, sector)), action, { ...facts, holderId: holders[who] }),
      );
      const whoever = yes.length === Object.keys(holders).length;
      return whoever ? [`${role}@${where}`] : yes.map((who) => `${role}@${where}/${who}`);
    }),
  );
}

const words = (text: string) => text.split(/\s+/).sort();

describe('every right, tried for every role, place and holder', () => {
  test('the hand-made table knows every action', () => {
    expect(Object.keys(allowed).sort()).toEqual([...actions].sort());
  });

  test.each(actions)('%s', (action) => {
    expect(found(action, null).sort()).toEqual(words(allowed[action]));
  });

  test.each(actions)('%s, held for the subject’s sector only', (action) => {
    expect(found(action, 'publishing').sort()).toEqual(words(allowed[action]));
  });

  test.each(actions)('%s, held for another sector: nobody', (action) => {
    expect(found(action, 'press')).toEqual([]);
  });
});

describe('the question', () => {
  const everything = actorWith(...roles.map((role) => held(role, 'elsewhere', null)));

  test('is answered no where the facts are not told', () => {
    expect(actions.filter((action) => may(everything, action, {}))).toEqual([
      'organisation.manage',
      'rights.manage',
      'account.manage',
      'catalogue.manage',
    ]);
    expect(may(actorWith(held('specialist', 'division', null)), 'dossier.take', subject)).toBe(false);
  });

  test('does not add up roles: a role in one place and sector gives nothing in another', () => {
    const actor = actorWith(held('specialist', 'division', 'press'), held('specialist', 'elsewhere', 'publishing'));
    expect(may(actor, 'dossier.read', subject)).toBe(false);
  });

  test('without any role is answered no', () => {
    expect(actions.filter((action) => may(actorWith(), action, { ...subject, holderId: self }))).toEqual([]);
  });
});

test('the scopes of a list are the reasons of the question, as data', () => {
  const actor = actorWith(held('specialist', 'division', 'press'), held('monitor', 'province', null), held('leader', 'agency', null));
  expect(scopes(actor, 'dossier.read')).toEqual([
    { at: 'division', unitId: 'division', sector: 'press' },
    { at: 'agency', unitId: 'agency', sector: null },
    { at: 'partnerAgency', unitId: 'agency', sector: null },
    { at: 'agency', unitId: 'province', sector: null },
    { at: 'province', unitId: 'province', sector: null },
  ]);
  expect(scopes(actor, 'dossier.propose')).toEqual([{ at: 'division', unitId: 'division', sector: 'press', holder: 'self' }]);
});
