import { nextWorked, nthWorked, type Calendar } from '#modules/calendar';
import { Temporal, ZONE, localDate, localInstant, type Instant, type PlainDate } from '#platform/time';
import type { DemoAct, DemoDossier, DemoMoment } from './dossier-data.ts';

/** A dossier of the demo with the instants at which everything happened to it; `until`: the applicant's deadline. */
export interface PlannedDossier {
  dossier: DemoDossier;
  filedAt: Instant;
  acts: { at: Instant; act: DemoAct; until: PlainDate | null }[];
}

/**
 * Lays a dossier's story into the days before `now`, so that what it says of its due date is true today: on a rest day
 * "due today" is due on the next worked day.
 * @param limit working days of the procedure
 */
export function planDossier(dossier: DemoDossier, calendar: Calendar, now: Instant, limit: number): PlannedDossier {
  if (dossier.due === undefined) {
    const filedAt = now.toZonedDateTimeISO(ZONE).subtract(Temporal.Duration.from(dossier.filed)).toInstant();
    return { dossier, filedAt, acts: [] };
  }
  const received = moved(calendar, dueDay(calendar, localDate(now), dossier.due), -limit);
  const instant = ({ day, time }: DemoMoment) => localInstant(moved(calendar, received, day), time);
  const untilOf = (act: DemoAct) => (act.act === 'requestSupplement' ? moved(calendar, received, act.until) : null);
  const planned = {
    dossier,
    filedAt: instant(dossier.filed),
    acts: dossier.acts.map((act) => ({ at: instant(act), act, until: untilOf(act) })),
  };
  const story = [planned.filedAt, ...planned.acts.map(({ at }) => at), now];
  const wrong = story.findIndex((at, n) => n > 0 && Temporal.Instant.compare(story[n - 1]!, at) > 0);
  if (wrong > 0) throw new Error(`the demo's dossier ${dossier.key} happens in no order that time allows: part ${wrong}`);
  return planned;
}

/** The worked date to which `left` working days are left today, or since which so many have passed. */
export function dueDay(calendar: Calendar, today: PlainDate, left: number): PlainDate {
  const { worked } = calendar.day(today);
  if (left > 0) return nthWorked(calendar, today, left);
  if (left === 0) return worked ? today : nextWorked(calendar, today);
  return moved(calendar, worked ? today : previousWorked(calendar, today), left);
}

/** So many worked dates later; earlier when `days` is negative. */
function moved(calendar: Calendar, date: PlainDate, days: number): PlainDate {
  if (days >= 0) return nthWorked(calendar, date, days);
  return moved(calendar, previousWorked(calendar, date), days + 1);
}

function previousWorked(calendar: Calendar, date: PlainDate): PlainDate {
  let before = date.subtract({ days: 1 });
  while (!calendar.day(before).worked) before = before.subtract({ days: 1 });
  return before;
}
