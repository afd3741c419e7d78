import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { at, local } from './testing/index.ts';
import { due, loadCalendars } from './index.ts';

const nation = join(import.meta.dirname, '../../../data/nation/calendar');
const own = await mkdtemp(join(tmpdir(), 'calendars-'));
afterAll(() => rm(own, { recursive: true }));
beforeEach(async () => {
  await rm(own, { recursive: true });
  await mkdir(own);
});

const said = (text: string) => ({ vi: text, en: text });
const decision = { source: said('Quyết định 01/QĐ-UBND') };
const office = (name: string, inherits: string, more: object = {}) => ({ name, inherits, title: said(name), facts: [], ...more });

async function calendars(...all: { name: string }[]) {
  for (const one of all) await writeFile(join(own, `${one.name}.json`), JSON.stringify(one));
  const known = await loadCalendars(nation, own);
  return (name: string) => {
    const calendar = known.get(name)!;
    const day = (date: string) => calendar.day(Temporal.PlainDate.from(date));
    const dueOf = (receivedAt: string, n: number, unit: 'wd' | 'wh' = 'wd') =>
      local(due({ receivedAt: at(receivedAt), limit: { n, unit } }, calendar).dueAt);
    return { day, dueOf };
  };
}

describe('the calendar of an office', () => {
  const morning = {
    kind: 'sessions',
    from: '2026-11-20',
    name: said('Làm việc buổi sáng'),
    ...decision,
    sessions: [{ from: '07:00', to: '11:00' }],
  };

  const storm = { kind: 'off', from: '2026-10-05', to: '2026-10-06', name: said('Nghỉ tránh bão'), ...decision };

  test('inherits the days of its province, which inherits those of the nation', async () => {
    const of = await calendars(office('ca-mau', 'VN', { facts: [storm] }), office('so-vhttdl', 'ca-mau'));
    expect(of('so-vhttdl').day('2026-02-17')).toMatchObject({ worked: false, reason: 'holiday' });
    expect(of('so-vhttdl').day('2026-10-05').note?.vi).toBe('Nghỉ tránh bão (Quyết định 01/QĐ-UBND)');
    expect([of('VN'), of('ca-mau'), of('so-vhttdl')].map((one) => one.dueOf('2026-10-02T09:00', 1))).toEqual([
      '2026-10-05T17:00',
      '2026-10-07T17:00',
      '2026-10-07T17:00',
    ]);
  });

  test('a later fact corrects an earlier one, and the office its province', async () => {
    const back = { ...storm, kind: 'worked', to: '2026-10-05', name: said('Bão đổi hướng, làm việc bình thường') };
    const of = await calendars(
      office('ca-mau', 'VN', { facts: [storm, { ...back, from: '2026-10-06', to: '2026-10-06' }] }),
      office('xa', 'ca-mau', { facts: [back] }),
    );
    expect(of('ca-mau').dueOf('2026-10-02T09:00', 1)).toBe('2026-10-06T17:00');
    expect(of('xa').dueOf('2026-10-02T09:00', 1)).toBe('2026-10-05T17:00');
  });

  test('a worked half-day counts as one working day and closes at its last session', async () => {
    const of = await calendars(office('ca-mau', 'VN', { facts: [morning] }));
    expect(of('ca-mau').dueOf('2026-11-19T09:00', 1)).toBe('2026-11-20T11:00');
    expect(of('ca-mau').dueOf('2026-11-19T16:00', 8, 'wh')).toBe('2026-11-23T10:30');
  });

  test('a date that is worked after all has its usual hours again and is no make-up day', async () => {
    const after = { kind: 'worked', from: '2026-11-20', name: said('Làm việc cả ngày'), ...decision };
    const of = await calendars(office('ca-mau', 'VN', { facts: [morning, after] }));
    expect(of('ca-mau').day('2026-11-20')).toMatchObject({ worked: true, reason: 'weekday' });
    expect(of('ca-mau').dueOf('2026-11-19T09:00', 1)).toBe('2026-11-20T17:00');
  });

  test('a reception Saturday takes dossiers in and is not a worked date; holidays stay closed', async () => {
    const saturdays = {
      kind: 'reception',
      from: '2026-01-01',
      to: '2026-12-31',
      weekdays: [6],
      name: said('Tiếp nhận sáng thứ Bảy'),
      ...decision,
      sessions: [{ from: '07:30', to: '11:30' }],
    };
    const of = await calendars(office('trung-tam', 'VN', { facts: [saturdays] }));
    const { day, dueOf } = of('trung-tam');
    expect(day('2026-11-21')).toMatchObject({ worked: false, sessions: [], reception: [{ from: '07:30', to: '11:30' }] });
    expect(day('2026-11-20').reception).toEqual(day('2026-11-20').sessions);
    expect(day('2026-02-14')).toMatchObject({ reason: 'holiday', reception: [] });
    expect(dueOf('2026-11-21T08:00', 1)).toBe('2026-11-23T17:00');
  });

  test('whose Saturday morning is worked gets no other day for a holiday on that Saturday', async () => {
    const week = {
      note: said('Tuần làm việc sáu ngày'),
      workedWeekdays: [1, 2, 3, 4, 5, 6],
      sessions: [
        { from: '07:00', to: '11:30' },
        { from: '13:30', to: '17:00' },
      ],
      sessionsOn: [{ weekday: 6, sessions: [{ from: '07:00', to: '11:30' }] }],
    };
    const of = await calendars(office('buu-cuc', 'VN', { week }));
    expect(of('buu-cuc').dueOf('2026-11-20T09:00', 1)).toBe('2026-11-21T11:30');
    expect(of('buu-cuc').day('2024-04-29')).toMatchObject({ worked: true, reason: 'weekday' }); // it works on 4/5 anyway
    expect([2, 3].map((day) => of('buu-cuc').day(`2023-05-0${day}`).worked)).toEqual([false, true]); // 29/4 was no rest day
    expect(of('VN').day('2027-05-03').worked).toBe(false); // 1/5/2027 is a Saturday
    expect(of('buu-cuc').day('2027-05-03').worked).toBe(true);
  });
});

describe('calendars that cannot be are named', () => {
  test.for([
    [[office('a', 'b')], /calendar a inherits from b, which is not there/],
    [[office('a', 'b'), office('b', 'a')], /inherits from itself/],
    [[office('a', 'VN', { facts: [{ kind: 'off', from: '2026-10-05', name: said('x') }] })], /a\.json/],
    [
      [office('a', 'VN', { facts: [{ kind: 'off', from: '2026-10-05', name: said('x'), ...decision, weekdays: [6] }] })],
      /only hours are bound to weekdays/,
    ],
  ] as const)('%#', async ([all, words]) => {
    await expect(calendars(...all)).rejects.toThrow(words);
  });

  test('a calendar without a worked day has no due date', async () => {
    const facts = [{ kind: 'off', from: '2011-01-01', to: '2030-12-31', name: said('Đóng cửa'), ...decision }];
    const of = await calendars(office('dong-cua', 'VN', { facts }));
    expect(() => of('dong-cua').dueOf('2026-10-02T09:00', 1)).toThrow(/covers 2011 to 2030/);
  });
});
