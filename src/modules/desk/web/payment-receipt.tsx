import { receiptNumber, type Account, type FeeLine, type FeeReceipt } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Alert, DefinitionList, Note, OfficerPage, Table, usePage, useT, useUrl } from '#platform/ui';
import { payPlaces } from './payment-places.ts';
import type { PaymentView } from './payment-view.ts';
import { useWords } from './words.ts';

interface Props {
  view: PaymentView;
  account: Account;
  receipt: FeeReceipt;
}

/** A receipt as a sheet of A5 in a layout of our own: the official one is not known, and it says so. */
export function ReceiptPage({ view, account, receipt }: Props) {
  const t = useT();
  const url = useUrl();
  const { symbol, number, voided } = receipt;
  const title = t('desk.payment.receiptNamed', { number: receiptNumber(number), symbol });
  return (
    <OfficerPage
      title={title}
      heading={title}
      back={{ href: url(payPlaces.account(view.kase.dossier.id)), label: t('desk.payment.back') }}
      intro={t('desk.payment.printHow')}
    >
      {voided && (
        <Alert tone="warning" title={t('desk.payment.voided')}>
          <p>{t('desk.payment.voidedBy', { name: view.officers.get(voided.by)?.name ?? '', at: formats.dateTime(voided.at) })}</p>
          <p>{voided.reason}</p>
        </Alert>
      )}
      <ReceiptSheet view={view} account={account} receipt={receipt} />
    </OfficerPage>
  );
}

function ReceiptSheet({ view, account, receipt }: Props) {
  const t = useT();
  const { province } = usePage();
  const { kase, officers } = view;
  const { symbol, number, voided } = receipt;
  return (
    <article class="mc-feereceipt" data-void={voided ? '' : undefined}>
      <header>
        <p>
          {province}
          <br />
          <b>{kase.names.units.get(receipt.officeId)?.name}</b>
        </p>
        <p>
          {t('desk.payment.symbol', { symbol })}
          <br />
          {t('desk.payment.numberIs')} <b>{receiptNumber(number)}</b>
        </p>
      </header>
      <h2>{t('desk.payment.sheetTitle')}</h2>
      {voided && <p class="mc-feereceipt__void">{t('desk.payment.voided')}</p>}
      <DefinitionList layout="sides" items={useSheetFacts({ view, account, receipt })} />
      <SheetLines account={account} receipt={receipt} />
      <footer>
        <p>{t('desk.payment.signPayer')}</p>
        <p>
          {t('desk.payment.sheetDate', { day: formats.date(receipt.day) })}
          <br />
          {t('desk.payment.signCollector')}
          <b>{officers.get(receipt.issuedBy)?.name}</b>
        </p>
      </footer>
      <Note>{t('desk.payment.notOfficial')}</Note>
    </article>
  );
}

function useSheetFacts({ view: { kase }, account, receipt }: Props) {
  const t = useT();
  const words = useWords();
  const before = account.receipts.find(({ id }) => id === receipt.replacesId);
  const facts = [
    { term: t('desk.payment.payer'), value: <b>{receipt.payer}</b> },
    { term: t('desk.payment.dossier'), value: kase.dossier.code },
    { term: t('desk.payment.procedure'), value: words(kase.procedure.name) },
    { term: t('desk.payment.manner'), value: [t(`payment.manner.${receipt.manner}`), receipt.reference].filter(Boolean).join(' · ') },
  ];
  if (!before) return facts;
  const value = t('desk.payment.receiptNamed', { number: receiptNumber(before.number), symbol: before.symbol });
  return [...facts, { term: t('desk.payment.replaces'), value }];
}

function SheetLines({ account, receipt }: Omit<Props, 'view'>) {
  const t = useT();
  const words = useWords();
  const rows = receipt.lines.flatMap((share) => {
    const line: FeeLine | undefined = account.lines.find(({ no }) => no === share.no);
    return line ? [{ line, share }] : [];
  });
  return (
    <Table
      caption={t('desk.payment.lines')}
      quiet
      small
      rows={rows}
      rowKey={({ line }) => String(line.no)}
      columns={[
        { key: 'name', head: t('desk.payment.line'), cell: ({ line }) => `${t(`catalogue.feeKind.${line.kind}`)}: ${words(line.name)}` },
        { key: 'quantity', head: t('desk.payment.count1'), width: 'xs', numeric: true, cell: ({ line }) => formats.number(line.quantity) },
        { key: 'unit', head: t('desk.payment.unitAmount'), width: 'sm', numeric: true, cell: ({ line }) => formats.money(line.unitAmount) },
        { key: 'amount', head: t('desk.payment.amount'), width: 'sm', numeric: true, cell: ({ share }) => formats.money(share.amount) },
      ]}
      foot={
        <tr>
          <th scope="row" colSpan={3}>
            {t('desk.payment.total')}
          </th>
          <td data-num="">
            <b>{formats.money(receipt.amount)}</b>
          </td>
        </tr>
      }
    />
  );
}
