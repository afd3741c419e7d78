import { expect, test } from 'vitest';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { Temporal, dayNumber, localDate } from '#platform/time';
import { seeDossier } from './sql/dossier.ts';
import { carryOn } from './testing/carry-on.ts';
import { fileDossier, openOffice } from './testing/office.ts';

const db = await freshDatabase();

test('a day off that became known after acceptance moves neither the promise nor the verdict', async () => {
  const office = await openOffice(db, 'verdict', '2026-11-10T08:00:00+07:00');
  const filed = await fileDossier(office);
  await carryOn(office, filed, 'accept'); // due on 24/11/2026
  const { calendar } = office.deps;
  const off = dayNumber(Temporal.PlainDate.from('2026-11-16'));
  const storm = { ...calendar.dayAt(off), worked: false, sessions: [], spans: [] };
  office.deps.calendar = { ...calendar, dayAt: (day) => (day === off ? storm : calendar.dayAt(day)) };
  office.deps.world.setTime('2026-11-25T08:00:00+07:00');
  await carryOn(office, filed, 'number');
  const now = office.deps.world.now();
  const seen = await inTenantReadOnly(db.web, office.tenant, (tx) => seeDossier(tx, { id: filed.dossierId }, now));
  expect(localDate(Temporal.Instant.from(seen!.dossier.dueAt!)).toString()).toBe('2026-11-24');
  expect(seen).toMatchObject({ standing: 'late', dossier: { verdict: 'late', firstVerdict: 'late' } });
});
