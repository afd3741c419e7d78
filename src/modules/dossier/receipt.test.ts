import { beforeAll, describe, expect, test } from 'vitest';
import { history } from '#modules/log';
import { owed } from '#modules/payment';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { dossierNow } from './testing/do-act.ts';
import { fileDossier, openOffice, type Office } from './testing/office.ts';
import { accept, type AcceptInput } from './index.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db, 'receipt', '2026-11-12T09:00:00+07:00');
});

/** Filed on Thursday at nine, accepted when the test says. */
async function receive(now: string, said: Partial<AcceptInput> = {}) {
  office.deps.world.setTime('2026-11-12T09:00:00+07:00');
  const { dossierId } = await fileDossier(office);
  office.deps.world.setTime(`${now}:00+07:00`);
  const input = { key: office.deps.world.newId(), dossierId, version: 1, ...said };
  const done = await accept(office.deps, office.tenant, office.officer('desk-1'), input);
  return { done, dossier: await dossierNow(office, dossierId) };
}

describe('the receipt of a dossier', () => {
  test('is the moment of accepting, unless something else is said', async () => {
    const { dossier } = await receive('2026-11-12T10:00');
    expect(dossier).toMatchObject({ receivedAt: '2026-11-12T03:00:00Z', recordedAt: '2026-11-12T03:00:00Z', receiptProof: null });
  });

  test('may lie before, with its proof and a reason: the limit counts from it, and both hours are on record', async () => {
    const said = { receivedAt: '2026-11-12T03:00:00Z', receiptProof: '12/GTN', reason: 'Mất điện, đã ghi giấy tiếp nhận viết tay.' };
    const { dossier } = await receive('2026-11-16T09:00', said);
    expect(dossier).toMatchObject({ receivedAt: said.receivedAt, receiptProof: '12/GTN', recordedAt: '2026-11-16T02:00:00Z' });
    expect(dossier.promisedAt).toBe((await receive('2026-11-12T10:00')).dossier.promisedAt);
    const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'dossier', id: dossier.id }));
    expect(JSON.stringify(entries)).not.toContain('Mất điện');
  });

  test.each([
    [' 12 / gtn ', '12/GTN'],
    ['BB 17/2026', 'BB17/2026'],
  ])('keeps the number of its proof in one piece and in capitals: %s', async (receiptProof, kept) => {
    const said = { receivedAt: '2026-11-12T03:00:00Z', receiptProof, reason: 'Mất điện.' };
    expect((await receive('2026-11-12T15:00', said)).dossier.receiptProof).toBe(kept);
  });

  test.each([
    ['without a reason', '2026-11-16T09:00', { receivedAt: '2026-11-12T03:00:00Z' }, { reason: 'dossier.accept.reasonMissing' }],
    ['in the future', '2026-11-16T09:00', { receivedAt: '2026-11-16T02:00:01Z', reason: 'x' }, { receivedAt: 'dossier.accept.future' }],
    [
      'before it was sent',
      '2026-11-16T09:00',
      { receivedAt: '2026-11-12T01:59:59Z', reason: 'x' },
      { receivedAt: 'dossier.accept.beforeFiling' },
    ],
    ['too long ago', '2026-11-20T00:00', { receivedAt: '2026-11-12T03:00:00Z', reason: 'x' }, { receivedAt: 'dossier.accept.tooLate' }],
    ['with a proof that is none', '2026-11-12T10:00', { receiptProof: 'Nguyễn Văn A' }, { receiptProof: 'dossier.accept.proofShape' }],
    ['with a name and a number', '2026-11-12T10:00', { receiptProof: 'Nguyễn Văn 12' }, { receiptProof: 'dossier.accept.proofShape' }],
  ])('%s is refused at its field', async (_what, now, said, fields) => {
    const { done, dossier } = await receive(now, said);
    expect(done).toMatchObject({ ok: false, refusal: { name: 'Invalid', fields } });
    expect(dossier).toMatchObject({ state: 'submitted', receivedAt: null });
  });

  test('of the last five working days may still be typed in, to the end of the fifth', async () => {
    const { done } = await receive('2026-11-19T23:59', { receivedAt: '2026-11-12T03:00:00Z', reason: 'Mất điện.' });
    expect(done.ok).toBe(true);
  });
});

describe('fees of the table', () => {
  test('fall due at acceptance and do not hold it up, where the table does not say that they are paid at intake', async () => {
    const { dossier } = await receive('2026-11-12T10:00');
    const account = await inTenantReadOnly(db.web, office.tenant, (tx) => owed(tx, { kind: 'dossier', id: dossier.id }));
    expect(account).toMatchObject({ due: 128 * 15_000, open: 128 * 15_000, state: 'due' });
  });

  test('that wait are not asked for twice', async () => {
    const { dossier } = await receive('2026-11-12T10:00');
    const again = { key: office.deps.world.newId(), dossierId: dossier.id, version: dossier.version };
    expect(await accept(office.deps, office.tenant, office.officer('desk-1'), again)).toMatchObject({ refusal: { name: 'WrongState' } });
  });
});
