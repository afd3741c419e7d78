import { receiptNumber, type Account } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Badge, DefinitionList, LinkButton, Note, Panel, Row, useT, useUrl } from '#platform/ui';
import { payPlaces } from './payment-places.ts';

/** The dossier's money in short, for its page: how it stands, the last receipt, and the way to all of it. */
export function PaymentPanel({ dossierId, account }: { dossierId: string; account: Account | null }) {
  const t = useT();
  const url = useUrl();
  const last = account?.receipts.findLast(({ voided }) => !voided);
  return (
    <Panel id="payment" title={t('desk.payment.title')} actions={account && <PaymentBadge state={account.state} />}>
      {account ? <Sums account={account} /> : <Note>{t('desk.payment.nothing')}</Note>}
      {last && (
        <Note>
          {t('desk.payment.lastReceipt', { number: receiptNumber(last.number), symbol: last.symbol, day: formats.date(last.day) })}
        </Note>
      )}
      <Row>
        <LinkButton variant="secondary" size="sm" href={url(payPlaces.account(dossierId))}>
          {t('desk.payment.open')}
        </LinkButton>
      </Row>
    </Panel>
  );
}

export function PaymentBadge({ state }: Pick<Account, 'state'>) {
  const t = useT();
  return <Badge tone="status">{t(`payment.state.${state}`)}</Badge>;
}

/** Due, exempted, paid, repaid, and what is still open; lines that are nothing are left out. */
export function Sums({ account: { obligation, open } }: { account: Account }) {
  const t = useT();
  const { due, waived, paid, refunded } = obligation;
  const sums = { due, waived, paid, refunded };
  const names = (Object.keys(sums) as (keyof typeof sums)[]).filter((name) => name === 'due' || sums[name] > 0);
  return (
    <DefinitionList
      layout="sides"
      items={[
        ...names.map((name) => ({ term: t(`desk.payment.sum.${name}`), value: formats.money(sums[name]) })),
        { term: <b>{t('desk.payment.sum.open')}</b>, value: <b>{formats.money(open)}</b> },
      ]}
    />
  );
}
