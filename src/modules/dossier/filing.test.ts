import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import type { Result } from '#platform/results';
import { dossierNow } from './testing/do-act.ts';
import { fileAny } from './testing/file-any.ts';
import { openOffice, type Office } from './testing/office.ts';

const db = await freshDatabase();
let office: Office;

beforeAll(async () => {
  office = await openOffice(db, 'filing', '2026-11-10T08:00:00+07:00');
});

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe('filing under a case', () => {
  test('the case decides the limit, and the log keeps it', async () => {
    const { dossierId } = value(await fileAny(office, 'postal-licence-reissue', { caseKey: 'lost' }));
    expect(await dossierNow(office, dossierId)).toMatchObject({
      caseKey: 'lost',
      timeLimit: '7wd',
      channel: 'online',
      assistedBy: null,
      intake: [],
    });
  });

  test('without a choice it is the first case', async () => {
    const { dossierId } = value(await fileAny(office, 'postal-licence-reissue'));
    expect(await dossierNow(office, dossierId)).toMatchObject({ caseKey: 'expired', timeLimit: '10wd' });
  });

  test('a case without a published limit cannot be filed', async () => {
    const refused = await fileAny(office, 'picture-display');
    expect(refused).toMatchObject({ ok: false, refusal: { name: 'Unavailable', reason: 'dossier.submit.noLimit' } });
  });

  test('a procedure of two agencies is filed with its partner', async () => {
    const { dossierId } = value(await fileAny(office, 'press-conference-foreign'));
    const { partnerAgencyId, agencyId } = await dossierNow(office, dossierId);
    expect(partnerAgencyId).toEqual(expect.any(String));
    expect(partnerAgencyId).not.toBe(agencyId);
  });
});

describe('a press conference, counted back from its hour', () => {
  const planned = (plannedDate: string, plannedTime: string) =>
    fileAny(office, 'press-conference-domestic', { answers: { plannedDate, plannedTime }, files: ['supportingDocuments'] });

  test('is filed 24 hours before it, to the minute', async () => {
    office.deps.world.setTime('2026-11-10T08:00:00+07:00');
    const { dossierId } = value(await planned('11/11/2026', '8h00'));
    expect(await dossierNow(office, dossierId)).toMatchObject({ eventAt: '2026-11-11T01:00:00Z', timeLimit: '12hb' });
  });

  test('a minute nearer is refused at its field, with the rule in words', async () => {
    office.deps.world.setTime('2026-11-10T08:01:00+07:00');
    expect(await planned('11/11/2026', '8h00')).toMatchObject({
      ok: false,
      refusal: { name: 'Invalid', fields: { plannedTime: 'dossier.event.tooNear' }, reason: 'dossier.event.rule', values: { hours: 24 } },
    });
  });

  test.each([
    ['09/11/2026', '8h00', { plannedDate: 'dossier.event.past' }],
    ['10/11/2026', '7h00', { plannedTime: 'dossier.event.past' }],
    ['10/11/2028', '7h00', { plannedDate: 'dossier.event.tooFar' }],
    ['10/11/9999', '7h00', { plannedDate: 'dossier.event.tooFar' }],
    ['01/01/0001', '7h00', { plannedDate: 'dossier.event.past' }],
  ])('on %s at %s is refused', async (date, time, fields) => {
    office.deps.world.setTime('2026-11-10T08:00:00+07:00');
    expect(await planned(date, time)).toMatchObject({ ok: false, refusal: { name: 'Invalid', fields } });
  });
});
