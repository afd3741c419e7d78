import type { ExplainedRow, Saying, StripDay } from '#modules/calendar';
import { localDate, type Instant } from '#platform/time';
import { DateText, DayStrip, DefinitionList, Panel, useT, type DayKind } from '#platform/ui';
import type { CaseClock } from '../domain/clock.ts';

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

/** Why this date: the days, the same in words with their sum, and the three dates on record. */
export function WhyPanel({ clock }: { clock: CaseClock }) {
  const t = useT();
  const say = (words: Saying | null) => (words ? t(words.key, words.values) : '');
  return (
    <Panel id="why" title={t('calendar.derivation.title')}>
      <DayStrip
        days={clock.days.map((day) => ({
          date: day.date.toString(),
          kind: kindOf(day),
          number: day.number ?? undefined,
          due: day.isDue,
          today: day.isToday,
        }))}
        reasons={clock.rows.map((row) => ({ span: row.span, text: <Reason row={row} />, count: say(row.count) }))}
        sum={{ text: t('calendar.derivation.sumIsLimit'), count: say(clock.sum) }}
      />
      <DefinitionList
        layout="columns"
        items={[
          { term: t('calendar.derivation.promised'), value: <Day at={clock.promisedAt} /> },
          { term: t('calendar.derivation.afterPauses'), value: <Day at={clock.afterPauses} /> },
          {
            term: t('calendar.derivation.extension'),
            value: clock.extended ? <Day at={clock.extended} /> : t('calendar.derivation.none'),
          },
        ]}
      />
    </Panel>
  );
}

const Day = ({ at }: { at: Instant }) => <DateText date={localDate(at)} />;

function Reason({ row }: { row: ExplainedRow }) {
  const t = useT();
  return <>{[t(row.key, row.values), ...row.remarks.map((remark) => t(remark.key, remark.values))].join('. ')}</>;
}
