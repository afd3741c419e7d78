import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { localDate } from '#platform/time';
import {
  booksOf,
  dailyList,
  issueReceipt,
  openObligations,
  owed,
  refund,
  voidReceipt,
  subjectHeads,
  type OpenCursor,
  type Raised,
} from './index.ts';
import { openTill, value, type Till } from './testing/till.ts';

const db = await freshDatabase();
let till: Till;

beforeAll(async () => {
  till = await openTill(db);
  await till.openBook(1, 30);
});

const key = () => till.deps.world.newId();
async function collect(raised: Raised, more = {}) {
  const { id, version } = raised.obligation;
  const input = { key: key(), obligationId: id, version, manner: 'cash' as const, amount: null, payer: 'Lê B.', ...more };
  return value(await issueReceipt(till.deps, till.tenant, till.officer('desk-1'), input));
}
const voiding = (receiptId: Id, who = 'desk-1') =>
  voidReceipt(till.deps, till.tenant, till.officer(who), { key: key(), receiptId, reason: 'Ghi sai tên người nộp.' });
const repay = (receiptId: Id, more = {}) =>
  refund(till.deps, till.tenant, till.officer('leader-1'), {
    key: key(),
    receiptId,
    amount: null,
    ground: 'overpayment',
    manner: 'cash' as const,
    basis: 'QĐ 12/QĐ-SVHTTDL',
    isAppraised: false,
    ...more,
  });
const today = () => localDate(till.deps.world.now());
const list = (day = today()) => till.run((tx) => dailyList(tx, { officeId: till.officeId, day }));
const standing = ({ obligation }: Raised) => till.run((tx) => owed(tx, obligation.subject));

describe('the list of a day', () => {
  test('counts by manner what was used, apart from what is void, with the cash to hand in', async () => {
    const [one, two, three] = [await till.raise(), await till.raise(), await till.raise()];
    const first = await collect(one);
    await collect(two, { manner: 'transfer', amount: 50_000, reference: 'FT2611' });
    value(await voiding(first.receiptId));
    const again = await collect(
      { ...one, obligation: { ...one.obligation, version: one.obligation.version + 2 } },
      { replacesId: first.receiptId },
    );
    expect(again.number).toBe(first.number + 2);
    await collect(three);
    const day = await list();
    expect(day.byManner).toEqual({
      cash: { count: 2, amount: 700_000 },
      transfer: { count: 1, amount: 50_000 },
      post: { count: 0, amount: 0 },
      online: { count: 0, amount: 0 },
    });
    expect(day).toMatchObject({ collected: 750_000, cashToHandIn: 700_000, takenBack: 0, refunded: 0 });
    expect(day.series).toEqual([{ symbol: '26T', year: 2026, first: 1, last: 4, used: 3, void: 1 }]);
    expect(day.receipts.find(({ id }) => id === again.receiptId)!.replacesId).toBe(first.receiptId);
  });

  test('a receipt voided on a later day leaves the list of its own day as it was handed in', async () => {
    till.deps.world.setTime('2026-11-11T08:00:00+07:00');
    const raised = await till.raise();
    const { receiptId } = await collect(raised);
    const [day, asItWas] = [today(), await list()];
    till.deps.world.setTime('2026-11-12T09:00:00+07:00');
    value(await voiding(receiptId, 'leader-1'));
    const { receipts: _now, ...after } = await list(day);
    const { receipts: _then, ...before } = asItWas;
    expect(after).toEqual(before);
    expect(await list()).toMatchObject({ collected: 0, takenBack: 350_000, cashToHandIn: -350_000 });
    expect(await standing(raised)).toMatchObject({ open: 350_000, state: 'due' });
  });
});

describe('money goes back', () => {
  test('what was paid too much is repaid and not asked for again', async () => {
    const raised = await till.raise();
    const { receiptId } = await collect(raised);
    expect(await repay(receiptId, { amount: 50_000 })).toMatchObject({ ok: true, value: { amount: 50_000 } });
    expect(await standing(raised)).toEqual({ due: 350_000, paid: 350_000, waived: 50_000, refunded: 50_000, open: 0, state: 'paid' });
    value(await repay(receiptId));
    expect(await standing(raised)).toMatchObject({ refunded: 350_000, open: 0, state: 'refunded' });
    expect(await repay(receiptId)).toMatchObject({ refusal: { reason: 'payment.refusal.nothingLeft' } });
  });

  test('what was taken from the wrong person is repaid and still owed', async () => {
    const raised = await till.raise();
    value(await repay((await collect(raised)).receiptId, { ground: 'wrongSubject' }));
    expect(await standing(raised)).toMatchObject({ open: 350_000, state: 'due' });
  });

  test('never more than was paid, and only on a stated ground', async () => {
    const { receiptId } = await collect(await till.raise());
    expect(await repay(receiptId, { amount: 350_001 })).toMatchObject({ refusal: { fields: { amount: 'payment.fault.moreThanPaid' } } });
    expect(await repay(receiptId, { ground: 'kindness' })).toMatchObject({ refusal: { fields: { ground: 'payment.fault.ground' } } });
    expect(await repay(receiptId, { basis: '' })).toMatchObject({ refusal: { fields: { basis: 'text.required' } } });
  });

  test('an appraisal fee is not repaid on refusal, nor for a cancelling after the appraisal began', async () => {
    const { receiptId } = await collect(await till.raise());
    expect(await repay(receiptId, { ground: 'refusedOnMerits' })).toMatchObject({ refusal: { reason: 'payment.refusal.notRefundable' } });
    const cancelled = { ground: 'cancelledBeforeAppraisal' };
    expect(await repay(receiptId, { ...cancelled, isAppraised: true })).toMatchObject({ refusal: { reason: 'payment.refusal.appraised' } });
    expect((await repay(receiptId, cancelled)).ok).toBe(true);
  });

  test('what was partly repaid is not voided, and what is void is not repaid', async () => {
    const one = await collect(await till.raise());
    value(await repay(one.receiptId, { amount: 1_000 }));
    expect(await voiding(one.receiptId)).toMatchObject({ refusal: { reason: 'payment.refusal.repaidAlready' } });
    const two = await collect(await till.raise());
    value(await voiding(two.receiptId));
    expect(await repay(two.receiptId)).toMatchObject({ refusal: { reason: 'payment.refusal.voidAlready' } });
    expect(await voiding(two.receiptId)).toMatchObject({ refusal: { reason: 'payment.refusal.voidAlready' } });
  });
});

describe('the office', () => {
  test('without a book for the year, or with one used up, says so and keeps the money open', async () => {
    till.deps.world.setTime('2027-01-04T08:00:00+07:00');
    const raised = await till.raise();
    const { id, version } = raised.obligation;
    const attempt = () =>
      issueReceipt(till.deps, till.tenant, till.officer('desk-1'), {
        key: key(),
        obligationId: id,
        version,
        manner: 'cash',
        amount: null,
        payer: 'Lê B.',
      });
    expect(await attempt()).toMatchObject({ refusal: { name: 'WrongState', reason: 'payment.refusal.noBook', values: { year: '2027' } } });
    await till.openBook(1, 1, '27T');
    await collect(await till.raise());
    expect(await attempt()).toMatchObject({ refusal: { name: 'WrongState', reason: 'payment.refusal.bookUsedUp' } });
    expect(await standing(raised)).toMatchObject({ open: 350_000 });
    const [book] = await till.run((tx) => booksOf(tx, till.officeId));
    expect(book).toMatchObject({ symbol: '27T', next: 2, last: 1 });
  });

  test('reads what is still to be collected a page at a time, the oldest first', async () => {
    till.deps.world.setTime('2026-12-01T08:00:00+07:00');
    const seen: string[] = [];
    let after: OpenCursor | undefined;
    do {
      const page = await till.run((tx) => openObligations(tx, { officeId: till.officeId, after, limit: 2 }));
      seen.push(...page.rows.map(({ obligationId }) => obligationId));
      after = page.next ?? undefined;
    } while (after);
    const [row] = await till.run((tx) => tx<{ n: number }[]>`select count(*) as n from payment.obligation where open > 0`);
    expect(seen).toHaveLength(row!.n);
    expect(new Set(seen).size).toBe(row!.n);
  });

  test('of another province sees nothing of it', async () => {
    expect(await inTenant(db.web, db.other, (tx) => booksOf(tx, till.officeId))).toEqual([]);
    expect((await inTenant(db.web, db.other, (tx) => dailyList(tx, { officeId: till.officeId, day: today() }))).receipts).toEqual([]);
  });
});

test('every obligation and every book has its chain’s head in its own row', async () => {
  for (const { kind, heads } of subjectHeads) {
    const rows = await till.run(
      (tx) => tx<{ id: Id; n: number }[]>`
      select subject_id as id, max(chain_no) as n from log.entry where subject_kind = ${kind} group by subject_id order by 1`,
    );
    const found = await till.run(async (tx) => {
      const all: { id: Id; head: { count: number } }[] = [];
      for await (const one of heads(tx)) all.push(one);
      return all;
    });
    expect(found.map(({ id, head }) => ({ id, n: head.count }))).toEqual(rows.map(({ id, n }) => ({ id, n })));
  }
});
