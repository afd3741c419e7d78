import { COUNT_CAP, queues, type Queue } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import {
  Badge,
  Chip,
  Chips,
  Code,
  EmptyState,
  Icon,
  KeyHints,
  LinkButton,
  OfficerPage,
  Pagination,
  RowLink,
  Table,
  TableBox,
  TwoLines,
  useT,
  useUrl,
  type Column,
  type IconName,
} from '#platform/ui';
import type { TimeBadge } from '../domain/time-badge.ts';
import type { Desk, DeskRow } from '../use-cases/read-desk.ts';
import { takesIn } from '../use-cases/read-intake-board.ts';
import { channelIcons } from './case.tsx';
import { HolderName } from './holder.tsx';
import { intakePlaces } from './intake-places.ts';
import { places } from './places.ts';
import { countWords, queueIcons, railOf, type RailHandOver } from './rail.ts';
import { useWords } from './words.ts';

/** A row with its badge; none before acceptance and after the result was issued. */
export interface ShownRow extends DeskRow {
  time: TimeBadge | null;
  /** Until when papers have to come, where they are asked for with a date. */
  asked: { until: Instant; passed: boolean } | null;
}

export interface InboxPageProps {
  queue: Queue;
  counts: Desk['counts'];
  rows: ShownRow[];
  next: string | null;
  /** It is not the list's first page. */
  isFurther: boolean;
  /** Message that no working day is counted today. */
  restDay: string | null;
  handOver: RailHandOver;
  me: Actor;
}

const filters: readonly Queue[] = ['overdue', 'dueSoon', 'mine', 'unit'];

/** One queue of an officer, most urgent first. */
export function InboxPage({ queue, counts, rows, next, isFurther, restDay, handOver, me }: InboxPageProps) {
  const t = useT();
  const url = useUrl();
  const title = t(`desk.queue.${queue}`);
  const here = url(places.queue(queue));
  return (
    <OfficerPage
      title={title}
      rail={railOf(t, url, { me, counts, open: queue, handOver })}
      actions={
        takesIn(me) && (
          <LinkButton href={url(intakePlaces.board)} icon="plus" keyHint="n">
            {t('desk.intake.title')}
          </LinkButton>
        )
      }
      count={t(counts[queue] >= COUNT_CAP ? 'desk.inbox.countMany' : 'desk.inbox.count', { count: counts[queue] })}
      intro={restDay && t(restDay)}
    >
      <Chips label={t('desk.inbox.filters')}>
        {filters.map((one) => (
          <Chip key={one} href={url(places.queue(one))} icon={queueIcons[one]} on={one === queue}>
            {t(`desk.queue.${one}`)} {countWords(counts[one])}
          </Chip>
        ))}
      </Chips>
      {rows.length === 0 ? (
        <Nothing queue={queue} counts={counts} isFurther={isFurther} />
      ) : (
        <Rows title={title} queue={queue} rows={rows} />
      )}
      {(next !== null || isFurther || rows.length > 0) && (
        <Pagination older={next === null ? undefined : `${here}?${new URLSearchParams({ after: next })}`}>
          {t('desk.inbox.shown', { count: rows.length })} {isFurther && <a href={here}>{t('desk.inbox.first')}</a>}
        </Pagination>
      )}
      {rows.length > 0 && <KeyHints plain />}
    </OfficerPage>
  );
}

function Rows({ title, queue, rows }: { title: string; queue: Queue; rows: ShownRow[] }) {
  const columns = useColumns(queue);
  return (
    <TableBox>
      <Table work caption={title} quiet columns={columns} rows={rows} rowKey={(row) => row.dossierId} />
    </TableBox>
  );
}

function useColumns(queue: Queue): Column<ShownRow>[] {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const from = queue === 'mine' ? '' : `?tu=${queue}`;
  return [
    {
      key: 'code',
      head: t('desk.inbox.code'),
      width: 'lg',
      stacked: 'short',
      cell: (row) => (
        <TwoLines
          note={t('desk.inbox.submitted', {
            date: formats.date(localDate(row.receivedAt ?? row.submittedAt)),
            received: row.receivedAt ? 'yes' : 'no',
          })}
        >
          <Code>{row.code}</Code>
        </TwoLines>
      ),
    },
    {
      key: 'procedure',
      head: t('desk.inbox.procedure'),
      stacked: 'title',
      cell: (row) => <RowLink href={`${url(places.dossier(row.dossierId))}${from}`}>{words(row.procedureName)}</RowLink>,
    },
    {
      key: 'applicant',
      head: t('desk.inbox.applicant'),
      width: 'md',
      stacked: 'line',
      cell: (row) => <TwoLines note={t('desk.inbox.submitter', { name: row.submitterName })}>{row.applicantName}</TwoLines>,
    },
    {
      key: 'step',
      head: t('desk.inbox.step'),
      width: 'md',
      stacked: 'line',
      cell: (row) => <TwoLines note={<HolderName holder={row.holder} />}>{words(row.stepName)}</TwoLines>,
    },
    { key: 'time', head: t('desk.inbox.time'), width: 'xl', stacked: 'top', cell: (row) => <Time row={row} /> },
    {
      key: 'channel',
      head: t('desk.inbox.channel'),
      width: 'xs',
      stacked: 'end',
      cell: (row) => <Icon name={channelIcons[row.channel] satisfies IconName} label={t(`dossier.channel.${row.channel}`)} />,
    },
  ];
}

function Time({ row }: { row: ShownRow }) {
  const t = useT();
  const due = row.dueAt ? t('desk.inbox.due', { date: formats.date(localDate(row.dueAt)) }) : undefined;
  const asked = row.asked && <Asked asked={row.asked} />;
  if (!row.time) {
    return (
      <Badge tone="status" note={asked ?? due}>
        {t(`dossier.state.${row.state}`)}
      </Badge>
    );
  }
  return (
    <Badge tone={row.time.tone} note={asked ?? (row.time.below ? t(row.time.below.key, row.time.below.values) : due)}>
      {t(row.time.key, row.time.values)}
    </Badge>
  );
}

/** Until when papers have to come; that the time is over is marked, and is not the office's lateness. */
function Asked({ asked: { until, passed } }: { asked: NonNullable<ShownRow['asked']> }) {
  const t = useT();
  const words = t(passed ? 'desk.inbox.supplementPassed' : 'desk.inbox.supplementUntil', { date: formats.date(localDate(until)) });
  return passed ? <b>{words}</b> : <>{words}</>;
}

/** An empty list says so, and leads to the next one that has work. */
function Nothing({ queue, counts, isFurther }: Pick<InboxPageProps, 'queue' | 'counts' | 'isFurther'>) {
  const t = useT();
  const url = useUrl();
  const other = queues.find((one) => one !== queue && counts[one] > 0);
  return (
    <EmptyState
      title={t(isFurther ? 'desk.empty.further' : `desk.empty.${queue}`)}
      action={
        other && (
          <LinkButton variant="secondary" href={url(places.queue(other))}>
            {t('desk.empty.goTo', { queue: t(`desk.queue.${other}`), count: countWords(counts[other]) })}
          </LinkButton>
        )
      }
    >
      {t(other ? 'desk.empty.other' : 'desk.empty.nothing')}
    </EmptyState>
  );
}
