import { manners, PAYER, receiptNumber, REFERENCE, type Account } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Alert, Button, Form, LinkButton, Note, Panel, Radios, Row, Select, TextInput, useT, useUrl } from '#platform/ui';
import { payPlaces } from './payment-places.ts';
import type { PaymentView } from './payment-view.ts';

/** Hidden in the form where the dossier waits for this money: its version, and the amount that was shown as open. */
export const WAITING = 'waiting';
export const SHOWN = 'shown';

/** Takes money: how, how much, from whom; under it the number that the receipt will have. */
export function CollectPanel({ view, account }: { view: PaymentView; account: Account }) {
  const t = useT();
  const url = useUrl();
  const { kase, book, typed, errors } = view;
  const { dossier, parties } = kase;
  if (!book) return <NoBook officeId={account.obligation.officeId} />;
  const replaceable = account.receipts.filter((one) => one.voided && !account.receipts.some(({ replacesId }) => replacesId === one.id));
  return (
    <Panel id="collect" title={t('desk.payment.collect')}>
      <Form action={url(payPlaces.account(dossier.id))} version={account.obligation.version}>
        <Radios
          name="manner"
          label={t('desk.payment.manner')}
          options={manners.map((manner) => ({ value: manner, label: t(`payment.manner.${manner}`) }))}
          value={typed.manner ?? 'cash'}
          error={errors.manner}
        />
        <TextInput
          name="amount"
          label={t('desk.payment.amountDong')}
          hint={t('desk.payment.amountHint')}
          inputMode="numeric"
          autocomplete="off"
          width="md"
          value={typed.amount ?? formats.number(account.open)}
          error={errors.amount}
        />
        <TextInput
          name="payer"
          label={t('desk.payment.payer')}
          autocomplete="off"
          maxLength={PAYER}
          value={typed.payer ?? (parties.submitter.name || parties.applicant.name)}
          error={errors.payer}
        />
        <TextInput
          name="reference"
          label={t('desk.payment.reference')}
          hint={t('desk.payment.referenceHint')}
          autocomplete="off"
          maxLength={REFERENCE}
          value={typed.reference}
          error={errors.reference}
          optional
        />
        {replaceable.length > 0 && (
          <Select
            name="replacesId"
            label={t('desk.payment.replaces')}
            empty={t('desk.payment.replacesNone')}
            options={replaceable.map((one) => ({
              value: one.id,
              label: t('desk.payment.receiptNamed', { number: receiptNumber(one.number), symbol: one.symbol }),
            }))}
            value={typed.replacesId ?? replaceable.at(-1)!.id}
            error={errors.replacesId}
            optional
          />
        )}
        <Note>
          {t('desk.payment.nextNumber', {
            number: receiptNumber(book.next),
            symbol: book.symbol,
            left: formats.number(book.last - book.next + 1),
          })}
        </Note>
        {dossier.state === 'awaitingPayment' && (
          <>
            <input type="hidden" name={WAITING} value={dossier.version} />
            <input type="hidden" name={SHOWN} value={account.open} />
            <Note>{t('desk.payment.goesOn')}</Note>
          </>
        )}
        <Row>
          <Button>{t('desk.payment.collectDo')}</Button>
        </Row>
      </Form>
    </Panel>
  );
}

function NoBook({ officeId }: { officeId: string }) {
  const t = useT();
  const url = useUrl();
  return (
    <Alert tone="warning" title={t('desk.payment.noBook')}>
      <p>{t('desk.payment.noBookText')}</p>
      <LinkButton variant="secondary" size="sm" href={url(payPlaces.books(officeId))}>
        {t('desk.payment.books')}
      </LinkButton>
    </Alert>
  );
}
