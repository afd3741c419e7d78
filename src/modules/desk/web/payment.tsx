import { CaseColumns, EmptyState, LinkButton, Note, OfficerPage, Panel, useT, useUrl } from '#platform/ui';
import { useFacts } from './case.tsx';
import { AskPanel } from './payment-ask.tsx';
import { CollectPanel } from './payment-collect.tsx';
import { PaymentBadge, Sums } from './payment-panel.tsx';
import { payPlaces } from './payment-places.ts';
import { LinesPanel, ReceiptsPanel, RefundsPanel } from './payment-tables.tsx';
import { lineChoices, type PaymentView } from './payment-view.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** A dossier's money: what is due, what was collected with which receipt, what went back; and collecting. */
export function PaymentPage({ view }: { view: PaymentView }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { kase, account, errors, mayCollect } = view;
  const { dossier, procedure } = kase;
  return (
    <OfficerPage
      title={`${t('desk.payment.title')}: ${dossier.code}`}
      heading={t('desk.payment.title')}
      badge={account && <PaymentBadge state={account.state} />}
      intro={words(procedure.name)}
      back={{ href: url(places.dossier(dossier.id)), label: t('desk.act.back') }}
      facts={useFacts(kase)}
      errors={errors}
      actions={
        mayCollect && (
          <LinkButton variant="tertiary" size="sm" icon="list" href={url(payPlaces.day(dossier.receivingPointId, view.today))}>
            {t('desk.payment.today')}
          </LinkButton>
        )
      }
    >
      <CaseColumns side={<Side view={view} />}>
        {account ? (
          <>
            <LinesPanel view={view} account={account} />
            {account.receipts.length > 0 && <ReceiptsPanel view={view} account={account} />}
            {account.refunds.length > 0 && <RefundsPanel view={view} refunds={account.refunds} />}
          </>
        ) : (
          <EmptyState title={t('desk.payment.nothing')}>{t(emptyKey(view))}</EmptyState>
        )}
      </CaseColumns>
    </OfficerPage>
  );
}

function Side({ view }: { view: PaymentView }) {
  const t = useT();
  const { account, mayCollect } = view;
  return (
    <>
      {account && (
        <Panel id="sums" title={t('desk.payment.sums')} quiet>
          <Sums account={account} />
          {!mayCollect && account.open > 0 && <Note>{t('desk.payment.deskCollects')}</Note>}
        </Panel>
      )}
      {account && mayCollect && account.open > 0 && <CollectPanel view={view} account={account} />}
      {mayCollect && <AskPanel view={view} />}
    </>
  );
}

function emptyKey(view: PaymentView): string {
  const { noFee, fees } = view.kase.procedure;
  if (noFee === true) return 'desk.payment.noFee';
  if (fees.length === 0) return 'desk.payment.unknownFee';
  return view.mayCollect && lineChoices(view).length > 0 ? 'desk.payment.askFirst' : 'desk.payment.notAsked';
}
