import { mayVoid, receiptNumber, type Account, type FeeLine, type FeeReceipt, type Refund } from '#modules/payment';
import { perKey } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import { Badge, MomentText, Panel, Row, Table, TwoLines, useT, useUrl, type Column } from '#platform/ui';
import { payPlaces } from './payment-places.ts';
import type { PaymentView } from './payment-view.ts';
import { useWords } from './words.ts';

/** What was asked for, line by line of the procedure's table. */
export function LinesPanel({ view, account }: { view: PaymentView; account: Account }) {
  const t = useT();
  return (
    <Panel id="lines" title={t('desk.payment.lines')} note={t('desk.payment.fromTable')} flush>
      <Table
        caption={t('desk.payment.lines')}
        quiet
        columns={useLineColumns(view)}
        rows={account.lines}
        rowKey={(line) => String(line.no)}
      />
    </Panel>
  );
}

function useLineColumns({ kase, mayCollect }: PaymentView): Column<FeeLine>[] {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const open = (line: FeeLine) => line.amount - line.waived - line.settled;
  return [
    {
      key: 'name',
      head: t('desk.payment.line'),
      stacked: 'title',
      cell: (line) => (
        <TwoLines note={`${t(`catalogue.feeKind.${line.kind}`)} · ${t(`payment.moment.${line.moment}`)}`}>{words(line.name)}</TwoLines>
      ),
    },
    {
      key: 'quantity',
      head: t('desk.payment.quantity'),
      width: 'lg',
      cell: (line) =>
        t('desk.payment.times', { count: formats.number(line.quantity), amount: formats.money(line.unitAmount), per: t(perKey(line.per)) }),
    },
    { key: 'amount', head: t('desk.payment.amount'), width: 'sm', numeric: true, cell: (line) => formats.money(line.amount) },
    {
      key: 'open',
      head: t('desk.payment.stillOpen'),
      width: 'md',
      numeric: true,
      cell: (line) =>
        line.exemption !== null ? (
          <TwoLines note={line.exemption}>{t('desk.payment.exempted')}</TwoLines>
        ) : (
          <TwoLines
            note={mayCollect && open(line) > 0 && <a href={url(payPlaces.exempt(kase.dossier.id, line.no))}>{t('desk.payment.exempt')}</a>}
          >
            {formats.money(open(line))}
          </TwoLines>
        ),
    },
  ];
}

/** Every receipt that was issued, void ones too: their numbers stay used. */
export function ReceiptsPanel({ view, account }: { view: PaymentView; account: Account }) {
  const t = useT();
  const { receipts } = account;
  return (
    <Panel id="receipts" title={t('desk.payment.receipts')} note={t('desk.payment.count', { count: receipts.length })} flush>
      <Table
        caption={t('desk.payment.receipts')}
        quiet
        columns={useReceiptColumns(view, account)}
        rows={receipts}
        rowKey={(receipt) => receipt.id}
        muted={({ voided }) => voided !== null}
      />
    </Panel>
  );
}

function useReceiptColumns(view: PaymentView, account: Account): Column<FeeReceipt>[] {
  const t = useT();
  const url = useUrl();
  const { kase, officers } = view;
  const name = (id: string) => officers.get(id)?.name ?? '';
  return [
    {
      key: 'number',
      head: t('desk.payment.number'),
      width: 'md',
      stacked: 'title',
      cell: (one) => (
        <TwoLines note={t('desk.payment.symbol', { symbol: one.symbol })}>
          <a href={url(payPlaces.receipt(kase.dossier.id, one.id))}>{receiptNumber(one.number)}</a>
        </TwoLines>
      ),
    },
    {
      key: 'at',
      head: t('desk.payment.at'),
      width: 'md',
      cell: (one) => <TwoLines note={name(one.issuedBy)}>{formats.dateTime(one.issuedAt)}</TwoLines>,
    },
    {
      key: 'manner',
      head: t('desk.payment.manner'),
      cell: (one) => <TwoLines note={[one.payer, one.reference].filter(Boolean).join(' · ')}>{t(`payment.manner.${one.manner}`)}</TwoLines>,
    },
    { key: 'amount', head: t('desk.payment.amount'), width: 'sm', numeric: true, cell: (one) => formats.money(one.amount) },
    {
      key: 'acts',
      head: t('desk.payment.acts'),
      width: 'md',
      stacked: 'line',
      cell: (one) => <ReceiptActs view={view} account={account} receipt={one} />,
    },
  ];
}

function ReceiptActs({ view, account, receipt }: { view: PaymentView; account: Account; receipt: FeeReceipt }) {
  const t = useT();
  const url = useUrl();
  const { kase, me, now, mayRefund } = view;
  if (receipt.voided) {
    return (
      <Badge tone="status" note={receipt.voided.reason}>
        {t('desk.payment.voided')}
      </Badge>
    );
  }
  const repaid = account.refunds.filter((one) => one.receiptId === receipt.id).reduce((sum, one) => sum + one.amount, 0);
  return (
    <Row>
      {repaid === 0 && mayVoid(me, receipt, account.obligation, now) && (
        <a href={url(payPlaces.voiding(kase.dossier.id, receipt.id))}>{t('desk.payment.void')}</a>
      )}
      {repaid < receipt.amount && mayRefund && <a href={url(payPlaces.refund(kase.dossier.id, receipt.id))}>{t('desk.payment.refund')}</a>}
    </Row>
  );
}

/** What went back, on which ground. */
export function RefundsPanel({ view, refunds }: { view: PaymentView; refunds: readonly Refund[] }) {
  const t = useT();
  const columns: Column<Refund>[] = [
    { key: 'at', head: t('desk.payment.at'), width: 'md', stacked: 'line', cell: (one) => <MomentText at={one.refundedAt} /> },
    {
      key: 'ground',
      head: t('desk.payment.ground'),
      stacked: 'title',
      cell: (one) => <TwoLines note={one.basis}>{t(`payment.ground.${one.ground}`)}</TwoLines>,
    },
    { key: 'by', head: t('desk.payment.by'), width: 'md', cell: (one) => view.officers.get(one.refundedBy)?.name },
    { key: 'amount', head: t('desk.payment.amount'), width: 'sm', numeric: true, cell: (one) => formats.money(one.amount) },
  ];
  return (
    <Panel id="refunds" title={t('desk.payment.refunds')} flush>
      <Table caption={t('desk.payment.refunds')} quiet columns={columns} rows={refunds} rowKey={(one) => one.id} />
    </Panel>
  );
}
