import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { localDate, type PlainDate } from '#platform/time';
import { dailyList, exempt, issueReceipt, owed, readAccount, refund, refundGrounds, release, voidReceipt, type Account } from './index.ts';
import { openTill, value, type Till } from './testing/till.ts';

const db = await freshDatabase();
let till: Till;
const days = new Map<string, PlainDate>();

beforeAll(async () => {
  till = await openTill(db);
  await till.openBook(1, 3);
  await till.openBook(4, 9_999);
});

const kinds = ['raise', 'raise', 'collect', 'collect', 'collect', 'void', 'reissue', 'refund', 'exempt', 'release', 'nextDay'] as const;
const step = fc.record({ kind: fc.constantFrom(...kinds), n: fc.nat(1_000_000), ground: fc.constantFrom(...refundGrounds) });
type Step = { kind: (typeof kinds)[number]; n: number; ground: (typeof refundGrounds)[number] };

const key = () => till.deps.world.newId();

/** Does one thing to the subject's money; refusals are fine, faults are not. */
async function doStep(subject: { kind: 'dossier'; id: Id }, { kind, n, ground }: Step): Promise<void> {
  const account = await till.run((tx) => readAccount(tx, subject));
  const { deps, tenant } = till;
  const [leader, desk] = [till.officer('leader-1'), till.officer('desk-1')];
  if (kind === 'nextDay') return void deps.world.advance({ hours: 24 });
  if (kind === 'raise') {
    const picks = [{ feeKey: 'print', quantity: 1 + (n % 40), ...(n % 5 === 0 && { exemption: { reason: 'Miễn.' } }) }];
    await till.raise({ subject, moment: 'appraisal', picks });
  }
  if (!account) return;
  const receipt = account.receipts[n % Math.max(1, account.receipts.length)];
  const collecting = { key: key(), obligationId: account.obligation.id, version: account.obligation.version, payer: 'Lê B.' };
  const money =
    n % 3 === 0
      ? { manner: 'cash' as const, amount: null }
      : { manner: 'transfer' as const, amount: 1 + (n % Math.max(1, account.open + 5_000)) };
  if (kind === 'collect') await issueReceipt(deps, tenant, desk, { ...collecting, ...money });
  if (kind === 'void' && receipt) await voidReceipt(deps, tenant, leader, { key: key(), receiptId: receipt.id, reason: 'Sai.' });
  if (kind === 'reissue' && receipt) await issueReceipt(deps, tenant, desk, { ...collecting, ...money, replacesId: receipt.id });
  if (kind === 'refund' && receipt) {
    const amount = n % 2 === 0 ? null : 1 + (n % (receipt.amount + 5_000));
    const manner = n % 3 === 0 ? ('cash' as const) : ('transfer' as const);
    await refund(deps, tenant, leader, {
      key: key(),
      receiptId: receipt.id,
      amount,
      ground,
      manner,
      basis: 'QĐ 1',
      isAppraised: n % 7 === 0,
    });
  }
  const line = 1 + (n % Math.max(1, account.lines.length));
  if (kind === 'exempt') await exempt(deps, tenant, desk, { ...collecting, line, reason: 'Miễn.' });
  if (kind === 'release')
    await till.run((tx) => release(tx, deps, tenant, { subject, ground: 'ended', actor: { kind: 'system', id: 'test' } }));
}

const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

/** The sums, counted anew from the receipts, refunds and lines themselves. */
function counted({ lines, receipts, refunds }: Account) {
  const paid = sum(receipts.filter(({ voided }) => !voided).map(({ amount }) => amount));
  const refunded = sum(refunds.map(({ amount }) => amount));
  const [due, waived] = [sum(lines.map(({ amount }) => amount)), sum(lines.map((line) => line.waived))];
  return { due, waived, paid, refunded, open: due - waived - paid + refunded };
}

test('money neither appears nor vanishes, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const subject = { kind: 'dossier' as const, id: key() };
      await till.raise({ subject });
      for (const one of steps) {
        const today = localDate(till.deps.world.now());
        days.set(today.toString(), today);
        await doStep(subject, one);
        const account = (await till.run((tx) => readAccount(tx, subject)))!;
        const { state, ...sums } = await till.run((tx) => owed(tx, subject));
        expect(sums).toEqual(counted(account));
        expect(sums.open).toBeGreaterThanOrEqual(0);
        expect(sum(account.lines.map(({ settled }) => settled))).toBe(sums.paid - sums.refunded);
        expect(state === 'due' || state === 'part').toBe(sums.open > 0);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 30) },
  );

  const rows = await till.run((tx) => tx<{ number: number }[]>`select number from payment.receipt order by number`);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, n) => n + 1));
  expect(rows.length).toBeGreaterThan(20);

  const [whole] = await till.run(
    (tx) => tx<{ net: number }[]>`
      select (select coalesce(sum(amount) filter (where voided_at is null), 0) from payment.receipt)::bigint
        - (select coalesce(sum(amount), 0) from payment.refund)::bigint as net`,
  );
  const lists = await Promise.all([...days.values()].map((day) => till.run((tx) => dailyList(tx, { officeId: till.officeId, day }))));
  expect(sum(lists.map(({ collected, takenBack, refunded }) => collected - takenBack - refunded))).toBe(whole!.net);
});

test('eight at once, and a ninth that fails: no number twice, none left out', async () => {
  const raised = await Promise.all(Array.from({ length: 9 }, () => till.raise()));
  const [before] = await till.run((tx) => tx<{ last: number }[]>`select coalesce(max(number), 0) as last from payment.receipt`);
  const issued = await Promise.all(
    raised.map(({ obligation }, n) => {
      const payer = n === 4 ? '' : 'Lê B.';
      const input = { key: key(), obligationId: obligation.id, version: obligation.version, manner: 'cash' as const, amount: null, payer };
      return issueReceipt(till.deps, till.tenant, till.officer('desk-1'), input);
    }),
  );
  const numbers = issued.flatMap((one) => (one.ok ? [one.value.number] : []));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_none, n) => before!.last + 1 + n));
  expect(value(issued[0]!).symbol).toBe('26T');
});
