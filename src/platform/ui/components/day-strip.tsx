import type { ComponentChildren } from 'preact';
import { formats } from '#platform/i18n';
import { Temporal, type PlainDate } from '#platform/time';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export type DayKind = 'start' | 'counted' | 'left' | 'rest' | 'paused' | 'void' | 'extension' | 'none';

export interface StripDay {
  /** `2026-11-12` */
  date: string;
  kind: DayKind;
  /** Running number of a counted or coming day. */
  number?: number | undefined;
  due?: boolean | undefined;
  today?: boolean | undefined;
}

export interface StripReason {
  /** `12–13/11` */
  span: string;
  text: ComponentChildren;
  /** How much of the limit these days are. */
  count: ComponentChildren;
}

export interface DayStripProps {
  /** Consecutive days. Weeks are filled up to Monday and Sunday. */
  days: readonly StripDay[];
  /** The same in words; the counts add up to the sum. */
  reasons: readonly StripReason[];
  sum: { text: ComponentChildren; count: ComponentChildren };
}

const marks: Partial<Record<DayKind, IconName>> = { start: 'flag', paused: 'pause' };
const explained = ['start', 'counted', 'left', 'extension', 'paused', 'void', 'rest'] as const;

/** Why this date: a calendar of the days that counted and did not, and the same as a list that adds up. */
export function DayStrip({ days, reasons, sum }: DayStripProps) {
  const t = useT();
  const weeks = filled(days);
  const label = t('ui.day.strip', { from: shown(weeks[0]), to: shown(weeks.at(-1)) });
  return (
    <div class="mc-days">
      <div class="mc-days__grid" role="img" aria-label={label}>
        {[1, 2, 3, 4, 5, 6, 7].map((n) => (
          <span key={n}>{t(`ui.weekday.short.${n}`)}</span>
        ))}
        {weeks.map((day) => (
          <Day key={day.date} {...day} />
        ))}
      </div>
      <Legend days={days} />
      <table class="mc-days__why">
        <tbody>
          {reasons.map(({ span, text, count }, i) => (
            <tr key={i}>
              <th scope="row">{span}</th>
              <td>{text}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ui.day.sum')}</th>
            <td>{sum.text}</td>
            <td>{sum.count}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Day({ date, kind, number, due, today }: StripDay) {
  const mark = marks[kind];
  return (
    <div class="mc-day" data-kind={kind} data-due={due ? '' : undefined} data-today={today ? '' : undefined}>
      <time dateTime={date}>{Number(date.slice(8))}</time>
      {mark ? <Icon name={mark} /> : number !== undefined && <b>{number}</b>}
    </div>
  );
}

function Legend({ days }: Pick<DayStripProps, 'days'>) {
  const t = useT();
  const kinds = explained.filter((kind) => days.some((day) => day.kind === kind));
  return (
    <p class="mc-days__legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <i class="mc-day" data-kind={kind} />
          {t(`ui.day.${kind}`)}
        </span>
      ))}
      {days.some((day) => day.due) && (
        <span>
          <i class="mc-day" data-kind="left" data-due />
          {t('ui.day.due')}
        </span>
      )}
      {days.some((day) => day.today) && (
        <span>
          <i class="mc-day" data-kind="none" data-today />
          {t('ui.day.today')}
        </span>
      )}
    </p>
  );
}

/** Whole weeks from Monday to Sunday, with days outside as empty ones. */
function filled(days: readonly StripDay[]): StripDay[] {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const start = Temporal.PlainDate.from(first.date);
  const end = Temporal.PlainDate.from(last.date);
  return [
    ...empty(start.subtract({ days: start.dayOfWeek - 1 }), start.dayOfWeek - 1),
    ...days,
    ...empty(end.add({ days: 1 }), 7 - end.dayOfWeek),
  ];
}

const empty = (from: PlainDate, count: number): StripDay[] =>
  Array.from({ length: count }, (_, i) => ({ date: from.add({ days: i }).toString(), kind: 'none' }));

const shown = (day: StripDay | undefined): string => (day ? formats.date(Temporal.PlainDate.from(day.date)) : '');
