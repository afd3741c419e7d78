import { Fragment } from 'preact';
import type { StripDay as CalendarDay } from '#modules/calendar';
import { formats } from '#platform/i18n';
import { DayStrip, useT, type DayKind } from '#platform/ui';
import type { PlainDate } from '#platform/time';
import type { Why } from '../domain/why.ts';

const kinds: Record<CalendarDay['kind'], DayKind> = {
  receipt: 'start',
  counted: 'counted',
  left: 'left',
  rest: 'rest',
  paused: 'paused',
  rolled: 'rest',
  outside: 'none',
};

function kindOf({ kind, phase, number }: CalendarDay): DayKind {
  if (phase === 'void') return 'void';
  return phase === 'extension' && number !== null ? 'extension' : kinds[kind];
}

/** The strip of days, and under it each run of days with its reason; the counts add up to the limit. */
export function WhyThisDate({ why }: { why: Why }) {
  const t = useT();
  return (
    <DayStrip
      days={why.days.map((day) => ({
        date: day.date.toString(),
        kind: kindOf(day),
        number: day.number ?? undefined,
        due: day.isDue,
        today: day.isToday,
      }))}
      reasons={why.rows.map((row) => ({
        span: span(row.from, row.to),
        text: (
          <>
            {t(row.key, row.values)}
            {row.remarks.map(({ key, values }, i) => (
              <Fragment key={i}>
                <br />
                <small>{t(key, values)}</small>
              </Fragment>
            ))}
          </>
        ),
        count: row.units > 0 ? formats.number(row.units) : '',
      }))}
      sum={{ text: t('calendar.derivation.sumIsLimit'), count: formats.number(why.units) }}
    />
  );
}

const short = (date: PlainDate): string => formats.date(date).slice(0, 5);

const span = (from: PlainDate, to: PlainDate): string => (from.equals(to) ? short(from) : `${short(from)}–${short(to)}`);
