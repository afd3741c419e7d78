import type { ComponentChildren } from 'preact';
import { BASIS, NO_GROUND, REASON, receiptNumber, refundGrounds, VOID_REASON, type Account, type FeeReceipt } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Button, DefinitionList, Form, Note, OfficerPage, Panel, Radios, Row, TextArea, TextInput, useT, useUrl } from '#platform/ui';
import { useFacts } from './case.tsx';
import { payPlaces } from './payment-places.ts';
import type { PaymentView } from './payment-view.ts';
import { useWords } from './words.ts';

interface Frame {
  view: PaymentView;
  title: string;
  facts: { term: string; value: ComponentChildren }[];
  children: ComponentChildren;
}

/** The page of one act on a receipt or a line: what it is about, and its form. */
function ActFrame({ view, title, facts, children }: Frame) {
  const t = useT();
  const url = useUrl();
  const { kase, errors } = view;
  return (
    <OfficerPage
      title={`${title}: ${kase.dossier.code}`}
      heading={title}
      back={{ href: url(payPlaces.account(kase.dossier.id)), label: t('desk.payment.back') }}
      facts={useFacts(kase)}
      errors={errors}
    >
      <Panel id="do" title={title}>
        <DefinitionList layout="sides" items={facts} />
        {children}
      </Panel>
    </OfficerPage>
  );
}

function useReceiptFacts({ symbol, number, amount, payer, issuedAt }: FeeReceipt) {
  const t = useT();
  return [
    { term: t('desk.payment.receipt'), value: t('desk.payment.receiptNamed', { number: receiptNumber(number), symbol }) },
    { term: t('desk.payment.amount'), value: formats.money(amount) },
    { term: t('desk.payment.payer'), value: payer },
    { term: t('desk.payment.at'), value: formats.dateTime(issuedAt) },
  ];
}

/** Voids a receipt: its number stays used. */
export function VoidPage({ view, receipt }: { view: PaymentView; receipt: FeeReceipt }) {
  const t = useT();
  const { typed, errors } = view;
  return (
    <ActFrame view={view} title={t('desk.payment.voidTitle')} facts={useReceiptFacts(receipt)}>
      <Form>
        <Note>{t('desk.payment.voidWhat')}</Note>
        <TextArea
          name="reason"
          label={t('desk.payment.voidWhy')}
          rows={3}
          maxLength={VOID_REASON}
          value={typed.reason}
          error={errors.reason}
        />
        <Row>
          <Button>{t('desk.payment.voidDo')}</Button>
        </Row>
      </Form>
    </ActFrame>
  );
}

/** Repays money of a receipt on a stated ground. */
export function RefundPage({ view, receipt, left }: { view: PaymentView; receipt: FeeReceipt; left: number }) {
  const t = useT();
  const { typed, errors } = view;
  return (
    <ActFrame view={view} title={t('desk.payment.refundTitle')} facts={useReceiptFacts(receipt)}>
      <Form>
        <Radios
          name="ground"
          label={t('desk.payment.ground')}
          options={[...refundGrounds, NO_GROUND].map((ground) => ({ value: ground, label: t(`payment.ground.${ground}`) }))}
          value={typed.ground}
          error={errors.ground}
        />
        <TextInput
          name="amount"
          label={t('desk.payment.refundAmount')}
          hint={t('desk.payment.refundLeft', { amount: formats.money(left) })}
          inputMode="numeric"
          autocomplete="off"
          width="md"
          value={typed.amount ?? formats.number(left)}
          error={errors.amount}
        />
        <Radios
          name="manner"
          label={t('desk.payment.refundManner')}
          options={(['cash', 'transfer'] as const).map((manner) => ({ value: manner, label: t(`payment.manner.${manner}`) }))}
          value={typed.manner}
          error={errors.manner}
        />
        <TextArea
          name="basis"
          label={t('desk.payment.basis')}
          hint={t('desk.payment.basisHint')}
          rows={3}
          maxLength={BASIS}
          value={typed.basis}
          error={errors.basis}
        />
        <Row>
          <Button>{t('desk.payment.refundDo')}</Button>
        </Row>
      </Form>
    </ActFrame>
  );
}

/** Exempts a line that is not paid. */
export function ExemptPage({ view, account, line: no }: { view: PaymentView; account: Account; line: number }) {
  const t = useT();
  const words = useWords();
  const { typed, errors } = view;
  const line = account.lines.find((one) => one.no === no)!;
  const facts = [
    { term: t('desk.payment.line'), value: words(line.name) },
    { term: t('desk.payment.stillOpen'), value: formats.money(line.amount - line.waived - line.settled) },
  ];
  return (
    <ActFrame view={view} title={t('desk.payment.exemptTitle')} facts={facts}>
      <Form version={account.obligation.version}>
        <TextArea
          name="reason"
          label={t('desk.payment.exemptWhy')}
          hint={t('desk.payment.exemptHint')}
          rows={3}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
        />
        <Row>
          <Button>{t('desk.payment.exemptDo')}</Button>
        </Row>
      </Form>
    </ActFrame>
  );
}
