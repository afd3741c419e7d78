import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNationalCalendar, workingDaysLate, workingDaysLeft } from '#modules/calendar';
import { Temporal, localDate, localInstant } from '#platform/time';
import { root } from '../places.ts';
import { readDemoDossiers } from './dossier-data.ts';
import { dueDay, planDossier } from './dossier-plan.ts';

const calendar = await loadNationalCalendar(join(root, 'data/nation/calendar'));
const { dossiers } = await readDemoDossiers(join(root, 'data/demo/ca-mau'));
const limit = 10;

/** Every third day of a year and a half, with Tet, holidays in the week and weekends, in the night and in the evening. */
const moments = Array.from({ length: 180 }, (_, n) => Temporal.PlainDate.from('2026-02-01').add({ days: 3 * n })).map((day, n) =>
  localInstant(day, n % 2 ? '00:03' : '20:30'),
);

describe('the stories of the demo', () => {
  test('fit into the past on whatever day the demo is loaded', () => {
    for (const now of moments) {
      for (const dossier of dossiers) expect(() => planDossier(dossier, calendar, now, limit), `${dossier.key} at ${now}`).not.toThrow();
    }
  });

  test('a due date is as many working days away as the story says; on a rest day "today" is the next worked day', () => {
    for (const now of moments) {
      const today = localDate(now);
      for (const left of [9, 5, 1, 0, -1, -2, -6]) {
        const day = dueDay(calendar, today, left);
        const due = localInstant(day, '17:00');
        expect(calendar.day(day).worked).toBe(true);
        if (left > 0) expect(workingDaysLeft(calendar, now, due)).toBe(left);
        if (left < 0) expect(workingDaysLate(calendar, now, due)).toBe(-left);
        if (left === 0) expect(workingDaysLeft(calendar, now, due)).toBe(calendar.day(today).worked ? 0 : 1);
      }
    }
  });

  test('every act is done while the office works', () => {
    const now = localInstant(Temporal.PlainDate.from('2026-11-22'), '09:00');
    for (const { acts } of dossiers.map((dossier) => planDossier(dossier, calendar, now, limit))) {
      for (const { at, act } of acts) {
        const { sessions } = calendar.day(localDate(at));
        expect(
          sessions.some(({ from, to }) => from <= act.time && act.time <= to),
          `${act.act} at ${act.time}`,
        ).toBe(true);
      }
    }
  });

  test('that could not have happened yet are refused', () => {
    const [story] = dossiers.filter(({ key }) => key === 'so-tay-nuoi-tom-lua');
    const late = { ...story!, acts: story!.acts.map((act) => ({ ...act, day: act.day + 5 })) } as typeof story;
    expect(() => planDossier(late!, calendar, moments[0]!, limit)).toThrow(/so-tay-nuoi-tom-lua/);
  });
});
