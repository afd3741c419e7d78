import { expect, test } from 'vitest';
import { inTenantReadOnly } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { Temporal } from '#platform/time';
import { BEHIND_DATES, urgencyOf } from './domain/urgency.ts';
import type { Dossier } from './domain/dossier.ts';
import { carryOn, fileDossier, openOffice } from './testing/index.ts';
import { countInbox, readInbox, requestSupplement, suspend } from './index.ts';

const db = await freshDatabase();
const office = await openOffice(db);
const { deps, tenant } = office;
const now = () => deps.world.now();
const queue = (name: 'held' | 'unit') =>
  inTenantReadOnly(db.web, tenant, (tx) => readInbox(tx, office.officer('monitor-1'), { queue: name, now: now() }));
const ask = { items: [{ component: null, what: 'Bìa', why: 'Thiếu' }], reason: '', basis: '', deadline: null };

test('what waits for papers or a leader’s word stands in a queue of its own, behind everything that has a date', async () => {
  const [open, asked, accepted] = [await fileDossier(office), await fileDossier(office), await fileDossier(office)];
  const input = (dossierId: string, version: number) => ({ key: deps.world.newId(), dossierId, version });
  expect((await requestSupplement(deps, tenant, office.officer('desk-1'), { ...input(asked.dossierId, 1), ...ask })).ok).toBe(true);
  await carryOn(office, accepted, 'accept');
  expect((await suspend(deps, tenant, office.officer('leader-1'), { ...input(accepted.dossierId, 2), reason: 'Chờ.' })).ok).toBe(true);

  const held = await queue('held');
  expect(held.rows.map(({ dossierId }) => dossierId).sort()).toEqual([asked.dossierId, accepted.dossierId].sort());
  expect((await queue('unit')).rows[0]!.dossierId).toBe(open.dossierId);
  const counts = await inTenantReadOnly(db.web, tenant, (tx) => countInbox(tx, office.officer('monitor-1'), now()));
  expect([counts.held, counts.unit]).toEqual([2, 3]);
});

test('no due date lies so far ahead that it were taken for none', () => {
  const held = urgencyOf({ dueAt: null, submittedAt: '2026-11-11T00:00:00Z', pausedSince: null, heldFrom: 'submitted' } as Dossier);
  const bound = Temporal.Instant.from('2060-01-01T00:00:00Z').add(BEHIND_DATES);
  expect(Temporal.Instant.compare(Temporal.Instant.from(held), bound)).toBe(1);
});
