import { Fragment } from 'preact';
import type { StripDay as CalendarDay } from '#modules/calendar';
import { DayStrip, useT, type DayKind } from '#platform/ui';
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
        span: row.span,
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
        count: row.count ? t(row.count.key, row.count.values) : '',
      }))}
      sum={{ text: t('calendar.derivation.sumIsLimit'), count: why.sum ? t(why.sum.key, why.sum.values) : '' }}
    />
  );
}
