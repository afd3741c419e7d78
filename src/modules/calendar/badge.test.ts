import { describe, expect, test } from 'vitest';
import { catalogue } from '#platform/i18n';
import { badge, due, messages, restDayNotice, standings, workingDaysLate, type Badge, type BadgeFacts } from './index.ts';
import { at, national, story } from './testing/index.ts';

const t = catalogue([messages])('vi');
const say = ({ key, values, below }: Badge) => [t(key, values), ...(below ? [t(below.key, below.values)] : [])];
const { dueAt } = due(story, national);
const shown = (now: string, facts: Partial<BadgeFacts>) => {
  const one = badge(national, at(now), { standing: 'running', dueAt, ...facts });
  return [one.tone, ...say(one)];
};

describe('the badge of a running dossier', () => {
  test('is plain text while there is time', () => {
    expect(shown('2026-11-22T10:00', {})).toEqual(['plain', 'còn 5 ngày']);
    expect(shown('2026-11-23T23:59', {})).toEqual(['plain', 'còn 4 ngày']);
  });

  test('warns, then says the hour, then how late', () => {
    expect(shown('2026-11-24T00:00', { standing: 'dueSoon' })).toEqual(['warning', 'Sắp đến hạn: còn 3 ngày']);
    expect(shown('2026-11-26T18:00', { standing: 'dueSoon' })).toEqual(['warning', 'Sắp đến hạn: còn 1 ngày']);
    expect(shown('2026-11-27T08:00', { standing: 'dueSoon' })).toEqual(['today', 'Hết hạn hôm nay 17:00']);
    expect(shown('2026-11-27T23:59', { standing: 'dueSoon' })).toEqual(['today', 'Hết hạn hôm nay 17:00']);
    expect(shown('2026-12-01T08:00', { standing: 'overdue' })).toEqual(['danger', 'Quá hạn 2 ngày', 'hẹn 27/11/2026']);
  });

  test('on the rest days after the due date is late without a number of days', () => {
    expect(shown('2026-11-28T00:00', { standing: 'overdue' })).toEqual(['danger', 'Quá hạn', 'hẹn 27/11/2026']);
    expect(workingDaysLate(national, at('2026-11-29T12:00'), dueAt!)).toBe(0);
  });

  test('decides nothing: it says what it is told, whatever the dates say', () => {
    expect(shown('2026-11-10T10:00', { standing: 'overdue' })[0]).toBe('danger');
    expect(shown('2026-12-31T10:00', { standing: 'dueSoon' })[0]).toBe('warning');
  });
});

describe('the badge of a dossier with a limit in hours', () => {
  const hours = { dueAt: at('2026-11-20T14:30') };

  test('late since some minutes names the hour that was promised', () => {
    expect(shown('2026-11-20T14:31', { ...hours, standing: 'overdue' })).toEqual(['danger', 'Quá hạn', 'hẹn 14:30 hôm nay']);
    expect(shown('2026-11-23T08:00', { ...hours, standing: 'overdue' })).toEqual(['danger', 'Quá hạn 1 ngày', 'hẹn 20/11/2026']);
  });

  test('due on a rest day names the hour and the date, for no working day is left', () => {
    const saturday = { dueAt: at('2026-11-21T10:00') };
    expect(shown('2026-11-20T16:00', { ...saturday, standing: 'dueSoon' })).toEqual(['warning', 'Sắp đến hạn: 10:00 ngày 21/11/2026']);
    expect(shown('2026-11-20T16:00', saturday)).toEqual(['plain', 'hạn 10:00 ngày 21/11/2026']);
  });

  test('done some minutes early, in the minute itself, or some minutes late reads without days', () => {
    const done = (standing: BadgeFacts['standing'], resolvedAt: string) =>
      shown('2026-12-20T10:00', { ...hours, standing, resolvedAt: at(resolvedAt) });
    expect(done('early', '2026-11-20T14:10')).toEqual(['success', 'Trước hạn']);
    expect(done('onTime', '2026-11-20T14:30')).toEqual(['neutral', 'Đúng hạn']);
    expect(done('late', '2026-11-20T14:31')).toEqual(['danger', 'Quá hạn']);
  });
});

describe('the badge of a paused dossier', () => {
  const paused = { standing: 'paused', dueAt: null } as const;

  test('says for what it waits and how much will be left', () => {
    expect(shown('2026-11-22T10:00', { ...paused, remaining: { n: 8, unit: 'wd' }, waitingFor: 'chờ bổ sung' })).toEqual([
      'info',
      'Tạm dừng: chờ bổ sung',
      'còn 8 ngày khi tiếp tục',
    ]);
    const left = (n: number) => shown('2026-11-22T10:00', { ...paused, remaining: { n, unit: 'm' } })[2];
    expect([left(90), left(120), left(5)]).toEqual(['còn 1 giờ 30 phút khi tiếp tục', 'còn 2 giờ khi tiếp tục', 'còn 5 phút khi tiếp tục']);
  });

  test('without knowing what is left says since when', () => {
    expect(shown('2026-11-22T10:00', { ...paused, pausedSince: at('2026-11-13T15:20') })).toEqual(['info', 'Tạm dừng', 'từ 13/11/2026']);
    expect(shown('2026-11-22T10:00', paused)).toEqual(['info', 'Tạm dừng']);
  });

  test('stays late when it was late before the pause', () => {
    const late = { standing: 'pausedOverdue', dueAt: at('2026-11-18T17:00') } as const;
    expect(shown('2026-11-22T10:00', late)).toEqual(['danger', 'Tạm dừng quá hạn 2 ngày']);
  });
});

test('the badge of a done dossier says early, on time or late in working days', () => {
  const done = (standing: BadgeFacts['standing'], resolvedAt: string) =>
    shown('2026-12-20T10:00', { standing, resolvedAt: at(resolvedAt) });
  expect(done('early', '2026-11-26T16:00')).toEqual(['success', 'Trước hạn 1 ngày']);
  expect(done('early', '2026-11-22T16:00')).toEqual(['success', 'Trước hạn 5 ngày']);
  expect(done('onTime', '2026-11-27T22:00')).toEqual(['neutral', 'Đúng hạn']);
  expect(done('late', '2026-11-28T08:00')).toEqual(['danger', 'Quá hạn']);
  expect(done('late', '2026-11-30T08:00')).toEqual(['danger', 'Quá hạn 1 ngày']);
});

test('every standing has words in both languages, also where every date is missing', () => {
  const words = (lang: 'vi' | 'en') =>
    standings.map((standing) => catalogue([messages])(lang)(badge(national, at('2026-11-22T10:00'), { standing, dueAt: null }).key, {}));
  expect(words('vi')).toEqual([
    'Chờ tiếp nhận',
    'Trong hạn',
    'Sắp đến hạn',
    'Quá hạn',
    'Tạm dừng',
    'Tạm dừng quá hạn',
    'Trước hạn',
    'Đúng hạn',
    'Giải quyết quá hạn',
    'Đã kết thúc',
  ]);
  expect(new Set(words('en')).size).toBe(standings.length);
});

test('on a rest day the screen can say that the clock stands still', () => {
  expect(t(restDayNotice(national, at('2026-11-22T10:00'))!.key)).toMatch(/đồng hồ ngày làm việc không chạy/);
  expect(restDayNotice(national, at('2026-02-17T10:00'))?.key).toBe('calendar.restDay.holiday');
  expect(restDayNotice(national, at('2026-11-23T10:00'))).toBeNull();
});
