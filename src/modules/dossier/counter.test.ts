import { beforeAll, describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { findProcedure, importProcedure } from '#modules/catalogue';
import { issueReceiptIn, owed } from '#modules/payment';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { localDate } from '#platform/time';
import { atDeskNow, begin, bring, manuscript, ordinary, take } from './testing/at-counter.ts';
import { aReceiptBook, dossierNow } from './testing/do-act.ts';
import { answers, openOffice, putUpload, type Office } from './testing/office.ts';
import { accept, postalHandOver, takeIn, type TakenIn } from './index.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db, 'counter', '2026-11-12T09:00:00+07:00');
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const dossierOf = async (taken: Result<TakenIn>) => dossierNow(office, value(taken).dossierId as Id);
const oneFee = { key: 'intakeFee', kind: 'fee', name: { vi: 'Phí', en: 'Fee' }, amount: 100_000, per: 'dossier', quantityField: null };

/** The next version of the procedure, in force at once, with something else in it. */
async function publish(change: object) {
  const { deps, tenant } = office;
  const found = await inTenantReadOnly(db.web, tenant, (tx) => findProcedure(tx, '1.003868', localDate(deps.world.now())));
  const { body, agencyId, number } = found!;
  const file = { ...body, ...change, version: number + 1, validFrom: localDate(deps.world.now()).toString() };
  const actor = { kind: 'system' as const, id: 'test' };
  value(await importProcedure(deps, { tenant, actor, file, agencyId }));
}

/** The desk collects all that is open, with a receipt of its book. */
async function collect(dossierId: Id) {
  const { deps, tenant } = office;
  await aReceiptBook(office, (await dossierNow(office, dossierId)).receivingPointId);
  const of = { subject: { kind: 'dossier' as const, id: dossierId } };
  const collecting = { of, amount: null, manner: 'cash' as const, payer: 'Nguyễn V. A.' };
  value(await inTenant(db.web, tenant, (tx) => issueReceiptIn(tx, deps, tenant, office.officer('desk-1'), collecting)));
}

const faults = (taken: Result<unknown>) => (taken.ok ? {} : taken.refusal.fields);

describe('at the counter', () => {
  test('a dossier is filed and accepted in one act, and its log has both', async () => {
    const dossier = await dossierOf(await bring(office));
    expect(dossier).toMatchObject({
      state: 'accepted',
      step: 'assign',
      channel: 'counter',
      assistedBy: office.officer('desk-1').officerId,
      intake: [
        { component: 'manuscript', copyKind: 'original', copies: 2, toReturn: false, checkedBy: office.officer('desk-1').officerId },
      ],
      submittedAt: '2026-11-12T02:00:00Z',
      receivedAt: '2026-11-12T02:00:00Z',
      version: 2,
    });
    const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'dossier', id: dossier.id }));
    expect(entries.map(({ kind, actor }) => [kind, actor.kind])).toEqual([
      ['dossier.submitted', 'officer'],
      ['dossier.accepted', 'officer'],
    ]);
  });

  test('who submitted stands in the data, who typed it in beside him', async () => {
    const dossier = await dossierOf(await bring(office));
    const rows = await inTenant(
      db.owner,
      office.tenant,
      (tx) => tx`select submitter_name, answers::jsonb ->> 'resultBy' as by from dossier.personal where dossier_id = ${dossier.id}`,
    );
    expect(rows).toEqual([{ submitter_name: 'Nguyễn V. A.', by: 'counter' }]);
    expect(dossier.assistedBy).toBe(office.officer('desk-1').officerId);
  });

  test('a paper that was scanned need not be noted again', async () => {
    const draft = value(await begin(office));
    await putUpload(office, { kind: 'draft', id: draft.draftId }, 'manuscript');
    const dossier = await dossierOf(await take(office, draft.draftId, { papers: [] }));
    expect(dossier.intake).toEqual([]);
    expect(dossier.state).toBe('accepted');
  });

  test('everything that is missing or wrong is said at once, each at its field, and nothing is written', async () => {
    const papers = [
      { component: 'translation', copyKind: 'photo', copies: '0', toReturn: false },
      { component: 'confirmationOpinion', copyKind: 'checked', copies: '1', toReturn: true },
    ];
    const draft = value(await begin(office));
    const wrong = await take(office, draft.draftId, {
      papers,
      answers: { ...answers, submitterPhone: '12', applicantName: '' },
      resultBy: 'pigeon',
    });
    expect(faults(wrong)).toEqual({
      applicantName: 'forms.error.required',
      submitterPhone: 'forms.error.notPhone',
      resultBy: 'forms.error.notChoice',
      'paper.manuscript.kind': 'dossier.takeIn.componentMissing',
      'paper.translation.kind': 'dossier.takeIn.copyKind',
      'paper.translation.copies': 'dossier.takeIn.copies',
      'paper.confirmationOpinion.toReturn': 'dossier.takeIn.returnOnlyOriginals',
    });
    expect(await atDeskNow(office, draft.draftId)).toMatchObject({ dossierId: null, version: 1 });
  });

  test('it may be kept as filed, to be accepted later', async () => {
    const dossier = await dossierOf(await bring(office, { accept: false }));
    expect(dossier).toMatchObject({ state: 'submitted', step: 'receive', receivedAt: null, version: 1 });
  });

  test('what was taken by paper during a power cut counts from its own hour, with slip and reason', async () => {
    office.deps.world.setTime('2026-11-13T09:00:00+07:00');
    const receipt = { receivedAt: '2026-11-12T08:10:00Z', receiptProof: '07/GTN', reason: 'Mất điện từ 15 giờ 12/11.' };
    expect(await dossierOf(await bring(office, { receipt }))).toMatchObject({
      receivedAt: receipt.receivedAt,
      receiptProof: '07/GTN',
      recordedAt: '2026-11-13T02:00:00Z',
    });
    expect(faults(await bring(office, { receipt: { ...receipt, reason: '' } }))).toEqual({ reason: 'dossier.accept.reasonMissing' });
  });

  test('the same press twice takes it in once', async () => {
    const { draftId } = value(await begin(office));
    const input = { ...ordinary, key: office.deps.world.newId(), draftId, version: 1 };
    const presses = await Promise.all([1, 2, 3].map(() => takeIn(office.deps, office.tenant, office.officer('desk-1'), input)));
    expect(presses[0]!.ok).toBe(true);
    expect(presses.slice(1)).toEqual([presses[0], presses[0]]);
    expect(await take(office, draftId)).toMatchObject({ ok: false, refusal: { name: 'WrongState', reason: 'dossier.draft.sent' } });
  });

  test('another desk, another sector and other roles have no draft to take in', async () => {
    const { draftId } = value(await begin(office));
    for (const who of ['desk-2', 'specialist-1', 'leader-1', 'monitor-1'] as const) {
      const input = { ...ordinary, key: office.deps.world.newId(), draftId, version: 1 };
      expect(await takeIn(office.deps, office.tenant, office.officer(who), input)).toMatchObject({ refusal: { name: 'NotFound' } });
      expect(await begin(office, { who })).toMatchObject({ refusal: { name: 'NotYours' } });
    }
  });

  test('a case without a limit is refused before anything is typed', async () => {
    expect(await begin(office, { reference: 'newsletter-licence', caseKey: 'new' })).toMatchObject({
      refusal: { reason: 'dossier.submit.noLimit' },
    });
    expect(await begin(office, { reference: 'newsletter-licence', caseKey: 'nothing' })).toMatchObject({ refusal: { name: 'NotFound' } });
  });

  test('twenty dossiers of one organisation: the next begins with the same applicant and submitter, and nothing else', async () => {
    const { dossierId } = value(await bring(office));
    const next = value(await begin(office, { like: dossierId as Id }));
    const { typed } = await atDeskNow(office, next.draftId);
    expect(typed).toMatchObject({ applicantName: answers.applicantName, submitterPhone: '0912000417' });
    expect(typed).not.toHaveProperty('documentTitle');
  });

  test('the same applicant and procedure within seven days is shown, and may be taken in all the same', async () => {
    office.deps.world.setTime('2026-11-16T09:00:00+07:00');
    const number = '48 / QĐ-UBND';
    const first = value(await bring(office, { answers: { ...answers, applicantNumber: '48/qđ-ubnd' } }));
    office.deps.world.setTime('2026-11-23T09:00:00+07:00');
    const next = value(await begin(office, { like: first.dossierId as Id }));
    expect((await atDeskNow(office, next.draftId)).lately.map(({ id }) => id)).toEqual([first.dossierId]);
    expect((await take(office, next.draftId, { answers: { ...answers, applicantNumber: number } })).ok).toBe(true);
    office.deps.world.setTime('2026-11-23T09:01:00+07:00');
    const again = value(await begin(office, { like: first.dossierId as Id }));
    expect((await atDeskNow(office, again.draftId)).lately.map(({ id }) => id)).not.toContain(first.dossierId);
    expect((await atDeskNow(office, again.draftId)).lately).toHaveLength(1);
  });
});

describe('by post', () => {
  const record = { receivedAt: '2026-11-20T07:30:00Z', receiptProof: '12/BBGN' };
  const post = { postOffice: 'Bưu cục Cà Mau', noteNumber: 'PG 0041', noteList: '1. Đơn\n2. Bản thảo (2 bản)' };
  const byPost = { channel: 'post' as const, receipt: record, post };

  test('it counts as filed when the hand-over record was signed; no reason is asked for', async () => {
    office.deps.world.setTime('2026-11-23T09:00:00+07:00');
    const dossier = await dossierOf(await bring(office, byPost, { channel: 'post' }));
    expect(dossier).toMatchObject({
      state: 'accepted',
      channel: 'post',
      receivedAt: record.receivedAt,
      receiptProof: '12/BBGN',
      recordedAt: '2026-11-23T02:00:00Z',
    });
    const kept = await inTenantReadOnly(db.web, office.tenant, (tx) => postalHandOver(tx, dossier.id));
    expect(kept).toMatchObject({ recordNumber: '12/BBGN', ...post });
  });

  test('without number, time or post office it is not taken in', async () => {
    const bare = { ...byPost, receipt: {}, post: { ...post, postOffice: ' ' } };
    expect(faults(await bring(office, bare, { channel: 'post' }))).toEqual({
      receiptProof: 'dossier.accept.recordMissing',
      receivedAt: 'dossier.accept.signedMissing',
      postOffice: 'dossier.takeIn.postOffice',
    });
  });

  test('kept to be accepted later, it is still received when the record was signed', async () => {
    const { dossierId } = value(await bring(office, { ...byPost, accept: false }, { channel: 'post' }));
    office.deps.world.setTime('2026-11-24T09:00:00+07:00');
    const input = { key: office.deps.world.newId(), dossierId: dossierId as Id, version: 1 };
    value(await accept(office.deps, office.tenant, office.officer('desk-1'), input));
    expect(await dossierNow(office, dossierId as Id)).toMatchObject({ receivedAt: record.receivedAt, receiptProof: '12/BBGN' });
  });
});

describe('what is due at intake', () => {
  test('a table that says nothing of the moment holds nothing up: it is asked for at acceptance', async () => {
    const { dossierId, unpaid } = value(await bring(office, { papers: [manuscript] }));
    expect(unpaid).toBe(0);
    const account = await inTenantReadOnly(db.web, office.tenant, (tx) => owed(tx, { kind: 'dossier', id: dossierId as Id }));
    expect(account.state).toBe('due');
  });

  test('one that says intake holds up the acceptance until it is paid, at the counter and for a filing from elsewhere', async () => {
    office.deps.world.setTime('2026-12-01T09:00:00+07:00');
    await publish({ fees: [{ ...oneFee, moment: 'intake' }] });
    const taken = value(await bring(office));
    expect(taken).toMatchObject({ state: 'submitted', unpaid: 100_000 });
    const input = { key: office.deps.world.newId(), dossierId: taken.dossierId as Id, version: 1 };
    const tooSoon = await accept(office.deps, office.tenant, office.officer('desk-1'), input);
    expect(tooSoon).toMatchObject({ refusal: { name: 'WrongState', reason: 'dossier.accept.unpaid', values: { amount: 100_000 } } });
    await collect(taken.dossierId as Id);
    value(await accept(office.deps, office.tenant, office.officer('desk-1'), input));
    const account = await inTenantReadOnly(db.web, office.tenant, (tx) => owed(tx, { kind: 'dossier', id: taken.dossierId as Id }));
    expect(account).toMatchObject({ due: 100_000, paid: 100_000, open: 0, state: 'paid' });
  });

  test('a procedure that does not come by post is not begun so', async () => {
    await publish({ channels: ['online', 'counter'] });
    expect(await begin(office, { channel: 'post' })).toMatchObject({
      refusal: { name: 'Unavailable', reason: 'dossier.submit.noChannel' },
    });
  });
});
