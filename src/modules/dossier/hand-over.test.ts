import { beforeAll, describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { Temporal } from '#platform/time';
import { fold } from './domain/apply.ts';
import type { Fact } from './domain/facts.ts';
import { foldHandOver, type HandOverFact } from './domain/hand-over-facts.ts';
import { handOverNumber, type HandOverDirection } from './domain/hand-over.ts';
import { readDossier } from './sql/dossier.ts';
import { handOversOf } from './sql/hand-over-line.ts';
import { filePaper, seeSlip, value } from './testing/hand-over.ts';
import { fileDossier, openOffice, type Office, type Who } from './testing/office.ts';
import { acceptHandOver } from './use-cases/hand-over/accept-hand-over.ts';
import { addToHandOver, removeFromHandOver } from './use-cases/hand-over/change-lines.ts';
import { giveHandOver, withdrawHandOver } from './use-cases/hand-over/give.ts';
import { prepareHandOver } from './use-cases/hand-over/prepare.ts';
import { countHandOvers, readHandOverBoard, readWaiting } from './use-cases/hand-over/read-board.ts';

const db = await freshDatabase();
let office: Office;
let places: { deskId: Id; agencyId: Id };

beforeAll(async () => {
  office = await openOffice(db, 'hand-over');
  const { dossier } = (await dossierOf((await fileDossier(office)).dossierId))!;
  places = { deskId: dossier.receivingPointId, agencyId: dossier.agencyId };
});

const dossierOf = (id: Id) => inTenantReadOnly(db.web, office.tenant, (tx) => readDossier(tx, id));
const rules = () => ({ ...office.deps, now: office.deps.world.now() });
const waiting = (who: Who) => inTenantReadOnly(db.web, office.tenant, (tx) => readWaiting(tx, office.officer(who), rules()));
const board = (who: Who) => inTenantReadOnly(db.web, office.tenant, (tx) => readHandOverBoard(tx, office.officer(who), rules()));
const at = (local: string) => office.deps.world.setTime(`${local}:00+07:00`);

const prepare = (who: Who, direction: HandOverDirection, dossierIds: string[], codes: string[] = [], more = {}) =>
  prepareHandOver(office.deps, office.tenant, office.officer(who), { key: newId(), direction, ...places, dossierIds, codes, ...more });

type Act = typeof giveHandOver;
const on = async (act: Act, who: Who, slipId: Id, version?: number) => {
  const { slip } = await seeSlip(office, 'desk-1', slipId);
  return act(office.deps, office.tenant, office.officer(who), { key: newId(), slipId, version: version ?? slip.version });
};

type Answers = [answer: string, remark?: string][];
const accept = async (who: Who, slipId: Id, answers: Answers, version?: number) => {
  const { slip } = await seeSlip(office, 'desk-1', slipId);
  const said = answers.map(([answer, remark = ''], i) => ({ no: i + 1, answer, remark }));
  const input = { key: newId(), slipId, version: version ?? slip.version, answers: said };
  return acceptHandOver(office.deps, office.tenant, office.officer(who), input);
};

/** Papers on their way: the desk has signed. */
async function onTheWay(n: number, who: Who = 'desk-1'): Promise<{ slipId: Id; ids: Id[] }> {
  const ids: Id[] = [];
  for (let i = 0; i < n; i++) ids.push((await filePaper(db, office)).dossierId);
  const { slipId } = value(await prepare(who, 'toAgency', ids));
  value(await on(giveHandOver, who, slipId));
  return { slipId, ids };
}

const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? 'done' : result.refusal);

describe('from the desk to the agency', () => {
  test('a slip says what goes, who gave it and who took it, and when; the agency has the papers then', async () => {
    at('2026-11-10T08:00');
    const { dossierId } = await filePaper(db, office);
    at('2026-11-10T13:40');
    const { slipId } = value(await prepare('desk-1', 'toAgency', [dossierId]));
    expect((await waiting('desk-1')).map((one) => one.dossierId)).not.toContain(dossierId);
    at('2026-11-10T14:00');
    value(await on(giveHandOver, 'desk-1', slipId));
    at('2026-11-10T14:25');
    value(await accept('clerk-1', slipId, [['there']]));
    const { slip, lines } = await seeSlip(office, 'clerk-1', slipId);
    expect(slip).toMatchObject({ state: 'accepted', year: 2026, ...places });
    expect(lines[0]!.papers.map(({ component, copies }) => [component, copies])).toEqual([
      ['application', 1],
      ['manuscript', 2],
    ]);
    const [journey, ...none] = await inTenantReadOnly(db.web, office.tenant, (tx) => handOversOf(tx, dossierId));
    expect(none).toEqual([]);
    expect(journey).toMatchObject({ slipId, direction: 'toAgency', answer: 'there', acceptedBy: office.officer('clerk-1').officerId });
    expect([journey!.handedOverAt, journey!.acceptedAt].map(String)).toEqual(['2026-11-10T07:00:00Z', '2026-11-10T07:25:00Z']);
    expect(refusalOf(await prepare('desk-1', 'toAgency', [dossierId]))).toMatchObject({
      fields: { code: 'dossier.handOver.fault.alreadyThere' },
    });
  });

  test('slips are numbered without gaps within the unit and the year, and begin anew in the next', async () => {
    at('2026-11-11T08:00');
    const numbers: string[] = [];
    const make = async () => {
      const { slipId } = value(await prepare('desk-1', 'toAgency', [(await filePaper(db, office)).dossierId]));
      numbers.push(handOverNumber((await seeSlip(office, 'desk-1', slipId)).slip));
    };
    await make();
    await make();
    const next = Number(numbers[0]!.split('/')[0]) + 1;
    expect(numbers[1]).toBe(`${next}/2026`);
    at('2027-01-04T08:00');
    await make();
    expect(numbers[2]).toBe('1/2027');
    at('2026-11-12T08:00');
  });

  test('a scanned code goes on the slip, any dossier once; the last one stays on it', async () => {
    const [one, two] = [await filePaper(db, office), await filePaper(db, office)];
    const { slipId } = value(await prepare('desk-1', 'toAgency', [], [` ${one.code.toLowerCase()} `, one.code]));
    const add = async (code: string) => {
      const { slip } = await seeSlip(office, 'desk-1', slipId);
      return addToHandOver(office.deps, office.tenant, office.officer('desk-1'), { key: newId(), slipId, version: slip.version, code });
    };
    value(await add(two.code));
    expect(refusalOf(await add(two.code))).toMatchObject({
      fields: { code: 'dossier.handOver.fault.already' },
      values: { code: two.code },
    });
    const remove = async (dossierId: Id) => {
      const { slip } = await seeSlip(office, 'desk-1', slipId);
      const input = { key: newId(), slipId, version: slip.version, dossierId };
      return removeFromHandOver(office.deps, office.tenant, office.officer('desk-1'), input);
    };
    value(await remove(one.dossierId));
    expect(refusalOf(await remove(two.dossierId))).toMatchObject({ reason: 'dossier.handOver.lastLine' });
    expect((await seeSlip(office, 'desk-1', slipId)).lines.map(({ code }) => code)).toEqual([two.code]);
    expect((await waiting('desk-1')).map(({ code }) => code)).toContain(one.code);
  });

  test('a dossier stands in one open slip at a time, until that one is withdrawn', async () => {
    const { slipId, ids } = await onTheWay(1);
    expect(refusalOf(await prepare('desk-1', 'toAgency', ids))).toMatchObject({ fields: { code: 'dossier.handOver.fault.moving' } });
    value(await on(withdrawHandOver, 'desk-1', slipId));
    value(await prepare('desk-1', 'toAgency', ids));
  });

  test('two slips made at once for the same dossier: one has it, the other is told', async () => {
    const { dossierId } = await filePaper(db, office);
    const both = await Promise.all([prepare('desk-1', 'toAgency', [dossierId]), prepare('desk-1', 'toAgency', [dossierId])]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.map(refusalOf)).toContainEqual(expect.objectContaining({ fields: { code: 'dossier.handOver.fault.moving' } }));
  });
});

describe('what is refused', () => {
  const faultOf = async (who: Who, direction: HandOverDirection, ids: string[], codes: string[] = [], more = {}) => {
    const result = await prepare(who, direction, ids, codes, more);
    return result.ok ? 'done' : (result.refusal.fields?.code ?? result.refusal.name);
  };

  test('a dossier without paper, one not accepted yet, one with nothing to give that way, one of other places', async () => {
    const electronic = await fileDossier(office);
    const fresh = await filePaper(db, office, 'submit');
    const { dossierId } = await filePaper(db, office);
    expect(await faultOf('desk-1', 'toAgency', [electronic.dossierId])).toBe('dossier.handOver.fault.noPaper');
    expect(await faultOf('desk-1', 'toAgency', [fresh.dossierId])).toBe('dossier.handOver.fault.notReceived');
    expect(await faultOf('clerk-1', 'toDesk', [dossierId])).toBe('dossier.handOver.fault.nothingToGive');
    expect(await faultOf('desk-1', 'toAgency', [dossierId], [], { agencyId: places.deskId })).toBe('dossier.handOver.fault.elsewhere');
  });

  test('a code that there is not, an id that is none, and a dossier of another province: the same words', async () => {
    const other = await openOffice({ ...db, tenant: db.other }, 'elsewhere');
    const foreign = await filePaper(db, other);
    expect(await faultOf('desk-1', 'toAgency', [foreign.dossierId])).toBe('dossier.handOver.fault.unknown');
    expect(await faultOf('desk-1', 'toAgency', [`'; drop table x; --`])).toBe('dossier.handOver.fault.unknown');
    expect(await faultOf('desk-1', 'toAgency', [], ['H12.18-20261110-9999999'])).toBe('dossier.handOver.fault.unknown');
    expect(await faultOf('desk-1', 'toAgency', [], ['  '])).toBe('dossier.handOver.fault.none');
  });

  test('the wrong side: the agency gives no papers away from the desk, the desk brings no result', async () => {
    const { dossierId } = await filePaper(db, office);
    expect(await faultOf('clerk-1', 'toAgency', [dossierId])).toBe('dossier.handOver.fault.notYours');
    const result = await filePaper(db, office, 'number');
    expect(await faultOf('desk-1', 'toDesk', [result.dossierId])).toBe('dossier.handOver.fault.notYours');
    const { slipId } = await onTheWay(1);
    expect(refusalOf(await accept('desk-2', slipId, [['there']]))).toMatchObject({ name: expect.stringMatching(/NotFound|NotYours/) });
    expect(refusalOf(await on(withdrawHandOver, 'clerk-1', slipId))).toMatchObject({ name: 'NotYours' });
  });

  test('a colleague at the desk that gave: the other side has to accept', async () => {
    const { slipId } = await onTheWay(1);
    const colleague = { ...office.officer('desk-1'), officerId: office.officer('desk-2').officerId };
    const input = { key: newId(), slipId, version: 2, answers: [{ no: 1, answer: 'there', remark: '' }] };
    const own = await acceptHandOver(office.deps, office.tenant, colleague, input);
    expect(refusalOf(own)).toMatchObject({ name: 'NotYours', reason: 'dossier.handOver.notYours' });
  });

  test('a slip of another province, and for who is on neither side: there is none', async () => {
    const { slipId } = await onTheWay(1);
    const input = { key: newId(), slipId, version: 2, answers: [{ no: 1, answer: 'there', remark: '' }] };
    const foreign = await acceptHandOver(office.deps, db.other, office.officer('clerk-1'), input);
    expect(refusalOf(foreign)).toMatchObject({ name: 'NotFound' });
    const outsider = await acceptHandOver(office.deps, office.tenant, office.officer('monitor-1'), { ...input, key: newId() });
    expect(refusalOf(outsider)).toMatchObject({ name: 'NotFound' });
  });

  test('lines after the hand-over, and a form made before somebody else changed the slip', async () => {
    const { slipId } = await onTheWay(1);
    const { code } = await filePaper(db, office);
    const input = { key: newId(), slipId, version: 2, code };
    const late = await addToHandOver(office.deps, office.tenant, office.officer('desk-1'), input);
    expect(refusalOf(late)).toMatchObject({ name: 'WrongState', reason: 'dossier.handOver.stands.handedOver' });
    expect(refusalOf(await accept('clerk-1', slipId, [['there']], 1))).toMatchObject({ name: 'Conflict' });
  });
});

describe('the receiver', () => {
  test('says it line by line: a line that nobody answered is named, and nothing is accepted', async () => {
    const { slipId } = await onTheWay(3);
    const fields = { 'answer.2': 'dossier.handOver.unanswered', 'remark.3': 'dossier.handOver.remarkMissing' };
    expect(refusalOf(await accept('clerk-1', slipId, [['there'], [''], ['other']]))).toEqual({ name: 'Invalid', fields });
    expect(refusalOf(await accept('clerk-1', slipId, []))).toMatchObject({ fields: { 'answer.1': 'dossier.handOver.unanswered' } });
    expect((await seeSlip(office, 'clerk-1', slipId)).slip.state).toBe('handedOver');
  });

  test('what is missing stays with the giver and waits again; what is other than stated has come, with a word on how', async () => {
    const { slipId, ids } = await onTheWay(3);
    value(await accept('clerk-1', slipId, [['there'], ['missing'], ['other', 'Chỉ có một bản thảo']]));
    const { slip, lines } = await seeSlip(office, 'desk-1', slipId);
    expect(slip.state).toBe('acceptedWithMismatches');
    expect(lines.map(({ answer, remark }) => [answer, remark])).toEqual([
      ['there', ''],
      ['missing', ''],
      ['other', 'Chỉ có một bản thảo'],
    ]);
    const still = (await waiting('desk-1')).map(({ dossierId }) => dossierId).filter((id) => ids.includes(id));
    expect(still).toEqual([ids[1]]);
    const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'handOver', id: slipId }));
    expect(JSON.stringify(entries)).not.toContain('Chỉ có');
  });

  test('accepts once: the second one is told so, also when both press at the same time', async () => {
    const { slipId } = await onTheWay(1);
    const both = await Promise.all([accept('clerk-1', slipId, [['there']]), accept('specialist-1', slipId, [['there']])]);
    const told = { name: 'WrongState', reason: 'dossier.handOver.stands.accepted' };
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.map(refusalOf)).toContainEqual(expect.objectContaining(told));
    expect(refusalOf(await accept('clerk-1', slipId, [['there']]))).toMatchObject(told);
    expect(refusalOf(await on(withdrawHandOver, 'desk-1', slipId))).toMatchObject(told);
  });

  test('may press twice: the same form sent again gives the first answer', async () => {
    const { slipId } = await onTheWay(1);
    const input = { key: newId(), slipId, version: 2, answers: [{ no: 1, answer: 'there', remark: '' }] };
    const send = () => acceptHandOver(office.deps, office.tenant, office.officer('clerk-1'), input);
    expect(await send()).toEqual(await send());
  });

  test('is not who gave it: two signatures are two people', async () => {
    const desk = office.officer('desk-1');
    const both = { ...desk, holdings: [...desk.holdings, ...office.officer('clerk-1').holdings] };
    const { slipId } = await onTheWay(1);
    const input = { key: newId(), slipId, version: 2, answers: [{ no: 1, answer: 'there', remark: '' }] };
    const own = await acceptHandOver(office.deps, office.tenant, both, input);
    expect(refusalOf(own)).toMatchObject({ reason: 'dossier.handOver.sameOfficer' });
  });
});

describe('from the agency to the desk', () => {
  async function resultOnTheWay() {
    const { dossierId } = await filePaper(db, office, 'number');
    const { slipId } = value(await prepare('clerk-1', 'toDesk', [dossierId]));
    value(await on(giveHandOver, 'clerk-1', slipId));
    return { dossierId, slipId };
  }

  test('a result that the desk found is at the desk from then on, and its verdict falls at that instant', async () => {
    at('2026-11-12T08:00');
    const { dossierId, slipId } = await resultOnTheWay();
    const before = (await dossierOf(dossierId))!.dossier;
    expect([before.verdict, before.atDeskAt]).toEqual(['early', null]);
    at('2027-03-01T09:00');
    value(await accept('desk-1', slipId, [['there']]));
    const { dossier } = (await dossierOf(dossierId))!;
    expect(dossier).toMatchObject({ atDeskAt: '2027-03-01T02:00:00Z', verdict: 'late', state: 'resolved', step: before.step });
    expect(Temporal.Instant.from(dossier.resolvedAt!).equals(dossier.atDeskAt!)).toBe(true);
    expect(refusalOf(await prepare('clerk-1', 'toDesk', [dossierId]))).toMatchObject({
      fields: { code: 'dossier.handOver.fault.alreadyThere' },
    });
    at('2026-11-12T15:00');
  });

  test('a result that is missing, or another document, is not: it waits at the agency again', async () => {
    for (const answers of [[['missing']], [['other', 'Số văn bản khác']]] satisfies Answers[]) {
      const { dossierId, slipId } = await resultOnTheWay();
      value(await accept('desk-1', slipId, answers));
      expect((await dossierOf(dossierId))!.dossier.atDeskAt).toBeNull();
      expect((await waiting('clerk-1')).map((one) => one.dossierId)).toContain(dossierId);
    }
  });

  test('with it go the originals that the applicant gets back', async () => {
    const { slipId } = await resultOnTheWay();
    const { lines } = await seeSlip(office, 'desk-1', slipId);
    expect(lines[0]).toMatchObject({ what: 'result', resultNumber: '12/GP-SVHTTDL' });
    expect(lines[0]!.papers.map(({ component }) => component)).toEqual(['manuscript']);
  });

  test('papers of a dossier that ended without a result go back to the desk', async () => {
    const { slipId, ids } = await onTheWay(1);
    value(await accept('clerk-1', slipId, [['there']]));
    await inTenant(
      db.owner,
      office.tenant,
      (tx) => tx`update dossier.dossier set state = 'withdrawn', step = null where tenant_id = ${office.tenant} and id = ${ids[0]!}`,
    );
    const back = value(await prepare('clerk-1', 'toDesk', ids));
    value(await on(giveHandOver, 'clerk-1', back.slipId));
    value(await accept('desk-1', back.slipId, [['there']]));
    const [there, home] = await inTenantReadOnly(db.web, office.tenant, (tx) => handOversOf(tx, ids[0]!));
    expect([there!.direction, home!.direction, home!.what]).toEqual(['toAgency', 'toDesk', 'papers']);
    expect((await dossierOf(ids[0]!))!.dossier.atDeskAt).toBeNull();
  });
});

describe('the page of hand-overs', () => {
  test('tells what goes now from what goes with the next hand-over, and counts what there is to do', async () => {
    at('2026-11-17T08:00');
    const before = (await board('desk-1')).groups.find(({ direction }) => direction === 'toAgency')?.counts.now ?? 0;
    await filePaper(db, office); // accepted at 09:00
    at('2026-11-17T14:30');
    await filePaper(db, office); // accepted at 15:30
    const [group] = (await board('desk-1')).groups;
    expect(group).toMatchObject({ direction: 'toAgency', ...places });
    expect([group!.counts.now - before, group!.counts.next]).toEqual([1, 1]);
    const due = await inTenantReadOnly(db.web, office.tenant, (tx) => countHandOvers(tx, office.officer('desk-1'), rules()));
    expect(due).toBeGreaterThanOrEqual(1);
    at('2026-11-18T07:30');
    expect((await board('desk-1')).groups[0]!.counts).toMatchObject({ next: 0 });
  });

  test('shows each side its own: prepared and given to the giver, what to accept to the receiver, what is done to both', async () => {
    at('2026-11-18T08:00');
    const earlier = await onTheWay(1);
    value(await accept('clerk-1', earlier.slipId, [['there']]));
    at('2026-11-19T08:00');
    const { slipId } = await onTheWay(1);
    const ids = (rows: { slipId: Id }[]) => rows.map((row) => row.slipId);
    const [desk, clerk, monitor] = [await board('desk-1'), await board('clerk-1'), await board('monitor-1')];
    expect([ids(desk.lists.given).includes(slipId), ids(desk.lists.toAccept).includes(slipId)]).toEqual([true, false]);
    expect([ids(clerk.lists.given).includes(slipId), ids(clerk.lists.toAccept).includes(slipId)]).toEqual([false, true]);
    expect([monitor.groups, ...Object.values(monitor.lists), monitor.done]).toEqual([[], [], [], [], []]);
    value(await accept('clerk-1', slipId, [['there']]));
    for (const who of ['desk-1', 'clerk-1'] as const) {
      const done = ids((await board(who)).done);
      expect([done.includes(slipId), done.includes(earlier.slipId)]).toEqual([true, false]);
    }
  });
});

test('the log of every slip refolds to its row, and a dossier whose result came to the desk does too', async () => {
  const ids = await inTenantReadOnly(db.web, office.tenant, (tx) => tx<{ id: Id }[]>`select id from dossier.hand_over`);
  expect(ids.length).toBeGreaterThan(10);
  for (const { id } of ids) {
    const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'handOver', id }));
    const facts = entries.map(({ kind, at: when, actor, data }) => ({ kind, at: when.toString(), actorId: actor.id, data }));
    const seen = await seeSlip(office, 'desk-1', id);
    expect(foldHandOver(id, facts as unknown as HandOverFact[])).toEqual(seen.slip);
  }
  const [row] = await inTenantReadOnly(
    db.web,
    office.tenant,
    (tx) => tx<{ id: Id }[]>`
    select id from dossier.dossier where at_desk_at is not null limit 1`,
  );
  const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'dossier', id: row!.id }));
  const facts = entries.map(({ kind, at: when, actor, data }) => ({
    kind,
    at: when.toString(),
    actorId: actor.id,
    data,
  })) as unknown as Fact[];
  const { dossier } = (await dossierOf(row!.id))!;
  expect(fold(row!.id, facts)).toEqual({ ...dossier, channel: 'online', intake: [] }); // the test itself made it a paper one
});
