import { describe, expect, test } from 'vitest';
import { componentNeeded, parseAnswers } from '#modules/forms';
import { findProcedure, listProcedures, setCaseLimit, type ProcedureVersion } from '#modules/catalogue';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { Temporal, localDate } from '#platform/time';
import { begin, take } from './testing/at-counter.ts';
import { doAct, dossierNow } from './testing/do-act.ts';
import { fileAny } from './testing/file-any.ts';
import { openOffice, type Office, type Who } from './testing/office.ts';
import { settle, type Trodden } from './testing/settle.ts';
import { versionsOf } from './use-cases/versions.ts';
import type { Channel, Dossier } from './index.ts';

const START = '2026-11-10T08:00:00+07:00';
const db = await freshDatabase();
const office: Office = await openOffice(db, 'every procedure', START);

const read = <T>(work: Parameters<typeof inTenantReadOnly<T>>[2]) => inTenantReadOnly(db.web, office.tenant, work);
const inForce = (reference: string) => read((tx) => findProcedure(tx, reference, localDate(office.deps.world.now())));

const listed = await read(async (tx) => {
  const lines = await listProcedures(tx, localDate(office.deps.world.now()));
  return Promise.all(lines.map((line) => findProcedure(tx, line.code, localDate(office.deps.world.now()))));
});
const procedures = listed.map((found) => found!);

/** Every case of every procedure, each on the next of its procedure's channels. */
const all = procedures
  .flatMap((procedure) => procedure.body.cases.map((one) => ({ procedure, one })))
  .map(({ procedure, one }, n) => ({
    reference: procedure.code,
    name: procedure.body.name.vi,
    caseKey: one.key,
    hasLimit: one.timeLimit !== null,
    channel: procedure.body.channels[n % procedure.body.channels.length]! as Channel,
  }));

/** An administrator sets a limit where no source has one, marked as to be confirmed. */
async function limited(reference: string, caseKey: string): Promise<void> {
  const { deps, tenant } = office;
  const { procedureId, number } = (await inForce(reference))!;
  const wanted = {
    procedureId,
    version: number,
    caseKey,
    amount: '20',
    unit: 'wd',
    basis: 'Chờ quyết định công bố của tỉnh.',
    isOpen: true,
  };
  const set = await setCaseLimit(deps, tenant, office.officer('admin-1'), { key: deps.world.newId(), ...wanted });
  if (!set.ok) throw new Error(`${reference}: ${JSON.stringify(set.refusal)}`);
}

/** The components that the sample's answers call for, which are not made from the form itself. */
async function needed({ id, body }: ProcedureVersion): Promise<string[]> {
  const { form } = await read((tx) => versionsOf(tx, id));
  const { values } = parseAnswers(form.body, 'all', body.sample ?? {});
  const asked = body.components.filter((one) => one.source === 'upload' && componentNeeded(one, values) === 'yes');
  return asked.map((one) => one.key);
}

async function fileBy(channel: Channel, procedure: ProcedureVersion, caseKey: string): Promise<Id> {
  const components = await needed(procedure);
  if (channel === 'online') {
    const filed = await fileAny(office, procedure.code, { caseKey, files: components });
    if (!filed.ok) throw new Error(JSON.stringify(filed.refusal));
    return filed.value.dossierId;
  }
  const who: Who = procedure.body.agencyCode === '32002' ? 'desk-3' : 'desk-1';
  const draft = await begin(office, { reference: procedure.code, caseKey, channel, who });
  if (!draft.ok) throw new Error(JSON.stringify(draft.refusal));
  const papers = components.map((component) => ({ component, copyKind: 'original', copies: '1', toReturn: true }));
  const signedAt = office.deps.world.now().subtract({ hours: 1 }).toString();
  const posted = {
    receipt: { receivedAt: signedAt, receiptProof: 'BB12/2026' },
    post: { postOffice: 'Bưu điện Cà Mau', noteNumber: 'PG7', noteList: '' },
  };
  const said = { channel, answers: procedure.body.sample ?? {}, papers, ...(channel === 'post' ? posted : {}) };
  const taken = await take(office, draft.value.draftId, said, who);
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  return taken.value.dossierId as Id;
}

test('the catalogue has 26 procedures, and every way of filing is taken by some of them', () => {
  expect(procedures).toHaveLength(26);
  expect(new Set(all.map((one) => one.channel))).toEqual(new Set(['online', 'counter', 'post']));
});

describe('filed once and settled through its own workflow', () => {
  test.each(all)('$name ($caseKey), $channel', async ({ reference, caseKey, hasLimit, channel }) => {
    office.deps.world.setTime(START);
    if (!hasLimit) {
      const refused = await fileAny(office, reference, { caseKey, files: await needed((await inForce(reference))!) });
      expect(refused).toMatchObject({ refusal: { name: 'Unavailable', reason: 'dossier.submit.noLimit' } });
      await limited(reference, caseKey);
    }
    const procedure = (await inForce(reference))!;
    const id = await fileBy(channel, procedure, caseKey);
    const way = await settle(office, id);
    const dossier = await dossierNow(office, id);
    expect(dossier).toMatchObject({ state: 'returned', channel, caseKey, outcome: 'granted', delivery: 'delivered', verdict: 'early' });
    expect(dossier.receivedAt).not.toBeNull();
    if (channel === 'post') expect(dossier).toMatchObject({ receivedAt: '2026-11-10T00:00:00Z', receiptProof: 'BB12/2026' });
    const { workflow } = await read((tx) => versionsOf(tx, procedure.id));
    const steps = workflow.body.steps.map((step) => step.key);
    // What the desk takes in is accepted in the same act.
    expect([...new Set(way.map((one) => one.step))]).toEqual(channel === 'online' ? steps : steps.slice(1));
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(8);
  });
});

describe('the press conferences', () => {
  const whoDid = (way: Trodden[], act: string) => way.filter((one) => one.act === act).map(({ who, unitId }) => ({ who, unitId }));

  test('of foreigners: the department proposes and the People’s Committee decides, each by its own leader', async () => {
    office.deps.world.setTime(START);
    const id = await fileBy('online', (await inForce('press-conference-foreign'))!, 'first');
    const { agencyId, partnerAgencyId } = await dossierNow(office, id);
    const way = await settle(office, id);
    expect(whoDid(way, 'sign')).toEqual([
      { who: 'leader-1', unitId: agencyId },
      { who: 'leader-4', unitId: partnerAgencyId },
    ]);
    expect(whoDid(way, 'number')).toEqual([{ who: 'clerk-3', unitId: partnerAgencyId }]);
  });

  test('of foreigners: nobody of the department signs, numbers or sends back where the Committee decides', async () => {
    office.deps.world.setTime(START);
    const id = await fileBy('online', (await inForce('press-conference-foreign'))!, 'first');
    await expect(settleUntil(id, 'decide')).resolves.toMatchObject({ step: 'decide' });
    for (const who of ['leader-1', 'leader-2', 'clerk-1'] as const) {
      for (const act of ['sign', 'sendBack', 'number'] as const) {
        expect(await doAct(office, office.officer(who), id, act)).toMatchObject({
          refusal: { name: expect.stringMatching(/NotYours|WrongState/) },
        });
      }
    }
    expect(await doAct(office, office.officer('leader-4'), id, 'sign')).toMatchObject({ ok: true });
  });

  test('in the country: once the hour of the answer has passed in silence, it is deemed allowed, without a document', async () => {
    office.deps.world.setTime(START);
    const id = await fileBy('counter', (await inForce('press-conference-domestic'))!, 'first');
    const { dueAt, eventAt } = await dossierNow(office, id);
    expect(Temporal.Instant.from(eventAt!).subtract({ hours: 12 }).toString()).toBe(dueAt);
    await doAct(office, office.officer('head-1'), id, 'assign', { handlerId: office.officer('specialist-2').officerId });
    const deem = () => doAct(office, office.officer('specialist-2'), id, 'deemAllowed');
    office.deps.world.setTime(Temporal.Instant.from(dueAt!));
    expect(await deem()).toMatchObject({ refusal: { reason: 'dossier.deemAllowed.notYet' } });
    office.deps.world.setTime(Temporal.Instant.from(dueAt!).add({ hours: 3 }));
    expect(await deem()).toMatchObject({ ok: true });
    expect(await dossierNow(office, id)).toMatchObject({
      state: 'resolved',
      step: null,
      outcome: 'deemedAllowed',
      resolvedAt: dueAt,
      verdict: 'onTime',
      delivery: 'none',
    });
  });

  test('in the country: a refusal comes in writing before that hour', async () => {
    office.deps.world.setTime(START);
    const id = await fileBy('online', (await inForce('press-conference-domestic'))!, 'first');
    await settle(office, id, { outcome: 'refused' });
    expect(await dossierNow(office, id)).toMatchObject({ state: 'returned', outcome: 'refused', verdict: 'early' });
  });

  test('whose hour has passed is not accepted any more', async () => {
    office.deps.world.setTime(START);
    const id = await fileBy('online', (await inForce('press-conference-domestic'))!, 'first');
    const { eventAt } = await dossierNow(office, id);
    office.deps.world.setTime(Temporal.Instant.from(eventAt!).add({ minutes: 1 }));
    expect(await doAct(office, office.officer('desk-1'), id, 'accept')).toMatchObject({ refusal: { reason: 'dossier.accept.eventOver' } });
    expect(await doAct(office, office.officer('desk-1'), id, 'refuseAcceptance')).toMatchObject({ ok: true });
  });
});

/** Leads a dossier on until it stands at a step. */
async function settleUntil(id: Id, step: string): Promise<Dossier> {
  await settle(office, id, {}, step);
  return dossierNow(office, id);
}
