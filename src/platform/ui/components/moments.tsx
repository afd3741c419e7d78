import type { Translate } from '#platform/i18n';
import { formats } from '#platform/i18n';
import type { Instant, PlainDate } from '#platform/time';
import { useT } from '../context.ts';

/** Day of the week and date, as in "Friday 27/11/2026". */
export const weekdayDate = (t: Translate, date: PlainDate): string => `${t(`ui.weekday.${date.dayOfWeek}`)} ${formats.date(date)}`;

/** `27/11/2026`, readable by machines. */
export const DateText = ({ date }: { date: PlainDate }) => <time dateTime={date.toString()}>{formats.date(date)}</time>;

/** Day of the week and date, as in "Friday 27/11/2026". */
export function WeekdayText({ date }: { date: PlainDate }) {
  const t = useT();
  return <time dateTime={date.toString()}>{weekdayDate(t, date)}</time>;
}

/** `27/11/2026 14:08`, local time. */
export const MomentText = ({ at }: { at: Instant }) => <time dateTime={at.toString()}>{formats.dateTime(at)}</time>;
