import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { due, loadNationalCalendar } from '#modules/calendar';
import { Temporal } from '#platform/time';
import { apply, clockInput, type Dossier, type Fact } from './index.ts';

const calendar = await loadNationalCalendar(join(import.meta.dirname, '../../../data/nation/calendar'));
const at = (local: string) => Temporal.Instant.from(`${local}:00+07:00`);
const dossier = { receivedAt: at('2026-11-11T08:12').toString(), timeLimit: '10wd', resolvedAt: null, eventAt: null };
const interval = (clock: string, from: string, to: string | null) => ({ clock, from: at(from), to: to === null ? null : at(to) });

describe('what a due date follows from', () => {
  test('are the paused states of a dossier, and no others', () => {
    const intervals = [
      interval('running', '2026-11-11T08:12', '2026-11-13T15:20'),
      interval('paused', '2026-11-13T15:20', '2026-11-17T09:05'),
      interval('running', '2026-11-17T09:05', null),
    ];
    expect(due(clockInput(dossier, intervals), calendar).dueAt).toEqual(at('2026-11-27T17:00'));
    expect(due(clockInput(dossier, []), calendar).dueAt).toEqual(at('2026-11-25T17:00'));
  });

  test('while a pause is open there is no due date; a result ends the pause that it falls into, and has its verdict', () => {
    const open = [interval('paused', '2026-11-13T15:20', null)];
    expect(due(clockInput(dossier, open), calendar).dueAt).toBeNull();
    const resolved = { ...dossier, resolvedAt: at('2026-11-17T09:05').toString() };
    expect(due(clockInput(resolved, open), calendar)).toMatchObject({ verdict: 'early', dueAt: at('2026-11-27T17:00') });
  });

  test('before receipt there is no clock to ask for', () => {
    expect(() => clockInput({ ...dossier, receivedAt: null }, [])).toThrow('not received');
  });
});

test('a log of the first version, which did not say from when a result is on time, folds to the row that it has now', () => {
  const dates = due(clockInput(dossier, []), calendar);
  const { promisedAt, firstDueAt, dueAt, onTimeFrom, lateFrom, dueSoonFrom } = dates;
  const known = { promisedAt, firstDueAt, dueAt, lateFrom, dueSoonFrom };
  const texts = Object.fromEntries(Object.entries(known).map(([name, one]) => [name, one!.toString()]));
  const fact = (data: object) => ({ kind: 'dossier.accepted', at: dossier.receivedAt, actorId: 'x', data }) as Fact;
  const before = { version: 1 } as Dossier;
  const first = apply('d', before, fact({ ...texts, receivedAt: dossier.receivedAt, step: 'assign' }));
  const now = apply('d', before, fact({ ...texts, receivedAt: dossier.receivedAt, step: 'assign', onTimeFrom: onTimeFrom!.toString() }));
  expect(first).toEqual(now);
  expect(first.onTimeFrom).toBe('2026-11-24T17:00:00Z'); // 00:00 of 25/11 in Vietnam
});
