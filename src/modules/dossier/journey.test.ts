import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#modules/identity';
import { history } from '#modules/log';
import { inTenant, inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { freshDatabase } from '#platform/testing';
import { collected, openOffice, fileDossier, putUpload, type Filed, type Office } from './testing/office.ts';
import {
  accept,
  assign,
  initial,
  number,
  propose,
  readFile,
  readInbox,
  readReceipt,
  returnResult,
  saveAnswers,
  sendBack,
  sign,
  startDraft,
  submit,
  take,
  type ActDone,
  type DossierFile,
} from './index.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db);
});

const at = (local: string) => office.deps.world.setTime(`${local}:00+07:00`);
const key = () => office.deps.world.newId();

async function seen(actor: Actor, id: Id): Promise<DossierFile> {
  const read = await inTenantReadOnly(db.web, office.tenant, (tx) => readFile(tx, actor, id, office.deps.world.now()));
  if (!read.ok) throw new Error(read.refusal.name);
  return read.value;
}

function done(result: Result<ActDone>): ActDone {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

describe('the life of a dossier', () => {
  let filed: Filed;
  let version: number;
  const act = () => ({ key: key(), dossierId: filed.dossierId, version });
  const step = (result: ActDone) => {
    version = result.version;
    return [result.state, result.step];
  };

  test('it is filed: a code of the day, no clock yet, a task at the receiving point', async () => {
    at('2026-11-11T07:48');
    filed = await fileDossier(office);
    version = 1;
    expect(filed.code).toMatch(/^H12\.02-20261111-0000001$/);
    const { dossier, intervals } = await seen(office.officer('desk-1'), filed.dossierId);
    expect(dossier).toMatchObject({ state: 'submitted', step: 'receive', dueAt: null, receivedAt: null });
    expect(intervals).toMatchObject([{ state: 'submitted', clock: 'off', to: null }]);
  });

  test('the filer holds a receipt with the proof of each file', async () => {
    const receipt = await inTenantReadOnly(db.web, office.tenant, (tx) => readReceipt(tx, filed.draftId, filed.token));
    expect(receipt.ok && receipt.value.papers).toMatchObject([
      { component: 'manuscript', bytes: 1000, pages: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const foreign = await inTenantReadOnly(db.web, office.tenant, (tx) => readReceipt(tx, filed.draftId, 'guessed'));
    expect(foreign).toMatchObject({ ok: false, refusal: { name: 'NotFound' } });
  });

  test('the desk accepts it: the clock starts and the appointment is fixed in working days', async () => {
    at('2026-11-11T08:12');
    expect(step(done(await accept(office.deps, office.tenant, office.officer('desk-1'), act())))).toEqual(['accepted', 'assign']);
    const { dossier } = await seen(office.officer('head-1'), filed.dossierId);
    expect(dossier.dueAt).toBe('2026-11-25T10:00:00Z'); // 17:00 of the tenth working day after 11/11
    expect(dossier.promisedAt).toBe(dossier.dueAt);
  });

  test('the head assigns it to a specialist of his division, and to nobody else', async () => {
    at('2026-11-11T10:15');
    const outsider = office.officer('specialist-3').officerId;
    const wrong = await assign(office.deps, office.tenant, office.officer('head-1'), { ...act(), handlerId: outsider, note: '' });
    expect(wrong).toMatchObject({ ok: false, refusal: { name: 'Invalid', fields: { handlerId: 'dossier.assign.notASpecialist' } } });
    const right = { ...act(), handlerId: office.officer('specialist-1').officerId, note: 'Xem kỹ trang 40.' };
    expect(step(done(await assign(office.deps, office.tenant, office.officer('head-1'), right)))).toEqual(['processing', 'appraise']);
  });

  test('the specialist submits a note with a draft; without either it is refused and stays where it is', async () => {
    at('2026-11-13T15:20');
    const uploader = { kind: 'dossier', id: filed.dossierId };
    const specialist = office.officer('specialist-1');
    const noDraft = await propose(office.deps, office.tenant, specialist, {
      ...act(),
      note: 'Đủ điều kiện.',
      outcome: 'granted',
      draftUploadId: null,
    });
    expect(noDraft).toMatchObject({ ok: false, refusal: { fields: { draft: 'dossier.propose.draftMissing' } } });
    const draftUploadId = await putUpload(office, uploader, 'draftResult');
    expect(
      step(
        done(await propose(office.deps, office.tenant, specialist, { ...act(), note: 'Đủ điều kiện.', outcome: 'granted', draftUploadId })),
      ),
    ).toEqual(['processing', 'initial']);
  });

  test('a draft that belongs to another dossier is no draft of this one', async () => {
    const other = await fileDossier(office);
    const foreign = await putUpload(office, { kind: 'dossier', id: other.dossierId }, 'result');
    at('2026-11-16T08:00');
    const { dossier } = await seen(office.officer('head-1'), filed.dossierId);
    const digest = dossier.draftDigest!;
    step(done(await initial(office.deps, office.tenant, office.officer('head-1'), { ...act(), draftDigest: digest, note: '' })));
    step(done(await sign(office.deps, office.tenant, office.officer('leader-1'), { ...act(), draftDigest: digest, note: '' })));
    const result = await number(office.deps, office.tenant, office.officer('clerk-1'), {
      ...act(),
      resultNumber: '12/GP',
      resultUploadId: foreign,
    });
    expect(result).toMatchObject({ ok: false, refusal: { fields: { result: 'dossier.number.resultMissing' } } });
  });

  test('the records clerk numbers it and attaches the result: resolved, early', async () => {
    at('2026-11-24T09:00');
    const resultUploadId = await putUpload(office, { kind: 'dossier', id: filed.dossierId }, 'result');
    for (const resultNumber of ['', '12', 'GP', '12/GP cho Nguyễn Văn A', 'Nguyễn Văn A 0912/GP', '12/gp']) {
      const bad = await number(office.deps, office.tenant, office.officer('clerk-1'), { ...act(), resultNumber, resultUploadId });
      expect(bad).toMatchObject({ ok: false, refusal: { fields: { resultNumber: expect.stringContaining('dossier.number.number') } } });
    }
    const input = { ...act(), resultNumber: '12/GP-SVHTTDL', resultUploadId };
    expect(step(done(await number(office.deps, office.tenant, office.officer('clerk-1'), input)))).toEqual(['resolved', 'return']);
    const { dossier } = await seen(office.officer('desk-1'), filed.dossierId);
    expect(dossier).toMatchObject({ verdict: 'early', firstVerdict: 'early', resultNumber: '12/GP-SVHTTDL' });
  });

  test('the desk returns it after its due date, and the verdict does not move', async () => {
    at('2026-12-10T09:00');
    const input = { ...act(), manner: 'counter' as const, ...collected };
    expect(step(done(await returnResult(office.deps, office.tenant, office.officer('desk-1'), input)))).toEqual(['returned', null]);
    const { dossier, intervals, steps } = await seen(office.officer('desk-1'), filed.dossierId);
    expect(dossier).toMatchObject({ verdict: 'early', holderId: null });
    expect(intervals.map((one) => [one.state, one.clock])).toEqual([
      ['submitted', 'off'],
      ['accepted', 'running'],
      ['processing', 'running'],
      ['resolved', 'stopped'],
      ['returned', 'stopped'],
    ]);
    expect(steps.every((one) => one.closedAt !== null)).toBe(true);
  });

  test('its log tells every act in order and names no person', async () => {
    const entries = await inTenantReadOnly(db.web, office.tenant, (tx) => history(tx, { kind: 'dossier', id: filed.dossierId }));
    expect(entries.map((entry) => entry.kind)).toEqual(
      ['submitted', 'accepted', 'assigned', 'proposed', 'initialled', 'signed', 'numbered', 'returned'].map((kind) => `dossier.${kind}`),
    );
    const bodies = await inTenant(
      db.owner,
      office.tenant,
      (tx) => tx<{ body: string }[]>`select body from log.entry where subject_kind = 'dossier'`,
    );
    const text = bodies.map((row) => row.body).join();
    const personal = ['Nguyễn', 'Lê T. H.', '0912', 'Trường THCS', 'Bản thảo', 'trang 40', 'Đủ điều kiện', 'CCCD'];
    expect(personal.filter((words) => text.includes(words))).toEqual([]);
  });
});

describe('what is refused', () => {
  let filed: Filed;
  const input = (version = 1) => ({ key: key(), dossierId: filed.dossierId, version });

  beforeAll(async () => {
    at('2026-11-12T08:00');
    filed = await fileDossier(office);
  });

  test('an officer who may not read the dossier learns nothing of it', async () => {
    const stranger = office.officer('specialist-3');
    expect(await accept(office.deps, office.tenant, stranger, input())).toMatchObject({ ok: false, refusal: { name: 'NotFound' } });
    const read = await inTenantReadOnly(db.web, office.tenant, (tx) => readFile(tx, stranger, filed.dossierId, office.deps.world.now()));
    expect(read).toMatchObject({ ok: false, refusal: { name: 'NotFound' } });
  });

  test('who may read it but not accept it is told so', async () => {
    expect(await accept(office.deps, office.tenant, office.officer('leader-1'), input())).toMatchObject({ refusal: { name: 'NotYours' } });
  });

  test('an act on another version than the one that was seen is a conflict', async () => {
    expect(await accept(office.deps, office.tenant, office.officer('desk-1'), input(2))).toMatchObject({ refusal: { name: 'Conflict' } });
  });

  test('an act out of its step is refused by name', async () => {
    const returning = { ...input(), manner: 'counter' as const, ...collected };
    expect(await returnResult(office.deps, office.tenant, office.officer('desk-1'), returning)).toMatchObject({
      refusal: { name: 'WrongState' },
    });
  });

  test('the same press twice accepts once and answers the same', async () => {
    const once = input();
    const answers = await Promise.all([1, 2, 3].map(() => accept(office.deps, office.tenant, office.officer('desk-1'), once)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await seen(office.officer('desk-1'), filed.dossierId)).history).toHaveLength(2);
  });

  test('two officers who take it at the same moment: one has it, the other is told of the conflict', async () => {
    const [one, two] = await Promise.all(
      (['specialist-1', 'specialist-2'] as const).map((who) => take(office.deps, office.tenant, office.officer(who), input(2))),
    );
    expect([one!.ok, two!.ok].sort()).toEqual([false, true]);
    expect([one, two].find((answer) => !answer!.ok)).toMatchObject({ refusal: { name: expect.stringMatching(/Conflict|NotYours/) } });
  });

  test('only the specialist who holds it may propose', async () => {
    const { dossier } = await seen(office.officer('head-1'), filed.dossierId);
    const other = dossier.handlerId === office.officer('specialist-1').officerId ? 'specialist-2' : 'specialist-1';
    const proposal = { ...input(3), note: 'x', outcome: 'granted' as const, draftUploadId: null };
    expect(await propose(office.deps, office.tenant, office.officer(other), proposal)).toMatchObject({ refusal: { name: 'NotYours' } });
  });

  test('what was sent back comes to the same specialist again, with the reason', async () => {
    const { dossier } = await seen(office.officer('head-1'), filed.dossierId);
    const handler = office.officer(dossier.handlerId === office.officer('specialist-1').officerId ? 'specialist-1' : 'specialist-2');
    const draftUploadId = await putUpload(office, { kind: 'dossier', id: filed.dossierId }, 'draftResult');
    done(await propose(office.deps, office.tenant, handler, { ...input(3), note: 'Đề xuất cấp.', outcome: 'granted', draftUploadId }));
    const noReason = await sendBack(office.deps, office.tenant, office.officer('head-1'), { ...input(4), note: '' });
    expect(noReason).toMatchObject({ refusal: { fields: { note: 'dossier.sendBack.noteMissing' } } });
    done(await sendBack(office.deps, office.tenant, office.officer('head-1'), { ...input(4), note: 'Thiếu nguồn số liệu.' }));
    const again = await seen(handler, filed.dossierId);
    expect(again.dossier).toMatchObject({ step: 'appraise', holderId: handler.officerId });
    expect(again.allowed).toContain('propose');
    expect(again.notes.at(-1)).toMatchObject({ act: 'sendBack', body: 'Thiếu nguồn số liệu.' });
  });

  test('nobody approves a draft that was exchanged meanwhile', async () => {
    const { dossier } = await seen(office.officer('head-1'), filed.dossierId);
    const handler = office.officer(dossier.handlerId === office.officer('specialist-1').officerId ? 'specialist-1' : 'specialist-2');
    const old = dossier.draftDigest!;
    const draftUploadId = await putUpload(office, { kind: 'dossier', id: filed.dossierId }, 'draftResult');
    const { version } = done(
      await propose(office.deps, office.tenant, handler, { ...input(5), note: 'Bản mới.', outcome: 'granted', draftUploadId }),
    );
    const approval = { ...input(version), draftDigest: old, note: '' };
    expect(await initial(office.deps, office.tenant, office.officer('head-1'), approval)).toMatchObject({ refusal: { name: 'Conflict' } });
  });

  test('an application with gaps is not filed: each gap is named', async () => {
    const draft = await startDraft(office.deps, office.tenant, office.procedureVersionId);
    await saveAnswers(office.deps, office.tenant, { ...draft, answers: { submitterPhone: '12' } });
    const sent = await submit(office.deps, office.tenant, { key: key(), draftId: draft.id, token: draft.token });
    expect(sent).toMatchObject({ ok: false, refusal: { name: 'Invalid' } });
    const fields = sent.ok ? {} : sent.refusal.fields!;
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(['applicantName', 'submitterPhone', 'manuscript']));
  });

  test('a draft becomes one dossier, however often it is sent', async () => {
    const { draftId, token } = filed;
    expect(await submit(office.deps, office.tenant, { key: key(), draftId, token })).toMatchObject({ refusal: { name: 'WrongState' } });
    const late = await saveAnswers(office.deps, office.tenant, { id: draftId, token, answers: { purpose: 'x' } });
    expect(late).toMatchObject({ refusal: { name: 'WrongState' } });
  });

  test('the other province sees nothing of it', async () => {
    const read = await inTenantReadOnly(db.web, db.other, (tx) =>
      readFile(tx, office.officer('desk-1'), filed.dossierId, office.deps.world.now()),
    );
    expect(read).toMatchObject({ refusal: { name: 'NotFound' } });
    const inbox = await inTenantReadOnly(db.web, db.other, (tx) =>
      readInbox(tx, office.officer('head-1'), { queue: 'unit', now: office.deps.world.now() }),
    );
    expect(inbox.rows).toEqual([]);
  });
});
