import { Fragment } from 'preact';
import { DayStrip, Note, useT, type DayKind } from '#platform/ui';
import type { StripDay } from '../domain/day-strip.ts';
import type { ExplainedRow, Saying } from '../domain/explain.ts';
import type { Why } from '../domain/why.ts';

const kinds: Record<StripDay['kind'], DayKind> = {
  receipt: 'start',
  counted: 'counted',
  left: 'left',
  rest: 'rest',
  paused: 'paused',
  rolled: 'rest',
  outside: 'none',
};

function kindOf({ kind, phase, number }: StripDay): DayKind {
  if (phase === 'void') return 'void';
  return phase === 'extension' && number !== null ? 'extension' : kinds[kind];
}

/** Why this date: the strip of days, and under it each run of days with its reason. */
export function Derivation({ why: { days, rows, sum, sumIs, provisionalYears } }: { why: Why }) {
  const t = useT();
  const say = (words: Saying | null) => (words ? t(words.key, words.values) : '');
  return (
    <>
      <DayStrip
        days={days.map((day) => ({
          date: day.date.toString(),
          kind: kindOf(day),
          number: day.number ?? undefined,
          due: day.isDue,
          today: day.isToday,
        }))}
        reasons={rows.map((row) => ({ span: row.span, text: <Reason row={row} />, count: say(row.count) }))}
        sum={{ text: t(`calendar.derivation.sumIs.${sumIs}`), count: say(sum) }}
      />
      {provisionalYears.length > 0 && <Note>{t('calendar.provisional', { years: provisionalYears.join(', ') })}</Note>}
    </>
  );
}

function Reason({ row }: { row: ExplainedRow }) {
  const t = useT();
  return (
    <>
      {t(row.key, row.values)}
      {row.remarks.map(({ key, values }, i) => (
        <Fragment key={i}>
          <br />
          <small>{t(key, values)}</small>
        </Fragment>
      ))}
    </>
  );
}
