import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNationalCalendar, type Standing } from '#modules/calendar';
import type { DoneStep, Dossier, DossierFile } from '#modules/dossier';
import type { Form } from '#modules/forms';
import type { Workflow } from '#modules/workflow';
import { Temporal } from '#platform/time';
import { askedCode, askedWords } from './asked-code.ts';
import { clockOf, dueIfAccepted, normWords, stepLeft, type CaseClock } from './clock.ts';
import { holderOf } from './holder.ts';
import { logLines } from './log-lines.ts';
import { sheetOf } from './sheet.ts';
import { stagesOf } from './stages.ts';
import { timeBadge } from './time-badge.ts';

const calendar = await loadNationalCalendar(join(import.meta.dirname, '../../../../data/nation/calendar'));
const at = (local: string) => Temporal.Instant.from(`${local}:00+07:00`);
const text = (local: string) => at(local).toString();

describe('the clock of the story in the mock-ups', () => {
  const dossier = {
    receivedAt: text('2026-11-11T08:12'),
    timeLimit: '10wd',
    promisedAt: text('2026-11-25T17:00'),
    firstDueAt: text('2026-11-27T17:00'),
    dueAt: text('2026-11-27T17:00'),
    pausedSince: null,
    resolvedAt: null,
    eventAt: null,
  } as Dossier;
  const pause = { no: 2, state: 'paused', clock: 'paused', reason: 'x', from: at('2026-11-13T15:20'), to: at('2026-11-17T09:05') };
  const seen = (more: Partial<Dossier> = {}, standing: Standing = 'running', to: typeof pause.to | null = pause.to) =>
    clockOf(
      calendar,
      { dossier: { ...dossier, ...more }, standing, intervals: [{ ...pause, to }] },
      { say: (key: string) => key, now: at('2026-11-22T09:00'), lang: 'vi' },
    );
  const clock = seen() as CaseClock;

  test('five days are used and five left, and the reasons add up to the limit', () => {
    expect(clock.badge).toMatchObject({ tone: 'plain', values: { days: 5 } });
    expect(clock.used).toEqual({ used: 5, of: 10, unit: 'wd' });
    expect(clock.why.sum).toEqual({ key: 'calendar.derivation.days', values: { n: 10 } });
    expect(clock.why.rows.reduce((sum, row) => sum + row.units, 0)).toBe(10);
  });

  test('the three dates stand together: promised, after pauses, no extension', () => {
    expect([clock.promisedAt, clock.afterPauses, clock.extended].map((one) => one?.toString())).toEqual([
      dossier.promisedAt,
      dossier.dueAt,
      undefined,
    ]);
  });

  test('while it is paused there is no due date, and the badge says how much will be left', () => {
    const paused = { firstDueAt: null, dueAt: null, pausedSince: text('2026-11-13T15:20') };
    expect(seen(paused, 'paused', null)).toMatchObject({
      dueAt: null,
      badge: { tone: 'paused', below: { key: 'calendar.badge.leftAfterPause', values: { days: 8 } } },
    });
  });

  test('before acceptance there is none, only what would be', () => {
    expect(seen({ receivedAt: null }, 'waiting')).toBeNull();
    expect(dueIfAccepted(calendar, '10wd', at('2026-11-11T08:12'))?.toString()).toBe(text('2026-11-25T17:00'));
    expect(dueIfAccepted(calendar, '24h', at('2026-11-11T08:12'))?.toString()).toBe(text('2026-11-12T08:12'));
    expect(dueIfAccepted(calendar, '24hb', at('2026-11-11T08:12'))).toBeNull(); // counted back from an event that nobody knows here
  });

  test('a dossier done late is told apart from one that is late and open', () => {
    const tone = (standing: Standing) =>
      timeBadge(calendar, at('2026-11-24T09:00'), { standing, dueAt: at('2026-11-20T17:00'), resolvedAt: at('2026-11-23T09:00') })?.tone;
    expect(['overdue', 'late', 'waiting'].map((one) => tone(one as Standing))).toEqual(['late', 'doneLate', undefined]);
  });

  test('a step is measured by its norm', () => {
    expect(stepLeft(calendar, at('2026-11-24T17:00'), at('2026-11-22T09:00'))).toEqual({ key: 'desk.clock.stepLeft', values: { days: 2 } });
    expect(stepLeft(calendar, at('2026-11-19T17:00'), at('2026-11-23T09:00'))).toEqual({ key: 'desk.clock.stepOver', values: { days: 2 } });
    expect([stepLeft(calendar, null, at('2026-11-23T09:00')), normWords('4h').key]).toEqual([null, 'calendar.limit.wh']);
  });
});

test('the steps of a dossier that was sent back: what comes again is to come', () => {
  const step = (key: string) => ({
    key,
    name: { vi: key, en: key },
    publicName: { vi: key, en: key },
    role: 'specialist',
    unit: 'division',
    norm: '1wd',
    acts: [],
  });
  const workflow = { steps: ['assign', 'appraise', 'initial'].map(step) } as unknown as Workflow;
  const done = (key: string, closed: boolean): DoneStep => ({
    step: key,
    openedAt: at('2026-11-11T08:00'),
    dueAt: null,
    closedAt: closed ? at('2026-11-12T08:00') : null,
    officerId: 'o',
    act: 'x',
  });
  const walked = [done('appraise', true), done('initial', true), done('appraise', false)];
  expect(stagesOf(workflow, 'appraise', walked).map((stage) => [stage.step.key, stage.state])).toEqual([
    ['appraise', 'now'],
    ['initial', 'next'],
  ]);
  expect(stagesOf(workflow, null, walked).map((stage) => stage.state)).toEqual(['done', 'done']);
});

describe('the log in words', () => {
  const entry = (chainNo: number, kind: string, data: object) =>
    ({
      entryId: 'e',
      subject: { kind: 'dossier', id: 'd' },
      chainNo,
      kind,
      at: at('2026-11-12T10:15'),
      actor: { kind: 'officer', id: 'head' },
      data,
    }) as DossierFile['history'][number];
  const note = { id: 'n', act: 'assign', officerId: 'head', body: 'Xem kỹ.', at: at('2026-11-12T10:15') };
  const words = { officer: (id: string) => id.toUpperCase(), step: (key: string) => key, say: (key: string) => key };

  test('newest first, with the names and the note that was written with the act', () => {
    const lines = logLines(
      {
        history: [
          entry(1, 'dossier.taken', { step: 'appraise' }),
          entry(2, 'dossier.assigned', { handlerId: 'an', step: 'appraise', note: 'x' }),
        ],
        notes: [note],
        papers: [],
      },
      words,
    );
    expect(lines.map((line) => line.no)).toEqual([2, 1]);
    expect(lines[0]).toMatchObject({ act: 'dossier.fact.assigned', said: [{ values: { name: 'AN' } }], note: 'Xem kỹ.' });
    expect(lines[1]!.note).toBeNull();
  });

  test('a kind that the screen does not know yet is a line all the same', () => {
    const lines = logLines({ history: [entry(1, 'dossier.ofTomorrow', {}), entry(2, '__proto__', {})], notes: [note], papers: [] }, words);
    expect(lines.map((line) => line.act)).toEqual(['desk.log.other', 'desk.log.other']);
  });
});

test('answers are read with the words of their form', () => {
  const label = { vi: 'n', en: 'n' };
  const common = { label, required: true, personal: false };
  const form = {
    sections: [
      {
        key: 's',
        title: label,
        fields: [
          { ...common, key: 'kind', type: 'choice', options: [{ value: 'print', label: { vi: 'In giấy', en: 'Print' } }] },
          { ...common, key: 'copies', type: 'number' },
          { ...common, key: 'on', type: 'date' },
          { ...common, key: 'foreign', type: 'yesNo' },
          { ...common, key: 'translator', type: 'text', visibleIf: { field: 'foreign', is: true } },
          { ...common, key: 'mail', type: 'email' },
        ],
      },
    ],
  } as unknown as Form;
  const [section] = sheetOf(form, { kind: 'print', copies: 1500, on: '2026-03-05', foreign: false, translator: 'x', mail: null }, 'vi');
  expect(section!.lines.map((line) => line.shown)).toEqual([
    { text: 'In giấy' },
    { text: '1.500' },
    { text: '05/03/2026' },
    { key: 'desk.sheet.no' },
    { key: 'desk.sheet.empty' },
  ]);
});

test('who holds it: me, another by name, or a unit; what is not known is a dash', () => {
  const names = {
    officers: new Map([['me', { name: 'Tôi', position: '' }]]),
    units: new Map([['u', { name: 'Phòng Báo chí', shortName: 'P. BC' }]]),
  };
  expect(holderOf(names, 'me', { officerId: 'me', unitId: 'u' })).toEqual({ kind: 'me', name: 'Tôi' });
  expect(holderOf(names, 'me', { officerId: 'gone', unitId: 'u' })).toEqual({ kind: 'officer', name: '–' });
  expect(holderOf(names, 'me', { officerId: null, unitId: 'u' })).toEqual({ kind: 'unit', name: 'P. BC' });
});

test('what is typed into the search is made fit, whatever it is', () => {
  expect(askedCode(askedWords(' h12.02–20261111—0000417\n'))).toBe('h12.02-20261111-0000417');
  expect([
    askedWords('a\u0000b'),
    askedWords(['x']),
    askedWords(undefined),
    askedWords('\ud800'),
    askedWords('ễ'.repeat(500)).length,
  ]).toEqual(['a b', '', '', '\ufffd', 100]);
});
