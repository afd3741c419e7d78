import { describe, expect, test } from 'vitest';
import { at, local, national, story } from './testing/index.ts';
import { due, DueError, parseLimit, unitsUsed, workingDaysLeft, type DueInput } from './index.ts';
import { Temporal } from '#platform/time';

const wd = (n: number) => ({ n, unit: 'wd' }) as const;
const ask = (input: Partial<DueInput> & { receivedAt: DueInput['receivedAt'] }) => due({ limit: wd(5), ...input }, national);
const rows = (answer: ReturnType<typeof due>) =>
  answer.derivation.map((row) => `${row.from} ${row.to} ${row.units} ${row.phase} ${row.reason}`);

describe('the worked example of the rule', () => {
  const answer = ask({
    receivedAt: at('2024-04-26T14:30'),
    pauses: [{ from: at('2024-05-02T08:00'), to: at('2024-05-06T09:00') }],
    extension: wd(2),
    resolvedAt: at('2024-05-13T10:00'),
  });

  test('has the three dates and both verdicts', () => {
    expect([local(answer.promisedAt), local(answer.firstDueAt), local(answer.dueAt)]).toEqual([
      '2024-05-07T17:00',
      '2024-05-10T17:00',
      '2024-05-14T17:00',
    ]);
    expect([answer.verdict, answer.firstVerdict]).toEqual(['early', 'late']);
  });

  test('is derived date by date, the swapped days by name', () => {
    expect(rows(answer)).toEqual([
      '2024-04-26 2024-04-26 0 limit receipt',
      '2024-04-27 2024-04-28 0 limit weekend',
      '2024-04-29 2024-04-29 0 limit holiday',
      '2024-04-30 2024-04-30 0 limit holiday',
      '2024-05-01 2024-05-01 0 limit holiday',
      '2024-05-02 2024-05-02 1 limit counted',
      '2024-05-03 2024-05-04 0 limit paused',
      '2024-05-05 2024-05-05 0 limit weekend',
      '2024-05-06 2024-05-06 0 limit paused',
      '2024-05-07 2024-05-10 4 limit counted',
      '2024-05-11 2024-05-12 0 extension weekend',
      '2024-05-13 2024-05-14 2 extension counted',
    ]);
    expect(answer.derivation[2]?.note?.vi).toBe('Hoán đổi ngày làm việc với 04/05/2024 (Công văn 2450/VPCP)');
  });

  test('without the pause, the make-up Saturday counts', () => {
    expect(rows(ask({ receivedAt: at('2024-04-26T14:30') }))).toContain('2024-05-04 2024-05-04 1 limit makeUp');
  });
});

describe('the dossier of the screens', () => {
  const answer = due(story, national);
  const sunday = at('2026-11-22T10:00');

  test('was promised for 25/11 and is due 27/11/2026 17:00', () => {
    expect([local(answer.promisedAt), local(answer.dueAt)]).toEqual(['2026-11-25T17:00', '2026-11-27T17:00']);
    expect(local(answer.lateFrom)).toBe('2026-11-28T00:00');
  });

  test('has used 5 of 10 days on Sunday 22/11 and has 5 left', () => {
    expect(unitsUsed(answer.derivation, Temporal.PlainDate.from('2026-11-22'))).toEqual({ used: 5, of: 10 });
    expect(workingDaysLeft(national, sunday, answer.dueAt!)).toBe(5);
  });

  test('is due soon from the day after which 3 of its 10 days are left', () => {
    expect(local(answer.dueSoonFrom)).toBe('2026-11-24T00:00');
  });

  test('shows in the derivation that 24/11 is counted because nothing confirms the holiday', () => {
    expect(rows(answer)).toEqual([
      '2026-11-11 2026-11-11 0 limit receipt',
      '2026-11-12 2026-11-13 2 limit counted',
      '2026-11-14 2026-11-15 0 limit weekend',
      '2026-11-16 2026-11-17 0 limit paused',
      '2026-11-18 2026-11-20 3 limit counted',
      '2026-11-21 2026-11-22 0 limit weekend',
      '2026-11-23 2026-11-27 5 limit counted',
    ]);
    expect(answer.derivation.at(-1)?.doubts?.map((doubt) => doubt.date)).toEqual(['2026-11-24']);
  });
});

describe('receipt', () => {
  test('on a Saturday counts from Monday, and on Friday evening as well', () => {
    expect(local(ask({ receivedAt: at('2026-11-07T09:00') }).dueAt)).toBe('2026-11-13T17:00');
    expect(local(ask({ receivedAt: at('2026-11-06T23:59') }).dueAt)).toBe('2026-11-13T17:00');
  });

  test('before Tết 2026 skips the whole window, before 2/9 both days and the Monday swapped for 22/8', () => {
    expect(local(ask({ receivedAt: at('2026-02-12T09:00') }).dueAt)).toBe('2026-02-26T17:00');
    expect(local(ask({ receivedAt: at('2026-08-28T09:00') }).dueAt)).toBe('2026-09-09T17:00');
  });

  test('a swap that is to be confirmed counts, and is told as such', () => {
    const answer = ask({ receivedAt: at('2026-01-01T09:00'), limit: wd(1) });
    expect(local(answer.dueAt)).toBe('2026-01-05T17:00');
    expect(answer.derivation[1]?.note?.vi).toBe('Hoán đổi ngày làm việc với 10/01/2026 (chờ xác nhận)');
    expect(answer.provisionalYears).toEqual([2026]);
  });

  test('a result at once is due the same day, or on the next worked day when that is over', () => {
    const due0 = (receivedAt: string) => local(ask({ receivedAt: at(receivedAt), limit: wd(0) }).dueAt);
    expect([due0('2026-11-20T17:00'), due0('2026-11-20T17:01'), due0('2026-11-21T09:00')]).toEqual([
      '2026-11-20T17:00',
      '2026-11-23T17:00',
      '2026-11-23T17:00',
    ]);
  });

  test('at or after the cut-off hour of a worked day counts as of the next opening; seconds are dropped', () => {
    const cut = (receivedAt: string) => ask({ receivedAt: at(receivedAt), limit: wd(1), receiptCutoff: '15:00' });
    expect(local(cut('2026-11-19T14:59:59').dueAt)).toBe('2026-11-20T17:00');
    expect(local(cut('2026-11-19T15:00').dueAt)).toBe('2026-11-23T17:00');
    expect(local(cut('2026-11-21T16:00').dueAt)).toBe('2026-11-23T17:00');
    expect(rows(cut('2026-11-20T15:00'))).toEqual([
      '2026-11-20 2026-11-20 0 limit receipt',
      '2026-11-21 2026-11-22 0 limit weekend',
      '2026-11-23 2026-11-23 0 limit receipt',
      '2026-11-24 2026-11-24 1 limit counted',
    ]);
  });
});

describe('input that contradicts itself', () => {
  const receivedAt = at('2026-11-11T08:12');
  const code = (input: Partial<DueInput>) => {
    try {
      ask({ receivedAt, ...input });
    } catch (error) {
      return error instanceof DueError ? error.code : error;
    }
    return 'fine';
  };

  test('is refused by name', () => {
    const [early, late] = [at('2026-11-10T08:00'), at('2026-11-20T08:00')];
    expect(code({ pauses: [{ from: late, to: early }] })).toBe('END_BEFORE_START');
    expect(code({ resolvedAt: early })).toBe('BEFORE_RECEIPT');
    expect(code({ restarts: [early] })).toBe('BEFORE_RECEIPT');
    expect(code({ restarts: [late], resolvedAt: at('2026-11-19T08:00') })).toBe('AFTER_RESULT');
    expect(code({ pauses: [{ from: early, to: late }], resolvedAt: at('2026-11-19T08:00') })).toBe('fine');
    expect(code({ pauses: [{ from: late, to: null }], resolvedAt: at('2026-11-19T08:00') })).toBe('AFTER_RESULT');
    expect(code({ limit: wd(10_000) })).toBe('BAD_LIMIT');
    expect(code({ extension: wd(0) })).toBe('BAD_LIMIT');
    expect(code({ receiptCutoff: '25:00' })).toBe('BAD_TIME');
  });

  test('so are an event that is missing or past, and an extension counted back from one', () => {
    const hb = { n: 24, unit: 'hb' } as const;
    expect(code({ limit: hb })).toBe('BAD_TIME');
    expect(code({ limit: hb, eventAt: at('2026-11-11T08:11') })).toBe('BEFORE_RECEIPT');
    expect(code({ limit: hb, eventAt: at('2026-11-11T08:12') })).toBe('fine');
    expect(code({ extension: hb })).toBe('BAD_UNIT');
  });

  test('so are years without calendar, also where hours need none to be counted', () => {
    expect(code({ receivedAt: at('2010-06-01T08:00') })).toBe('NO_CALENDAR');
    for (const unit of ['wd', 'd', 'h', 'wh'] as const) {
      expect(code({ receivedAt: at('2030-12-30T08:00'), limit: { n: 200, unit } })).toBe('NO_CALENDAR');
      expect(code({ receivedAt: at('2011-01-03T08:00'), limit: { n: 1, unit } })).toBe('fine');
    }
    expect(code({ limit: wd(9_999) })).toBe('NO_CALENDAR');
  });

  test('a limit is read from its text', () => {
    expect(parseLimit('10wd')).toEqual({ n: 10, unit: 'wd' });
    for (const [text, wrong] of [
      ['10', 'BAD_LIMIT'],
      ['10x', 'BAD_UNIT'],
      ['0d', 'BAD_LIMIT'],
      ['-1wd', 'BAD_LIMIT'],
    ] as const) {
      expect(() => parseLimit(text)).toThrow(expect.objectContaining({ code: wrong }) as Error);
    }
  });
});
