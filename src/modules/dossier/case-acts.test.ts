import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { owed } from '#modules/payment';
import { inTenant, inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { Temporal } from '#platform/time';
import { bring } from './testing/at-counter.ts';
import { doAct, dossierNow, type ActChoice, type AnyAct } from './testing/do-act.ts';
import { collected, fileDossier, openOffice, putUpload, type Filed, type Office, type Who } from './testing/office.ts';
import { intervalsOf } from './sql/interval.ts';
import { readPersonal } from './sql/personal.ts';
import {
  correct,
  formerPersonalOf,
  look,
  noticesOf,
  requestSupplement,
  returnResult,
  standingsAt,
  SUPPLEMENT,
  supplementOnline,
  terminate,
  withdrawOnline,
} from './index.ts';

const db = await freshDatabase();
let office: Office;
let filed: Filed;

const at = (local: string) => office.deps.world.setTime(`${local}:00+07:00`);
const now = () => dossierNow(office, filed.dossierId);
const intervals = async () =>
  (await inTenantReadOnly(db.web, office.tenant, (tx) => intervalsOf(tx, filed.dossierId))).map(({ state, clock }) => [state, clock]);

async function by(who: Who, act: AnyAct, choice?: ActChoice): Promise<void> {
  const done = await doAct(office, office.officer(who), filed.dossierId, act, choice);
  if (!done.ok) throw new Error(`${act}: ${JSON.stringify(done.refusal)}`);
}
const tried = (who: Who, act: AnyAct, choice?: ActChoice) => doAct(office, office.officer(who), filed.dossierId, act, choice);
const input = async () => ({ key: office.deps.world.newId(), dossierId: filed.dossierId, version: (await now()).version });

/** Received on Wednesday 11/11 at 08:12: ten working days end on 25/11. */
async function toAppraise(): Promise<void> {
  at('2026-11-11T08:12');
  await by('desk-1', 'accept');
  await by('head-1', 'assign');
}

beforeAll(async () => {
  office = await openOffice(db, 'case acts');
});

beforeEach(async () => {
  at('2026-11-11T07:50');
  filed = await fileDossier(office);
});

describe('a request for completion before acceptance', () => {
  test('starts no clock, has a number of the desk, and the filing goes on where it was', async () => {
    await by('desk-1', 'requestSupplement');
    expect(await now()).toMatchObject({ state: 'supplementing', heldFrom: 'submitted', receivedAt: null, dueAt: null, supplements: 0 });
    const [notice] = await inTenantReadOnly(db.web, office.tenant, (tx) => noticesOf(tx, filed.dossierId));
    expect(notice).toMatchObject({ kind: 'completion', number: expect.stringMatching(/^\d+\/2026$/) });
    expect(notice!.content.items).toEqual([{ component: 'manuscript', what: 'Bản thảo', why: 'Thiếu trang 12 đến 20.' }]);
    await by('desk-1', 'supplement');
    expect(await now()).toMatchObject({ state: 'submitted', heldFrom: null, supplementDueAt: null });
    expect(await intervals()).toEqual([
      ['submitted', 'off'],
      ['supplementing', 'off'],
      ['submitted', 'off'],
    ]);
    at('2026-11-11T08:12');
    await by('desk-1', 'accept');
    expect((await now()).dueAt).toBe('2026-11-25T10:00:00Z');
  });

  test('says each paper and why, once and completely, and a day that is still to come', async () => {
    const asked = { ...(await input()), items: [], reason: '', basis: '', deadline: null };
    const desk = office.officer('desk-1');
    const refusal = async (more: object) => {
      const result = await requestSupplement(office.deps, office.tenant, desk, { ...asked, ...more });
      return result.ok ? {} : result.refusal.fields;
    };
    const item = { component: null, what: 'Bản thảo', why: 'Thiếu trang.' };
    expect(await refusal({})).toEqual({ items: 'dossier.supplement.itemsMissing' });
    expect(await refusal({ items: [{ ...item, why: '' }] })).toEqual({ items: 'dossier.supplement.whyMissing' });
    expect(await refusal({ items: Array.from({ length: 61 }, () => item) })).toEqual({ items: 'dossier.supplement.tooMany' });
    expect(await refusal({ items: [item], deadline: Temporal.PlainDate.from('2026-11-10') })).toEqual({
      deadline: 'dossier.supplement.deadlinePast',
    });
    expect(await now()).toMatchObject({ state: 'submitted', version: 1 });
  });
});

describe('a supplement after appraisal', () => {
  test('stops the clock until the papers come, and the due date moves by just that time', async () => {
    await toAppraise();
    at('2026-11-13T15:20');
    await by('specialist-1', 'requestSupplement');
    expect(await now()).toMatchObject({ state: 'supplementing', dueAt: null, lateFrom: null, pausedSince: '2026-11-13T08:20:00Z' });
    at('2026-11-17T09:05');
    await by('desk-1', 'supplement');
    const after = await now();
    expect(after).toMatchObject({ state: 'processing', dueAt: '2026-11-27T10:00:00Z', firstDueAt: '2026-11-27T10:00:00Z' });
    expect(after.promisedAt).toBe('2026-11-25T10:00:00Z');
    expect((await intervals()).slice(2)).toEqual([
      ['processing', 'running'],
      ['supplementing', 'paused'],
      ['processing', 'running'],
    ]);
  });

  test('is asked for once: the second time is not the specialist’s to ask', async () => {
    await toAppraise();
    await by('specialist-1', 'requestSupplement');
    await by('desk-1', 'supplement');
    expect(await tried('specialist-1', 'requestSupplement')).toMatchObject({ refusal: { reason: 'dossier.supplement.askedBefore' } });
  });

  test('asked for after the due date moves nothing: the lateness stands', async () => {
    await toAppraise();
    at('2026-11-27T09:00');
    const before = await now();
    await by('specialist-1', 'requestSupplement');
    expect(await now()).toMatchObject({ state: 'supplementing', dueAt: before.dueAt, lateFrom: before.lateFrom, pausedSince: null });
    const standings = await inTenantReadOnly(db.web, office.tenant, (tx) => standingsAt(tx, office.deps.world.now()));
    expect(standings.get(filed.dossierId)).toBe('overdue');
    at('2026-12-01T09:00');
    await by('desk-1', 'supplement');
    expect((await now()).dueAt).toBe(before.dueAt);
  });

  test('may be brought online with the filing’s secret, and with no other', async () => {
    await toAppraise();
    await by('specialist-1', 'requestSupplement');
    const asked = { ...(await input()), draftId: filed.draftId, token: filed.token };
    expect(await supplementOnline(office.deps, office.tenant, { ...asked, token: 'guessed' })).toMatchObject({
      refusal: { name: 'NotFound' },
    });
    expect(await supplementOnline(office.deps, office.tenant, asked)).toMatchObject({
      refusal: { fields: { files: 'dossier.supplement.noFiles' } },
    });
    await putUpload(office, { kind: SUPPLEMENT, id: filed.dossierId }, 'manuscript');
    const done = await supplementOnline(office.deps, office.tenant, { ...asked, key: office.deps.world.newId() });
    expect(done).toMatchObject({ ok: true, value: { state: 'processing' } });
  });
});

test('an amount known after appraisal stops the clock until it is paid, with its receipt', async () => {
  await toAppraise();
  at('2026-11-13T15:20');
  await by('specialist-1', 'requestPayment');
  expect(await now()).toMatchObject({ state: 'awaitingPayment', dueAt: null });
  const subject = { kind: 'dossier' as const, id: filed.dossierId };
  const money = () => inTenantReadOnly(db.web, office.tenant, (tx) => owed(tx, subject));
  // 128 pages fell due at acceptance, three more were found in appraisal.
  expect(await money()).toMatchObject({ due: 131 * 15_000, open: 131 * 15_000, state: 'due' });
  at('2026-11-17T09:05');
  await by('desk-1', 'confirmPayment');
  expect(await money()).toMatchObject({ paid: 131 * 15_000, open: 0, state: 'paid' });
  expect(await now()).toMatchObject({ state: 'processing', dueAt: '2026-11-27T10:00:00Z' });
});

test('a suspended dossier goes on where it was, and its time of rest is not counted', async () => {
  await toAppraise();
  at('2026-11-13T15:20');
  await by('leader-1', 'suspend');
  expect(await now()).toMatchObject({ state: 'suspended', heldFrom: 'processing', holderId: office.officer('specialist-1').officerId });
  at('2026-11-17T09:05');
  await by('leader-1', 'resume');
  expect(await now()).toMatchObject({ state: 'processing', dueAt: '2026-11-27T10:00:00Z' });
});

describe('what ends without a result', () => {
  test('that papers were not brought can only be said once their day is over', async () => {
    await toAppraise();
    await by('specialist-1', 'requestSupplement');
    const leader = office.officer('leader-1');
    const said = { ground: 'supplementOverdue' as const, reason: 'Không bổ sung.', basis: '' };
    expect(await terminate(office.deps, office.tenant, leader, { ...(await input()), ...said })).toMatchObject({
      refusal: { fields: { ground: 'dossier.terminate.notOverdue' } },
    });
    at('2026-11-26T08:00');
    expect(await terminate(office.deps, office.tenant, leader, { ...(await input()), ...said })).toMatchObject({ ok: true });
    expect(await now()).toMatchObject({ state: 'terminated', step: null, holderId: null, endedAt: '2026-11-26T01:00:00Z', verdict: null });
    expect((await intervals()).at(-1)).toEqual(['terminated', 'stopped']);
  });

  test('the applicant withdraws online, with the filing’s secret and with no other', async () => {
    const asked = { ...(await input()), draftId: filed.draftId, token: filed.token };
    expect(await withdrawOnline(office.deps, office.tenant, { ...asked, token: 'guessed' })).toMatchObject({
      refusal: { name: 'NotFound' },
    });
    expect(await withdrawOnline(office.deps, office.tenant, asked)).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
  });

  test('owes nothing any more that was not paid', async () => {
    await toAppraise();
    const open = () =>
      inTenantReadOnly(db.web, office.tenant, async (tx) => (await owed(tx, { kind: 'dossier', id: filed.dossierId })).open);
    expect(await open()).toBe(128 * 15_000);
    await by('leader-1', 'terminate');
    expect(await open()).toBe(0);
  });

  test('stands nowhere in time from then on; before, it stood where it stood', async () => {
    await toAppraise();
    at('2026-11-27T09:00');
    await by('desk-1', 'withdraw');
    const standing = async (local: string) =>
      (await inTenantReadOnly(db.web, office.tenant, (tx) => standingsAt(tx, Temporal.Instant.from(`${local}+07:00`)))).get(
        filed.dossierId,
      );
    expect(await standing('2026-11-26T09:00')).toBe('overdue');
    expect(await standing('2026-11-27T09:00')).toBe('ended');
  });
});

describe('mistakes', () => {
  test('data are corrected with a reason, and both versions are kept', async () => {
    await toAppraise();
    const before = (await inTenantReadOnly(db.web, office.tenant, (tx) => readPersonal(tx, filed.dossierId)))!;
    const due = (await now()).dueAt;
    const desk = office.officer('desk-1');
    const said = { answers: { applicantName: 'Trường THCS Nguyễn T.' }, reason: 'Gõ sai tên.' };
    expect(
      await correct(office.deps, office.tenant, desk, { ...(await input()), ...said, answers: { submitterPhone: '12' } }),
    ).toMatchObject({
      refusal: { fields: { submitterPhone: expect.any(String) } },
    });
    expect(await correct(office.deps, office.tenant, desk, { ...(await input()), ...said, answers: {} })).toMatchObject({
      refusal: { reason: 'dossier.correct.nothing' },
    });
    expect(await correct(office.deps, office.tenant, desk, { ...(await input()), ...said })).toMatchObject({ ok: true });
    const [after, former] = await inTenantReadOnly(db.web, office.tenant, (tx) =>
      Promise.all([readPersonal(tx, filed.dossierId), formerPersonalOf(tx, filed.dossierId)]),
    );
    expect(after!.applicantName).toBe('Trường THCS Nguyễn T.');
    expect(former).toMatchObject([{ no: 1, answers: before.answers, replacedBy: desk.officerId }]);
    expect((await now()).dueAt).toBe(due);
  });

  test('a correction leaves what the desk noted beside the form', async () => {
    const taken = await bring(office, { resultBy: 'post' });
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    const id = taken.value.dossierId as Id;
    expect(await doAct(office, office.officer('desk-1'), id, 'correct')).toMatchObject({ ok: true });
    const { answers } = (await inTenantReadOnly(db.web, office.tenant, (tx) => readPersonal(tx, id)))!;
    expect(JSON.parse(answers)).toMatchObject({ resultBy: 'post', documentTitle: expect.stringContaining('bản sửa') });
  });

  test('a doubled intake is cancelled by a leader: its code stays used, and it counts nowhere', async () => {
    expect(await tried('desk-1', 'cancel')).toMatchObject({ refusal: { name: 'NotYours' } });
    await by('leader-1', 'cancel');
    const standings = await inTenantReadOnly(db.web, office.tenant, (tx) => standingsAt(tx, office.deps.world.now()));
    expect(standings.has(filed.dossierId)).toBe(false);
    const next = await fileDossier(office);
    expect(Number(next.code.slice(-7))).toBe(Number(filed.code.slice(-7)) + 1);
  });

  test('a dossier of the wrong procedure is moved: same code, same receipt, the other one’s limit and way', async () => {
    at('2026-11-11T08:12');
    await by('desk-1', 'accept');
    at('2026-11-12T10:00');
    const before = await now();
    await by('desk-1', 'move', { to: { procedure: 'printing-licence', caseKey: 'reissue' } });
    const after = await now();
    expect(after).toMatchObject({
      code: before.code,
      receivedAt: before.receivedAt,
      state: 'accepted',
      timeLimit: '7wd',
      caseKey: 'reissue',
    });
    expect([after.promisedAt, after.dueAt]).toEqual(['2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z']);
    expect(after.formVersionId).toBe(before.formVersionId);
    expect(after.workflowVersionId).not.toBe(before.workflowVersionId);
    await by('head-1', 'assign');
    expect(await tried('desk-1', 'move')).toMatchObject({ refusal: { name: 'WrongState' } });
  });

  test('nothing is moved to a procedure that cannot be filed, is not there, or is the same', async () => {
    const fault = async (procedure: string, caseKey: string) => {
      const result = await tried('desk-1', 'move', { to: { procedure, caseKey } });
      return result.ok ? {} : result.refusal.fields;
    };
    expect(await fault('press-release', 'first')).toEqual({ procedure: 'dossier.submit.noLimit' });
    expect(await fault('no-such', 'first')).toEqual({ procedure: 'dossier.move.noProcedure' });
    expect(await fault('printing-licence', 'no-such')).toEqual({ procedure: 'dossier.move.noProcedure' });
    expect(await fault('press-conference-domestic', 'first')).toEqual({ procedure: 'dossier.move.noEvent' });
    expect(await fault('1.003868', (await now()).caseKey)).toEqual({ procedure: 'dossier.move.same' });
  });

  test('what was sent on is pulled back, until the next one has opened it', async () => {
    await toAppraise();
    await by('specialist-1', 'propose');
    await look(office.deps, office.tenant, office.officer('specialist-1'), await now());
    await by('specialist-1', 'pullBack');
    expect(await now()).toMatchObject({ step: 'appraise', holderId: office.officer('specialist-1').officerId, state: 'processing' });
    await by('specialist-1', 'propose');
    await look(office.deps, office.tenant, office.officer('head-1'), await now());
    expect(await tried('specialist-1', 'pullBack')).toMatchObject({ refusal: { reason: 'dossier.pullBack.seen' } });
    expect(await tried('head-1', 'pullBack')).toMatchObject({ refusal: { reason: 'dossier.pullBack.notYours' } });
  });

  test('an assignment that is pulled back leaves the dossier as nobody had it', async () => {
    at('2026-11-11T08:12');
    await by('desk-1', 'accept');
    await by('head-1', 'assign');
    await by('head-1', 'pullBack');
    expect(await now()).toMatchObject({ state: 'accepted', step: 'assign', handlerId: null, holderId: null });
  });
});

describe('a result', () => {
  const toResolved = async (choice?: ActChoice) => {
    await toAppraise();
    await by('specialist-1', 'propose', choice);
    await by('head-1', 'initial');
    await by('leader-1', 'sign');
    at('2026-11-20T09:00');
    await by('clerk-1', 'number');
  };

  test('may be a refusal: it is signed, numbered and judged like every other', async () => {
    await toResolved({ outcome: 'refused' });
    expect(await now()).toMatchObject({ state: 'resolved', outcome: 'refused', verdict: 'early', delivery: 'ready' });
    await by('desk-1', 'return');
    expect(await now()).toMatchObject({ state: 'returned', outcome: 'refused', delivery: 'delivered' });
  });

  test('is announced before its day, once', async () => {
    await toResolved();
    await by('desk-1', 'announceResult');
    expect((await now()).announcedAt).toBe('2026-11-20T02:00:00Z');
    expect(await tried('desk-1', 'announceResult')).toMatchObject({ refusal: { name: 'WrongState' } });
  });

  test('given to the post is closed, and delivered when the post says so', async () => {
    await toResolved();
    await by('desk-1', 'return', { manner: 'post' });
    expect(await now()).toMatchObject({ state: 'returned', delivery: 'sent' });
    await by('desk-1', 'confirmDelivery');
    expect(await now()).toMatchObject({ state: 'returned', delivery: 'delivered' });
  });

  test('is handed to somebody else only with what lets him collect it, and the originals go back with it', async () => {
    await toResolved();
    const intake = JSON.stringify([{ component: 'manuscript', copyKind: 'original', copies: 1, toReturn: true }]);
    await inTenant(db.owner, office.tenant, (tx) => tx`update dossier.dossier set intake = ${intake} where id = ${filed.dossierId}`);
    const desk = office.officer('desk-1');
    const handed = { ...(await input()), ...collected, manner: 'counter' as const, collectorKind: 'other' as const };
    expect(await returnResult(office.deps, office.tenant, desk, handed)).toMatchObject({
      refusal: { fields: { authorisation: 'dossier.return.authorisationMissing', originals: 'dossier.return.originalsLeft' } },
    });
    const right = {
      ...handed,
      key: office.deps.world.newId() as Id,
      authorisation: 'Giấy ủy quyền ngày 19/11/2026',
      originals: ['manuscript'],
    };
    expect(await returnResult(office.deps, office.tenant, desk, right)).toMatchObject({ ok: true });
  });
});
