import { describe, expect, test } from 'vitest';
import { catalogue } from '#platform/i18n';
import { at, national, story } from './testing/index.ts';
import { badge, due, messages, restDayNotice, workingDaysLate, type Badge, type ClockDates } from './index.ts';

const t = catalogue([messages])('vi');
const say = ({ key, values, below }: Badge) => [t(key, values), ...(below ? [t(below.key, below.values)] : [])];
const wd = (n: number) => ({ n, unit: 'wd' }) as const;

const answer = due(story, national);
const running = { state: 'running', dueAt: answer.dueAt!, dueSoonFrom: answer.dueSoonFrom!, lateFrom: answer.lateFrom! } as const;
const shown = (now: string, dates: ClockDates = running) => {
  const one = badge(national, at(now), dates);
  return [one.tone, ...say(one)];
};

describe('the badge of a running dossier', () => {
  test('is plain text while more than 30 percent is left', () => {
    expect(shown('2026-11-22T10:00')).toEqual(['plain', 'còn 5 ngày']);
    expect(shown('2026-11-23T23:59')).toEqual(['plain', 'còn 4 ngày']);
  });

  test('warns, then says the hour, then how late', () => {
    expect(shown('2026-11-24T00:00')).toEqual(['warning', 'Sắp đến hạn: còn 3 ngày']);
    expect(shown('2026-11-26T18:00')).toEqual(['warning', 'Sắp đến hạn: còn 1 ngày']);
    expect(shown('2026-11-27T08:00')).toEqual(['today', 'Hết hạn hôm nay 17:00']);
    expect(shown('2026-11-27T23:59')).toEqual(['today', 'Hết hạn hôm nay 17:00']);
    expect(shown('2026-12-01T08:00')).toEqual(['danger', 'Quá hạn 2 ngày', 'hẹn 27/11/2026']);
  });

  test('on the rest days after the due date is late without a number of days', () => {
    expect(shown('2026-11-28T00:00')).toEqual(['danger', 'Quá hạn', 'hẹn 27/11/2026']);
    expect(workingDaysLate(national, at('2026-11-29T12:00'), answer.dueAt!)).toBe(0);
  });
});

describe('the badge of a paused dossier', () => {
  test('says for what it waits and how much will be left', () => {
    const paused = { state: 'paused', remaining: wd(8), waitingFor: 'chờ bổ sung' } as const;
    expect(shown('2026-11-22T10:00', paused)).toEqual(['info', 'Tạm dừng: chờ bổ sung', 'còn 8 ngày khi tiếp tục']);
    expect(shown('2026-11-22T10:00', { state: 'paused', remaining: null })).toEqual(['info', 'Tạm dừng']);
  });

  test('stays late when it was late before the pause', () => {
    const late = { state: 'paused', remaining: null, lateBy: at('2026-11-18T17:00') } as const;
    expect(shown('2026-11-22T10:00', late)).toEqual(['danger', 'Tạm dừng quá hạn 2 ngày']);
  });
});

test('the badge of a done dossier says early, on time or late in working days', () => {
  const done = (resolvedAt: string) => shown('2026-12-20T10:00', { state: 'done', dueAt: answer.dueAt!, resolvedAt: at(resolvedAt) });
  expect(done('2026-11-26T16:00')).toEqual(['success', 'Trước hạn 1 ngày']);
  expect(done('2026-11-22T16:00')).toEqual(['success', 'Trước hạn 5 ngày']);
  expect(done('2026-11-27T22:00')).toEqual(['neutral', 'Đúng hạn']);
  expect(done('2026-11-28T08:00')).toEqual(['danger', 'Quá hạn']);
  expect(done('2026-11-30T08:00')).toEqual(['danger', 'Quá hạn 1 ngày']);
});

test('on a rest day the screen can say that the clock stands still', () => {
  expect(t(restDayNotice(national, at('2026-11-22T10:00'))!.key)).toMatch(/đồng hồ ngày làm việc không chạy/);
  expect(restDayNotice(national, at('2026-02-17T10:00'))?.key).toBe('calendar.restDay.holiday');
  expect(restDayNotice(national, at('2026-11-23T10:00'))).toBeNull();
});
