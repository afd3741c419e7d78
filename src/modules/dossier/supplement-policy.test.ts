import { join } from 'node:path';
import { expect, test } from 'vitest';
import { due, loadNationalCalendar } from '#modules/calendar';
import { loadRuleSets } from '#modules/rules';
import { Temporal } from '#platform/time';
import { supplementEffect } from './domain/supplement-policy.ts';
import { clockInput } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const calendar = await loadNationalCalendar(join(root, 'data/nation/calendar'));
const ruleSets = await loadRuleSets(join(root, 'data/nation/rules'));
const at = (local: string) => Temporal.Instant.from(`${local}:00+07:00`);

/** Received on Monday 2/3/2020: three working days end on Thursday 5/3. */
const dossier = { receivedAt: at('2020-03-02T09:00').toString(), lateFrom: at('2020-03-17T00:00').toString() };
const effect = (ruleSet: string, askedAt: string) => supplementEffect(ruleSets.ruleSet(ruleSet), dossier, at(askedAt), calendar);

test('under Decree 61/2018 the limit begins again when papers are asked for within three working days, and pauses after them', () => {
  expect(effect('2019', '2020-03-05T16:59')).toBe('restart');
  expect(effect('2019', '2020-03-06T08:00')).toBe('pause');
});

test('what is asked for when it is late already changes nothing', () => {
  expect(effect('2019', '2020-03-16T23:59')).toBe('pause');
  expect(effect('2019', '2020-03-17T00:00')).toBe('none');
  expect(effect('2026', '2020-03-17T00:00')).toBe('none');
});

test('a limit that begins again counts anew from the day on which the papers came', () => {
  const interval = (clock: string, from: string, to: string | null) => ({ clock, from: at(from), to: to === null ? null : at(to) });
  const received = { receivedAt: dossier.receivedAt, timeLimit: '10wd', resolvedAt: null, eventAt: null };
  const intervals = [
    interval('running', '2020-03-02T09:00', '2020-03-04T10:00'),
    interval('paused', '2020-03-04T10:00', '2020-03-11T15:00'),
    interval('restarted', '2020-03-11T15:00', null),
  ];
  expect(due(clockInput(received, intervals), calendar).dueAt).toEqual(at('2020-03-25T17:00'));
});
