import { isVoidOn, receiptNumber, type FeeReceipt, type Refund } from '#modules/payment';
import { formats } from '#platform/i18n';
import type { PlainDate } from '#platform/time';
import { Badge, Panel, Table, TwoLines, useT, useUrl, type Column } from '#platform/ui';
import type { DayView } from './till-view.ts';
import { payPlaces } from './payment-places.ts';

/** Every receipt that the day's list knows. */
export function DayReceipts({ view }: { view: DayView }) {
  const t = useT();
  const rows = [...view.receipts, ...view.voidedLater];
  return (
    <Panel id="receipts" title={t('desk.payment.receipts')} note={t('desk.payment.count', { count: rows.length })} flush>
      <Table
        caption={t('desk.payment.receipts')}
        quiet
        columns={useReceiptColumns(view)}
        rows={rows}
        rowKey={(one) => one.id}
        muted={(one) => isVoidOn(one, view.day)}
      />
    </Panel>
  );
}

function useReceiptColumns(view: DayView): Column<FeeReceipt>[] {
  const t = useT();
  const { officers } = view;
  return [
    {
      key: 'number',
      head: t('desk.payment.number'),
      width: 'sm',
      stacked: 'title',
      cell: (one) => <TwoLines note={one.symbol}>{receiptNumber(one.number)}</TwoLines>,
    },
    {
      key: 'at',
      head: t('desk.payment.at'),
      width: 'md',
      cell: (one) => <TwoLines note={officers.get(one.issuedBy)?.name}>{formats.dateTime(one.issuedAt)}</TwoLines>,
    },
    { key: 'dossier', head: t('desk.payment.dossier'), cell: (one) => <DossierLink view={view} obligationId={one.obligationId} /> },
    {
      key: 'manner',
      head: t('desk.payment.manner'),
      width: 'md',
      cell: (one) => <TwoLines note={[one.payer, one.reference].filter(Boolean).join(' · ')}>{t(`payment.manner.${one.manner}`)}</TwoLines>,
    },
    {
      key: 'amount',
      head: t('desk.payment.amount'),
      width: 'md',
      numeric: true,
      cell: (one) => <Amount one={one} day={view.day} />,
    },
  ];
}

function DossierLink({ view, obligationId }: { view: DayView; obligationId: string }) {
  const t = useT();
  const url = useUrl();
  const about = view.subjects.get(obligationId);
  return about ? <a href={url(payPlaces.account(about.subject.id))}>{about.code ?? t('desk.payment.openDossier')}</a> : null;
}

/** What went back on the day. */
export function DayRefunds({ view }: { view: DayView }) {
  const t = useT();
  const columns: Column<Refund>[] = [
    { key: 'at', head: t('desk.payment.at'), width: 'md', stacked: 'line', cell: (one) => formats.dateTime(one.refundedAt) },
    {
      key: 'dossier',
      head: t('desk.payment.dossier'),
      stacked: 'title',
      cell: (one) => <DossierLink view={view} obligationId={one.obligationId} />,
    },
    {
      key: 'ground',
      head: t('desk.payment.ground'),
      cell: (one) => <TwoLines note={one.basis}>{t(`payment.ground.${one.ground}`)}</TwoLines>,
    },
    { key: 'manner', head: t('desk.payment.manner'), width: 'md', cell: (one) => t(`payment.manner.${one.manner}`) },
    { key: 'amount', head: t('desk.payment.amount'), width: 'md', numeric: true, cell: (one) => formats.money(-one.amount) },
  ];
  return (
    <Panel id="refunds" title={t('desk.payment.refunds')} flush>
      <Table caption={t('desk.payment.refunds')} quiet columns={columns} rows={view.refunds} rowKey={(one) => one.id} />
    </Panel>
  );
}

/** The oldest that are still to be collected; not on paper. */
export function DayOpen({ view: { open } }: { view: DayView }) {
  const t = useT();
  const url = useUrl();
  return (
    <div class="mc-noprint">
      <Panel
        id="open"
        title={t('desk.payment.openList')}
        note={open.isMore ? t('desk.payment.oldestFirst', { count: open.rows.length }) : undefined}
        flush
      >
        <Table
          caption={t('desk.payment.openList')}
          quiet
          rows={open.rows}
          rowKey={(row) => row.obligationId}
          columns={[
            {
              key: 'dossier',
              head: t('desk.payment.dossier'),
              stacked: 'title',
              cell: (row) => <a href={url(payPlaces.account(row.subjectId))}>{row.subjectCode ?? t('desk.payment.openDossier')}</a>,
            },
            { key: 'since', head: t('desk.payment.since'), width: 'md', cell: (row) => formats.dateTime(row.raisedAt) },
            {
              key: 'state',
              head: t('desk.payment.state'),
              width: 'md',
              cell: (row) => <Badge tone="status">{t(`payment.state.${row.state}`)}</Badge>,
            },
            { key: 'open', head: t('desk.payment.stillOpen'), width: 'md', numeric: true, cell: (row) => formats.money(row.open) },
          ]}
        />
      </Panel>
    </div>
  );
}

/** Void today: counts for nothing. Void on a later day: counted here, taken off there. */
function Amount({ one, day }: { one: FeeReceipt; day: PlainDate }) {
  const t = useT();
  if (!one.voided) return <>{formats.money(one.amount)}</>;
  if (isVoidOn(one, day) && one.day.equals(day))
    return (
      <Badge tone="status" note={one.voided.reason}>
        {t('desk.payment.voided')}
      </Badge>
    );
  if (isVoidOn(one, day))
    return <TwoLines note={t('desk.payment.voidOfDay', { day: formats.date(one.day) })}>{formats.money(-one.amount)}</TwoLines>;
  return <TwoLines note={t('desk.payment.voidedOn', { day: formats.date(one.voided.day) })}>{formats.money(one.amount)}</TwoLines>;
}
