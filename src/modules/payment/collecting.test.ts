import { beforeAll, describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { freshDatabase } from '#platform/testing';
import { issueReceipt, issueReceiptIn, owed, raise, readAccount, release, type Raised } from './index.ts';
import { body, openTill, value, type Till } from './testing/till.ts';

const db = await freshDatabase();
let till: Till;

beforeAll(async () => {
  till = await openTill(db);
  await till.openBook();
});

const key = () => till.deps.world.newId();
const cash = (raised: Raised, more = {}) => ({
  key: key(),
  obligationId: raised.obligation.id,
  version: raised.obligation.version,
  manner: 'cash' as const,
  amount: null,
  payer: 'Nguyễn V. A.',
  ...more,
});
const collect = (raised: Raised, more = {}, who = 'desk-1') => issueReceipt(till.deps, till.tenant, till.officer(who), cash(raised, more));
const standing = (raised: Raised) => till.run((tx) => owed(tx, raised.obligation.subject));

describe('what falls due', () => {
  test('the answers call for lines of the table, times their quantity', async () => {
    const raised = await till.raise();
    expect(raised.lines.map(({ feeKey, quantity, amount }) => [feeKey, quantity, amount])).toEqual([
      ['print', 10, 150_000],
      ['licence', 1, 200_000],
    ]);
    expect(await standing(raised)).toEqual({ due: 350_000, paid: 0, waived: 0, refunded: 0, open: 350_000, state: 'due' });
  });

  test('an exempted line is due and waived, and nothing is to be paid', async () => {
    const picks = [{ feeKey: 'licence', quantity: 1, exemption: { reason: 'Hộ nghèo, có giấy chứng nhận.' } }];
    const raised = await till.raise({ picks });
    expect(await standing(raised)).toMatchObject({ due: 200_000, waived: 200_000, open: 0, state: 'none' });
  });

  test('what falls due later joins the obligation of its subject', async () => {
    const first = await till.raise();
    const more = await till.raise({
      subject: first.obligation.subject,
      moment: 'appraisal',
      picks: [{ feeKey: 'audioVisual', quantity: 3 }],
    });
    expect(more.obligation.id).toBe(first.obligation.id);
    expect(await standing(first)).toMatchObject({ due: 431_000, open: 431_000 });
  });

  test('what is due at filing is not asked for twice, unless it was given up', async () => {
    const { obligation } = await till.raise();
    const again = {
      subject: obligation.subject,
      officeId: till.officeId,
      body,
      answers: { pages: 10 },
      moment: 'intake' as const,
      actor: { kind: 'system' as const, id: 'test' },
    };
    const asked = () => till.run((tx) => raise(tx, till.deps, till.tenant, again));
    expect(await asked()).toMatchObject({ ok: false, refusal: { name: 'Conflict', reason: 'payment.refusal.raisedAlready' } });
    const { subject } = obligation;
    expect(await till.run((tx) => release(tx, till.deps, till.tenant, { subject, ground: 'moved', actor: again.actor }))).toBe(350_000);
    expect((await asked()).ok).toBe(true);
  });

  test('asked for by several at once it falls due once, and the others are told', async () => {
    const subject = { kind: 'dossier' as const, id: key() };
    const actor = { kind: 'system' as const, id: 'test' };
    const said = { subject, officeId: till.officeId, body, answers: { pages: 10 }, moment: 'intake' as const, actor };
    const asked = await Promise.all([1, 2, 3, 4].map(() => till.run((tx) => raise(tx, till.deps, till.tenant, said))));
    expect(asked.map((one) => (one.ok ? 'raised' : one.refusal.name)).sort()).toEqual(['Conflict', 'Conflict', 'Conflict', 'raised']);
    expect(await till.run((tx) => owed(tx, subject))).toMatchObject({ due: 350_000 });
  });

  test('a table without fees asks for nothing', async () => {
    const subject = { kind: 'dossier' as const, id: key() };
    expect(await till.raise({ subject, body: { ...body, fees: [] } })).toBeNull();
    expect(await till.run((tx) => owed(tx, subject))).toMatchObject({ due: 0, open: 0, state: 'none' });
  });
});

describe('collecting', () => {
  test('takes all that is open, under the next number, and says which lines it settles', async () => {
    const raised = await till.raise();
    const [before, issued] = [value(await collect(await till.raise())), value(await collect(raised))];
    expect(issued).toMatchObject({ symbol: '26T', number: before.number + 1, amount: 350_000 });
    expect(await standing(raised)).toMatchObject({ paid: 350_000, open: 0, state: 'paid' });
    const account = await till.run((tx) => readAccount(tx, raised.obligation.subject));
    expect(account!.receipts[0]!.lines).toEqual([
      { no: 1, amount: 150_000 },
      { no: 2, amount: 200_000 },
    ]);
  });

  test('a transfer that is short is a part, and the rest stays open', async () => {
    const raised = await till.raise();
    value(await collect(raised, { manner: 'transfer', amount: 160_000 }));
    expect(await standing(raised)).toMatchObject({ paid: 160_000, open: 190_000, state: 'part' });
  });

  test('the same form sent twice collects once', async () => {
    const raised = await till.raise();
    const form = cash(raised);
    const send = () => issueReceipt(till.deps, till.tenant, till.officer('desk-1'), form);
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await standing(raised)).toMatchObject({ paid: 350_000, open: 0 });
  });

  test('a form from before somebody else collected is in conflict', async () => {
    const raised = await till.raise();
    value(await collect(raised, { manner: 'transfer', amount: 100_000 }));
    expect(await collect(raised)).toMatchObject({ ok: false, refusal: { name: 'Conflict' } });
  });

  test('inside another act, a subject is collected from in that act’s transaction, or not at all', async () => {
    const raised = await till.raise();
    const of = { subject: raised.obligation.subject };
    const work = till.run(async (tx) => {
      value(await issueReceiptIn(tx, till.deps, till.tenant, till.officer('desk-1'), { of, manner: 'cash', amount: null, payer: 'Lê B.' }));
      throw new Error('the act fails after it');
    });
    await expect(work).rejects.toThrow('the act fails');
    expect(await standing(raised)).toMatchObject({ paid: 0, open: 350_000 });
  });

  test('the log tells what happened and names nobody', async () => {
    const raised = await till.raise({
      picks: [
        { feeKey: 'licence', quantity: 1 },
        { feeKey: 'print', quantity: 1, exemption: { reason: 'Hộ nghèo' } },
      ],
    });
    value(await collect(raised, { payer: 'Trần Thị Bích' }));
    const entries = await till.run((tx) => history(tx, { kind: 'obligation', id: raised.obligation.id }));
    expect(entries.map(({ kind }) => kind)).toEqual(['payment.opened', 'payment.raised', 'payment.receiptIssued']);
    expect(JSON.stringify(entries)).not.toMatch(/Bích|nghèo/);
  });
});
