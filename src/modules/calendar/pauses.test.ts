import { describe, expect, test } from 'vitest';
import { at, local, national } from './testing/index.ts';
import { due, type DueInput } from './index.ts';

const wd = (n: number) => ({ n, unit: 'wd' }) as const;
const span = (from: string, to: string | null, reason?: string) => ({ from: at(from), to: to === null ? null : at(to), reason });

// Received Monday 2/11/2026: 5 days are Monday 9/11.
const ask = (more: Partial<DueInput>) => due({ receivedAt: at('2026-11-02T08:00'), limit: wd(5), ...more }, national);
const dates = (more: Partial<DueInput>) => {
  const { firstDueAt, dueAt } = ask(more);
  return [local(firstDueAt), local(dueAt)];
};
const firstDue = (more: Partial<DueInput>) => dates(more)[0];

describe('a pause', () => {
  test('adds the worked dates after its own up to that of the resumption', () => {
    expect(firstDue({ pauses: [span('2026-11-04T16:00', '2026-11-06T08:00')] })).toBe('2026-11-11T17:00');
    expect(firstDue({ pauses: [span('2026-11-04T08:00', '2026-11-04T16:00')] })).toBe('2026-11-09T17:00');
    expect(firstDue({ pauses: [span('2026-11-06T16:00', '2026-11-08T16:00')] })).toBe('2026-11-09T17:00');
  });

  test('that begins on the due date counts, a day later it saves nothing', () => {
    expect(firstDue({ pauses: [span('2026-11-09T16:59', '2026-11-11T08:00')] })).toBe('2026-11-11T17:00');
    expect(firstDue({ pauses: [span('2026-11-10T00:00', '2026-11-12T08:00')] })).toBe('2026-11-09T17:00');
    expect(firstDue({ pauses: [span('2026-11-10T08:00', null)] })).toBe('2026-11-09T17:00');
  });

  test('after which no time would be left moves the due date to the first worked date after it', () => {
    const answer = ask({ limit: wd(4), pauses: [span('2026-11-06T18:00', '2026-11-07T10:00')] });
    expect(local(answer.firstDueAt)).toBe('2026-11-09T17:00');
    expect(answer.derivation.at(-1)).toMatchObject({ from: '2026-11-09', units: 0, reason: 'rolled' });
    expect(firstDue({ limit: wd(4), pauses: [span('2026-11-06T16:00', '2026-11-06T17:30')] })).toBe('2026-11-09T17:00');
  });

  test('overlapping and touching ones are one, in any order; what lies before the receipt does not count', () => {
    const one = ask({ pauses: [span('2026-11-03T09:00', '2026-11-06T09:00', 'a')] });
    const parts = [span('2026-11-05T09:00', '2026-11-06T09:00', 'a'), span('2026-11-03T09:00', '2026-11-05T12:00', 'a')];
    expect(ask({ pauses: parts })).toEqual(one);
    expect(ask({ pauses: [...parts, span('2026-10-20T09:00', '2026-10-22T09:00')] })).toEqual(one);
    expect(firstDue({ pauses: [span('2026-10-20T09:00', '2026-11-03T09:00')] })).toBe('2026-11-10T17:00');
  });

  test('that is open leaves no due date but says what is left', () => {
    const answer = ask({ pauses: [span('2026-11-03T09:00', null, 'x')], resolvedAt: null });
    expect(answer).toMatchObject({
      firstDueAt: null,
      dueAt: null,
      lateFrom: null,
      dueSoonFrom: null,
      remaining: { n: 4, unit: 'wd' },
      verdict: null,
    });
    expect(answer.derivation.at(-1)).toMatchObject({ to: '2026-11-03', units: 1 });
    expect(ask({ pauses: [span('2026-11-03T09:00', '2026-11-05T09:00'), span('2026-11-09T09:00', null)] }).remaining).toEqual(wd(2));
  });
});

describe('an extension', () => {
  test('is counted from the first due date and never changes it', () => {
    expect(dates({ extension: wd(3) })).toEqual(['2026-11-09T17:00', '2026-11-12T17:00']);
  });

  test('is lengthened by a pause inside it, and not by one after it', () => {
    expect(dates({ extension: wd(3), pauses: [span('2026-11-10T09:00', '2026-11-12T09:00')] })).toEqual([
      '2026-11-09T17:00',
      '2026-11-16T17:00',
    ]);
    expect(dates({ extension: wd(3), pauses: [span('2026-11-13T09:00', '2026-11-17T09:00')] })).toEqual([
      '2026-11-09T17:00',
      '2026-11-12T17:00',
    ]);
  });

  test('with an open pause inside it keeps the first due date on record', () => {
    const answer = ask({ extension: wd(3), pauses: [span('2026-11-11T09:00', null)] });
    expect([local(answer.firstDueAt), answer.dueAt, answer.remaining]).toEqual(['2026-11-09T17:00', null, wd(1)]);
  });

  test('makes the 30 percent of the whole limit in force', () => {
    expect(local(ask({ limit: wd(5), extension: wd(5) }).dueSoonFrom)).toBe('2026-11-11T00:00');
    expect(local(ask({ limit: wd(5) }).dueSoonFrom)).toBe('2026-11-06T00:00');
    expect(local(ask({ limit: wd(1) }).dueSoonFrom)).toBe('2026-11-02T08:00');
  });
});

describe('a restart', () => {
  test('gives the whole limit again, what went before is void', () => {
    const answer = ask({ restarts: [at('2026-11-05T10:00')] });
    expect(local(answer.firstDueAt)).toBe('2026-11-12T17:00');
    expect(local(answer.promisedAt)).toBe('2026-11-09T17:00');
    expect(answer.derivation.map((row) => [row.from, row.units, row.phase, row.reason])).toEqual([
      ['2026-11-02', 0, 'void', 'receipt'],
      ['2026-11-03', 2, 'void', 'counted'],
      ['2026-11-05', 0, 'limit', 'receipt'],
      ['2026-11-06', 1, 'limit', 'counted'],
      ['2026-11-07', 0, 'limit', 'weekend'],
      ['2026-11-09', 4, 'limit', 'counted'],
    ]);
  });

  test('after the due date changes nothing, on it still counts; the last one that counts does', () => {
    expect(firstDue({ restarts: [at('2026-11-10T08:00')] })).toBe('2026-11-09T17:00');
    expect(firstDue({ restarts: [at('2026-11-09T20:00')] })).toBe('2026-11-16T17:00');
    expect(firstDue({ restarts: [at('2026-11-12T08:00'), at('2026-11-05T08:00')] })).toBe('2026-11-19T17:00');
    expect(firstDue({ restarts: [at('2026-11-13T08:00'), at('2026-11-05T08:00')] })).toBe('2026-11-12T17:00');
  });

  test('counts when a pause had carried the due date on, and only the part of a pause after it counts again', () => {
    const pauses = [span('2026-11-04T08:00', '2026-11-12T08:00')];
    expect(firstDue({ pauses, restarts: [at('2026-11-12T08:00')] })).toBe('2026-11-19T17:00');
    expect(firstDue({ pauses, restarts: [at('2026-11-10T08:00')] })).toBe('2026-11-19T17:00');
  });
});

describe('the verdict', () => {
  test('compares dates: the whole due date is on time', () => {
    const verdict = (resolvedAt: string) => ask({ resolvedAt: at(resolvedAt) }).verdict;
    expect(['2026-11-08T23:59', '2026-11-09T00:00', '2026-11-09T23:59', '2026-11-10T00:00'].map(verdict)).toEqual([
      'early',
      'onTime',
      'onTime',
      'late',
    ]);
  });
});

describe('calendar days', () => {
  test('paused on a date to which they were only carried are due after the resumption, and a pause within that day keeps it', () => {
    const received = { receivedAt: at('2023-10-05T17:36'), limit: { n: 9, unit: 'd' } } as const; // to Saturday 14/10, carried to the 16th
    const carried = span('2023-10-16T15:00', '2023-10-18T11:31');
    const within = span('2023-10-19T09:00', '2023-10-19T10:00');
    expect(local(due({ ...received, pauses: [carried] }, national).firstDueAt)).toBe('2023-10-19T17:00');
    expect(local(due({ ...received, pauses: [carried, within] }, national).firstDueAt)).toBe('2023-10-19T17:00');
  });

  test('that several restarts made void are told as they were counted, each time anew', () => {
    const restarts = ['2024-06-05T09:00', '2024-06-07T09:00', '2024-06-10T09:00'].map(at);
    const { derivation } = due({ receivedAt: at('2024-06-03T09:00'), limit: { n: 2, unit: 'd' }, restarts }, national);
    expect(derivation.filter((row) => row.phase === 'void').map((row) => [row.from, row.units, row.reason])).toEqual([
      ['2024-06-03', 0, 'receipt'],
      ['2024-06-04', 1, 'counted'],
      ['2024-06-05', 0, 'receipt'],
      ['2024-06-06', 1, 'counted'],
      ['2024-06-07', 0, 'receipt'],
      ['2024-06-08', 2, 'counted'],
    ]);
  });
});
