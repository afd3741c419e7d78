import { perKey } from '#modules/catalogue';
import { manners, PAYER, REFERENCE } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Form, Note, Panel, Radios, Row, TextArea, TextInput, useT } from '#platform/ui';
import { REASON } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { ClockEffect } from './clock-effect.tsx';
import { quantityField } from './payment-forms.ts';
import { Sums } from './payment-panel.tsx';
import { useWords } from './words.ts';

/** Asks for an amount that appraisal has shown: how much of each line of the procedure's table, and why only now. */
export function RequestPaymentForm({ view }: { view: ActView }) {
  const t = useT();
  const words = useWords();
  const { kase, act, typed, errors } = view;
  const { fees } = kase.procedure;
  if (fees.length === 0) {
    return (
      <Panel id="do" title={t('desk.act.requestPayment')}>
        <p>{t('desk.requestPayment.noTable')}</p>
      </Panel>
    );
  }
  return (
    <Panel id="do" title={t('desk.act.requestPayment')}>
      <Form version={kase.dossier.version}>
        <p>{t('desk.requestPayment.what')}</p>
        <ClockEffect view={view} />
        <div id="f-picks" class="mc-stack">
          {fees.map((fee) => (
            <TextInput
              key={fee.key}
              name={quantityField(fee.key)}
              label={words(fee.name)}
              hint={t('desk.requestPayment.unit', {
                kind: t(`catalogue.feeKind.${fee.kind}`),
                amount: formats.money(fee.amount),
                per: t(perKey(fee.per)),
              })}
              inputMode="numeric"
              autocomplete="off"
              width="sm"
              value={typed[quantityField(fee.key)]}
              error={errors[quantityField(fee.key)]}
              optional
            />
          ))}
        </div>
        <TextArea
          name="reason"
          label={t('desk.requestPayment.reason')}
          hint={t('desk.requestPayment.hint')}
          rows={3}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
        />
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** Takes what is open with its receipt, and the dossier goes on; where all was receipted before, it only goes on. */
export function ConfirmPaymentForm({ view }: { view: ActView }) {
  const t = useT();
  const { kase, act, typed, errors, account } = view;
  const { submitter, applicant } = kase.parties;
  const isOpen = (account?.open ?? 0) > 0;
  return (
    <Panel id="do" title={t('desk.act.confirmPayment')}>
      {account && <Sums account={account} />}
      <Form version={kase.dossier.version}>
        <p>{t(isOpen ? 'desk.confirmPayment.what' : 'desk.confirmPayment.paidBefore')}</p>
        <ClockEffect view={view} />
        {isOpen && (
          <>
            <Radios
              name="manner"
              label={t('desk.confirmPayment.manner')}
              options={manners.map((manner) => ({ value: manner, label: t(`payment.manner.${manner}`) }))}
              value={typed.manner ?? 'cash'}
              error={errors.manner}
            />
            <TextInput
              name="payer"
              label={t('desk.confirmPayment.payer')}
              maxLength={PAYER}
              autocomplete="off"
              value={typed.payer ?? (submitter.name || applicant.name)}
              error={errors.payer}
            />
            <TextInput
              name="reference"
              label={t('desk.confirmPayment.reference')}
              hint={t('desk.confirmPayment.referenceHint')}
              maxLength={REFERENCE}
              autocomplete="off"
              value={typed.reference}
              error={errors.reference}
              optional
            />
            <Note>{t('desk.confirmPayment.receipt')}</Note>
          </>
        )}
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}
