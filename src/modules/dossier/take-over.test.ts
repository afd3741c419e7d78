import { beforeAll, describe, expect, test } from 'vitest';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import { atDeskNow, take } from './testing/at-counter.ts';
import { dossierNow } from './testing/do-act.ts';
import { answers, openOffice, putUpload, type Office } from './testing/office.ts';
import { openDraft, readReceipt, saveAnswers, saveIntake, startDraft, submit, takeOver } from './index.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db, 'over', '2026-11-12T09:00:00+07:00');
});

/** A citizen's draft with all answers and the manuscript, and the code that his page shows. */
async function online() {
  const { deps, tenant } = office;
  const draft = await startDraft(deps, tenant, office.procedureVersionId);
  await saveAnswers(deps, tenant, { ...draft, answers });
  await putUpload(office, { kind: 'draft', id: draft.id }, 'manuscript');
  return { ...draft, code: (await seenBy(draft)).takeoverCode! };
}
const seenBy = async ({ id, token }: { id: Id; token: string }) => {
  const opened = await inTenantReadOnly(db.web, office.tenant, (tx) => openDraft(tx, id, token));
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return opened.value;
};
const over = (code: string, who: 'desk-1' | 'desk-2' | 'leader-1' = 'desk-1') =>
  takeOver(office.deps, office.tenant, office.officer(who), code);

describe('a draft that a citizen began online', () => {
  test('is gone on with at the desk by its code, with his answers and files', async () => {
    const draft = await online();
    expect(draft.code).toMatch(/^[A-HJ-NP-RT-Z346789]{8}$/);
    expect(await over(` ${draft.code.slice(0, 4).toLowerCase()}-${draft.code.slice(4)} `)).toEqual({
      ok: true,
      value: { draftId: draft.id },
    });
    const here = await atDeskNow(office, draft.id);
    expect(here).toMatchObject({ isShared: true, channel: 'counter', typed: { documentTitle: answers.documentTitle } });
    expect(here.uploads.map((one) => one.componentKey)).toEqual(['manuscript']);
    expect(await seenBy(draft)).toMatchObject({ atDesk: true, dossierId: null });
  });

  test('is taken in at the desk: the citizen sees it sent, and his code opens nothing any more', async () => {
    const draft = await online();
    await over(draft.code);
    const taken = await take(office, draft.id, { papers: [] });
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
    const receipt = await inTenantReadOnly(db.web, office.tenant, (tx) => readReceipt(tx, draft.id, draft.token));
    expect(receipt).toMatchObject({
      ok: true,
      value: { dossier: { id: taken.value.dossierId, state: 'accepted' }, papers: [{ component: 'manuscript' }] },
    });
    expect(await over(draft.code)).toMatchObject({ refusal: { name: 'NotFound' } });
    const late = await submit(office.deps, office.tenant, { key: office.deps.world.newId(), draftId: draft.id, token: draft.token });
    expect(late).toMatchObject({ refusal: { name: 'WrongState' } });
  });

  test('may be filed online for him: assisted, without paper', async () => {
    const draft = await online();
    await over(draft.code);
    const taken = await take(office, draft.id, { channel: 'online', papers: [] });
    expect(taken.ok && (await dossierNow(office, taken.value.dossierId as Id))).toMatchObject({
      channel: 'online',
      assistedBy: office.officer('desk-1').officerId,
      state: 'accepted',
    });
  });

  test('that he sends himself first is sent once, and the desk is told', async () => {
    const draft = await online();
    await over(draft.code);
    const { version } = await atDeskNow(office, draft.id);
    const sent = await submit(office.deps, office.tenant, { key: office.deps.world.newId(), draftId: draft.id, token: draft.token });
    expect(sent.ok && (await dossierNow(office, sent.value.dossierId as Id))).toMatchObject({
      channel: 'online',
      assistedBy: null,
      state: 'submitted',
    });
    expect(await take(office, draft.id, { version })).toMatchObject({ refusal: { name: 'WrongState', reason: 'dossier.draft.sent' } });
  });

  test('sent by both at the same moment becomes one dossier', async () => {
    const draft = await online();
    await over(draft.code);
    const [one, two] = await Promise.all([
      take(office, draft.id, { papers: [] }),
      submit(office.deps, office.tenant, { key: office.deps.world.newId(), draftId: draft.id, token: draft.token }),
    ]);
    expect([one.ok, two.ok].sort()).toEqual([false, true]);
  });

  test('into which he wrote meanwhile is a conflict at the desk: nothing is written over unseen', async () => {
    const draft = await online();
    await over(draft.code);
    const { version } = await atDeskNow(office, draft.id);
    await saveAnswers(office.deps, office.tenant, { ...draft, answers: { copies: '700' } });
    const typed = { copies: '500' };
    const save = await saveIntake(office.deps, office.tenant, office.officer('desk-1'), { draftId: draft.id, version, typed });
    expect(save).toMatchObject({ refusal: { name: 'Conflict', reason: 'dossier.takeIn.changed' } });
    expect(await take(office, draft.id, { version })).toMatchObject({ refusal: { name: 'Conflict' } });
    expect((await atDeskNow(office, draft.id)).typed.copies).toBe('700');
  });

  test('is not opened by a wrong code, nor at another desk, nor before it was handed over', async () => {
    const draft = await online();
    expect(await over('AAAAAAAA')).toMatchObject({ refusal: { name: 'NotFound' } });
    expect(await over('')).toMatchObject({ refusal: { name: 'NotFound' } });
    expect(await over(draft.code, 'desk-2')).toMatchObject({ refusal: { name: 'NotYours' } });
    expect(await over(draft.code, 'leader-1')).toMatchObject({ refusal: { name: 'NotYours' } });
    await expect(atDeskNow(office, draft.id)).rejects.toThrow(/NotFound/);
  });

  test('codes cannot be tried through: thirty in ten minutes for one officer', async () => {
    office.deps.world.advance({ minutes: 11 });
    const tries = [];
    for (let n = 0; n < 31; n += 1) tries.push(await over(`AAAA${String(n).padStart(4, '3')}`));
    expect(tries.at(-2)).toMatchObject({ refusal: { name: 'NotFound' } });
    expect(tries.at(-1)).toMatchObject({ refusal: { name: 'TooMany' } });
  });
});
