import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { chooseLines } from './domain/choose-lines.ts';
import { exempt, issueReceipt, openReceiptBook, refund, voidReceipt } from './index.ts';
import { body, openTill, value, type Till } from './testing/till.ts';

const db = await freshDatabase();
let till: Till;

beforeAll(async () => {
  till = await openTill(db);
  await till.openBook();
});

const key = () => till.deps.world.newId();
const invalid = (...fields: string[]) => ({
  ok: false,
  refusal: { name: 'Invalid', fields: Object.fromEntries(fields.map((name) => [name, expect.any(String)])) },
});

describe('a pick that the table does not know', () => {
  const choose = (pick: object) => chooseLines(body, 'intake', {}, [{ feeKey: 'print', quantity: 1, ...pick }]);

  test.each([
    ['another line', { feeKey: 'bribe' }, 'picks.0.feeKey'],
    ['another amount', { unitAmount: 14_999 }, 'picks.0.unitAmount'],
    ['nothing of it', { quantity: 0 }, 'picks.0.quantity'],
    ['less than nothing', { quantity: -3 }, 'picks.0.quantity'],
    ['part of a page', { quantity: 1.5 }, 'picks.0.quantity'],
    ['what is no number', { quantity: Number.NaN }, 'picks.0.quantity'],
    ['a quantity as text', { quantity: '12' }, 'picks.0.quantity'],
    ['more than anybody prints', { quantity: 1e15 }, 'picks.0.quantity'],
    ['the licence twice in one dossier', { feeKey: 'licence', quantity: 2 }, 'picks.0.quantity'],
    ['an exemption without a reason', { exemption: { reason: ' ' } }, 'picks.0.exemption'],
    ['an exemption with NUL', { exemption: { reason: 'a\u0000b' } }, 'picks.0.exemption'],
  ])('%s is refused at its field', (_what, pick, field) => {
    expect(choose(pick)).toMatchObject(invalid(field));
  });

  test('the same line a second time is refused at the second', () => {
    const line = { feeKey: 'print', quantity: 1 };
    expect(chooseLines(body, 'intake', {}, [line, line])).toMatchObject(invalid('picks.1.feeKey'));
  });

  test('an absurd answer is refused at the form’s own field', () => {
    expect(chooseLines(body, 'intake', { pages: 1e9 })).toMatchObject(invalid('pages'));
  });
});

describe('collecting refuses at the field', () => {
  const good = { manner: 'transfer' as const, amount: 1_000, payer: 'Lê B.', reference: 'FT26' };

  test.each([
    ['an amount below nothing', { amount: -1 }, 'amount'],
    ['no amount', { amount: 0 }, 'amount'],
    ['half a dong', { amount: 0.5 }, 'amount'],
    ['what is no number', { amount: Number.NaN }, 'amount'],
    ['text', { amount: 'mười đồng' as never }, 'amount'],
    ['more than there is', { amount: 1e15 }, 'amount'],
    ['more than is open', { amount: 350_001 }, 'amount'],
    ['a part in cash', { manner: 'cash' as const }, 'amount'],
    ['a manner that is none', { manner: 'gold' as never }, 'manner'],
    ['no payer', { payer: '  ' }, 'payer'],
    ['a payer of 10,000 letters', { payer: 'ế'.repeat(10_000) }, 'payer'],
    ['NUL in the payer', { payer: 'Lê\u0000B' }, 'payer'],
    ['ill-formed text', { payer: 'Lê \ud800' }, 'payer'],
    ['nothing but marks that nobody sees', { payer: '\u202e\u200f' }, 'payer'],
    ['a reference that is too long', { reference: 'x'.repeat(101) }, 'reference'],
    ['a receipt to stand for that is none', { replacesId: '018f5f6e-0000-7000-8000-000000000000' }, 'replacesId'],
    ['a book of nobody', { bookId: '018f5f6e-0000-7000-8000-000000000000' }, 'bookId'],
  ])('%s', async (_what, bad, field) => {
    const { obligation } = await till.raise();
    const input = { key: key(), obligationId: obligation.id, version: obligation.version, ...good, ...bad };
    expect(await issueReceipt(till.deps, till.tenant, till.officer('desk-1'), input)).toMatchObject(invalid(field));
  });

  test('a name in decomposed letters is kept in composed ones; what turns letters round is left out; SQL and HTML are words like others', async () => {
    const { obligation } = await till.raise();
    const payer = "Ễ Ự'; drop table payment.receipt; <b>";
    const input = {
      key: key(),
      obligationId: obligation.id,
      version: obligation.version,
      ...good,
      payer: `\u202e${payer.normalize('NFD')}`,
    };
    const { receiptId } = value(await issueReceipt(till.deps, till.tenant, till.officer('desk-1'), input));
    const [row] = await till.run((tx) => tx<{ payer: string }[]>`select payer from payment.receipt where id = ${receiptId}`);
    expect(row!.payer).toBe(payer.normalize('NFC'));
  });
});

describe('who has no right', () => {
  async function paid() {
    const { obligation } = await till.raise();
    const input = {
      key: key(),
      obligationId: obligation.id,
      version: obligation.version,
      manner: 'cash' as const,
      amount: null,
      payer: 'Lê B.',
    };
    return value(await issueReceipt(till.deps, till.tenant, till.officer('desk-1'), input));
  }
  const name = (result: { ok: boolean; refusal?: { name: string } }) => (result.ok ? 'done' : result.refusal!.name);

  /** By hand, from practice 11 and the table of rights; the desk officer issued the receipt today. */
  const table: Record<string, [collect: string, voiding: string, repay: string]> = {
    'desk-1': ['done', 'done', 'NotYours'],
    'desk-2': ['NotFound', 'NotFound', 'NotFound'], // of other sectors
    'leader-1': ['NotYours', 'done', 'done'],
    'clerk-1': ['NotYours', 'done', 'NotYours'],
    'monitor-1': ['NotYours', 'NotYours', 'NotYours'],
    'auditor-1': ['NotYours', 'NotYours', 'NotYours'],
    'specialist-1': ['NotFound', 'NotFound', 'NotFound'],
    'head-1': ['NotFound', 'NotFound', 'NotFound'],
    'admin-1': ['NotFound', 'NotFound', 'NotFound'],
  };

  test.each(Object.entries(table))('%s', async (who, [collecting, voiding, repaying]) => {
    const actor = till.officer(who);
    const { obligation } = await till.raise();
    const input = {
      key: key(),
      obligationId: obligation.id,
      version: obligation.version,
      manner: 'cash' as const,
      amount: null,
      payer: 'Lê B.',
    };
    expect(name(await issueReceipt(till.deps, till.tenant, actor, input))).toBe(collecting);
    const first = await paid();
    expect(name(await voidReceipt(till.deps, till.tenant, actor, { key: key(), receiptId: first.receiptId, reason: 'Sai tên.' }))).toBe(
      voiding,
    );
    const second = await paid();
    const back = {
      key: key(),
      receiptId: second.receiptId,
      amount: null,
      ground: 'notDue',
      manner: 'cash' as const,
      basis: 'QĐ 12',
      isAppraised: false,
    };
    expect(name(await refund(till.deps, till.tenant, actor, back))).toBe(repaying);
  });

  test('a colleague at the same desk does not void my receipt, and I do not tomorrow', async () => {
    const { receiptId } = await paid();
    const colleague = till.atOffice('deskOfficer');
    const attempt = (actor = till.officer('desk-1')) =>
      voidReceipt(till.deps, till.tenant, actor, { key: key(), receiptId, reason: 'Sai tên.' });
    expect(name(await attempt(colleague))).toBe('NotYours');
    till.deps.world.advance({ hours: 24 });
    expect(name(await attempt())).toBe('NotYours');
    expect(name(await attempt(till.atOffice('recordsClerk')))).toBe('done');
    till.deps.world.advance({ hours: -24 });
  });

  test('nobody but the desk exempts, and only what is open', async () => {
    const { obligation } = await till.raise();
    const input = (line: number, version = 2) => ({ key: key(), obligationId: obligation.id, version, line, reason: 'Hộ nghèo.' });
    const exempting = (who: string, line: number, version?: number) =>
      exempt(till.deps, till.tenant, till.officer(who), input(line, version));
    expect(name(await exempting('leader-1', 2))).toBe('NotYours');
    expect(await exempting('desk-1', 9)).toMatchObject(invalid('line'));
    expect(await exempting('desk-1', 2)).toMatchObject({ ok: true, value: { amount: 200_000 } });
    expect(await exempting('desk-1', 2, 3)).toMatchObject({ ok: false, refusal: { reason: 'payment.refusal.nothingOpen' } });
  });
});

describe('a receipt book', () => {
  const open = (more = {}, who = 'admin-1') =>
    openReceiptBook(till.deps, till.tenant, till.officer(who), {
      key: key(),
      officeId: till.officeId,
      symbol: '26S',
      year: 2026,
      first: 1,
      last: 50,
      ...more,
    });

  test('goes on where the last book of its series ends', async () => {
    value(await open());
    expect(await open({ first: 52, last: 100 })).toMatchObject({
      refusal: { fields: { first: 'payment.fault.goesOnFrom' }, values: { number: 51 } },
    });
    expect(await open({ first: 50, last: 100 })).toMatchObject(invalid('first'));
    expect((await open({ first: 51, last: 100 })).ok).toBe(true);
  });

  test.each([
    ['a year long gone', { year: 2019 }, 'year'],
    ['no first number', { first: 0, symbol: 'A' }, 'first'],
    ['a last number below the first', { first: 9, last: 8, symbol: 'A' }, 'last'],
    ['more digits than a receipt has room for', { last: 1e15, symbol: 'A' }, 'last'],
    ['no symbol', { symbol: '' }, 'symbol'],
    ['a symbol with accents', { symbol: '26Ế' }, 'symbol'],
    ['a symbol with spaces', { symbol: '26 S' }, 'symbol'],
    ['an office that is none', { officeId: 'x' }, 'officeId'],
  ])('%s is refused at its field', async (_what, bad, field) => {
    expect(await open(bad)).toMatchObject(invalid(field));
  });

  test('is opened by administrators and the office’s clerk only', async () => {
    expect(await open({}, 'desk-1')).toMatchObject({ refusal: { name: 'NotYours' } });
  });
});
