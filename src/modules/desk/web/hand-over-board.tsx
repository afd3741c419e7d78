import type { HandOverBoard, HandOverRow, OpenList, WaitingGroup } from '#modules/dossier';
import { HAND_OVER_PAGE, MOST_WAITING } from '#modules/dossier';
import { formats } from '#platform/i18n';
import {
  Badge,
  EmptyState,
  KeyHints,
  LinkButton,
  OfficerPage,
  Pagination,
  Panel,
  RowLink,
  Table,
  TwoLines,
  useT,
  useUrl,
  type Column,
  type RailGroup,
} from '#platform/ui';
import type { SlipNames } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { SlipState, giverName, personName, receiverName, useSlipTitle } from './hand-over-words.tsx';

export interface BoardPageProps {
  board: HandOverBoard;
  names: SlipNames;
  rail: RailGroup[];
}

type Listed = OpenList | 'done';
const order: readonly Listed[] = ['toAccept', 'prepared', 'given', 'done'];

/** What waits to be handed over, and the slips of both sides. */
export function HandOverBoardPage({ board, names, rail }: BoardPageProps) {
  const t = useT();
  const rows = { ...board.lists, done: board.done };
  const shown = order.filter((list) => rows[list].length > 0);
  const isEmpty = board.groups.length === 0 && shown.length === 0;
  return (
    <OfficerPage title={t('desk.handOver.title')} rail={rail} intro={t('desk.handOver.intro')}>
      {isEmpty && <EmptyState title={t('desk.handOver.empty')}>{t('desk.handOver.emptyText')}</EmptyState>}
      {rows.toAccept.length > 0 && <SlipsPanel list="toAccept" rows={rows.toAccept} names={names} />}
      {board.groups.length > 0 && <WaitingPanel board={board} names={names} />}
      {shown
        .filter((list) => list !== 'toAccept')
        .map((list) => (
          <SlipsPanel key={list} list={list} rows={rows[list]} names={names} />
        ))}
      {shown.length > 0 && <KeyHints plain />}
    </OfficerPage>
  );
}

function WaitingPanel({ board: { groups, isMore }, names }: { board: HandOverBoard; names: SlipNames }) {
  const t = useT();
  const url = useUrl();
  const columns: Column<WaitingGroup>[] = [
    {
      key: 'to',
      head: t('desk.handOver.receiver'),
      stacked: 'title',
      cell: (group) => <TwoLines note={t('desk.handOver.from', { unit: giverName(names, group) })}>{receiverName(names, group)}</TwoLines>,
    },
    { key: 'now', head: t('desk.handOver.now'), width: 'lg', cell: ({ counts }) => <Now {...counts} /> },
    {
      key: 'next',
      head: t('desk.handOver.next'),
      width: 'md',
      cell: ({ counts }) => t('desk.handOver.dossiers', { count: counts.next }),
    },
    {
      key: 'make',
      head: t('desk.handOver.do'),
      width: 'md',
      stacked: 'line',
      cell: (group) => (
        <LinkButton variant="secondary" size="sm" icon="plus" href={url(slipPlaces.make(group))}>
          {t('desk.handOver.make')}
        </LinkButton>
      ),
    },
  ];
  return (
    <Panel id="waiting" title={t('desk.handOver.waiting')} note={isMore && t('desk.handOver.more', { most: MOST_WAITING })} flush>
      <Table
        caption={t('desk.handOver.waiting')}
        quiet
        columns={columns}
        rows={groups}
        rowKey={({ direction, deskId, agencyId }) => `${direction}/${deskId}/${agencyId}`}
      />
    </Panel>
  );
}

function Now({ late, now }: WaitingGroup['counts']) {
  const t = useT();
  const all = t('desk.handOver.dossiers', { count: late + now });
  return late === 0 ? (
    <>{all}</>
  ) : (
    <Badge tone="late" note={t('desk.handOver.lateOf', { count: late })}>
      {all}
    </Badge>
  );
}

/** The slips of one list; its first page, or a further one. */
function SlipsPanel({ list, rows, names }: { list: Listed; rows: readonly HandOverRow[]; names: SlipNames }) {
  const t = useT();
  const url = useUrl();
  const last = rows.at(-1);
  const more = last && rows.length === HAND_OVER_PAGE ? slipPlaces.list(list, afterOf(list, last)) : undefined;
  return (
    <Panel id={list} title={t(`desk.handOver.list.${list}`)} note={t('desk.handOver.slips', { count: rows.length })} flush>
      <Table
        work
        caption={t(`desk.handOver.list.${list}`)}
        quiet
        columns={useSlipColumns(list, names)}
        rows={rows}
        rowKey={(row) => row.slipId}
      />
      {more && <Pagination older={url(more)}>{t('desk.handOver.slips', { count: rows.length })}</Pagination>}
    </Panel>
  );
}

const afterOf = (list: Listed, { slipId, acceptedAt }: HandOverRow): string => (list === 'done' ? `${acceptedAt!}~${slipId}` : slipId);

function useSlipColumns(list: Listed, names: SlipNames): Column<HandOverRow>[] {
  const t = useT();
  const url = useUrl();
  const titleOf = useSlipTitle();
  const place = list === 'toAccept' ? slipPlaces.accept : slipPlaces.slip;
  return [
    {
      key: 'number',
      head: t('desk.handOver.number'),
      width: 'lg',
      stacked: 'title',
      cell: (row) => <RowLink href={url(place(row.slipId))}>{titleOf(row)}</RowLink>,
    },
    {
      key: 'sides',
      head: t('desk.handOver.receiver'),
      stacked: 'line',
      cell: (row) => <TwoLines note={t('desk.handOver.from', { unit: giverName(names, row) })}>{receiverName(names, row)}</TwoLines>,
    },
    {
      key: 'lines',
      head: t('desk.handOver.count'),
      width: 'md',
      stacked: 'line',
      cell: (row) => t('desk.handOver.dossiers', { count: row.lines }),
    },
    { key: 'last', head: t('desk.handOver.last'), width: 'xl', stacked: 'line', cell: (row) => <LastSign row={row} names={names} /> },
    { key: 'state', head: t('desk.handOver.state'), width: 'lg', stacked: 'top', cell: (row) => <SlipState state={row.state} /> },
  ];
}

/** Who signed last, and when. */
function LastSign({ row, names }: { row: HandOverRow; names: SlipNames }) {
  const [by, at] = row.acceptedAt
    ? [row.acceptedBy!, row.acceptedAt]
    : row.handedOverAt
      ? [row.handedOverBy!, row.handedOverAt]
      : [row.preparedBy, row.preparedAt];
  return <TwoLines note={formats.dateTime(at)}>{personName(names, by)}</TwoLines>;
}

export interface ListPageProps {
  list: Listed;
  rows: readonly HandOverRow[];
  names: SlipNames;
}

/** A further page of one list. */
export function HandOverListPage({ list, rows, names }: ListPageProps) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t(`desk.handOver.list.${list}`)} back={{ href: url(slipPlaces.board), label: t('desk.handOver.title') }}>
      {rows.length === 0 ? <EmptyState title={t('desk.empty.further')} /> : <SlipsPanel list={list} rows={rows} names={names} />}
    </OfficerPage>
  );
}
