import { perKey } from '#modules/catalogue';
import { REASON } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Button, Details, Form, Note, Panel, Row, TextInput, useT, useUrl } from '#platform/ui';
import { payPlaces } from './payment-places.ts';
import { calledFor, lineChoices, type PaymentView } from './payment-view.ts';
import { useWords } from './words.ts';

/** Asks for lines of the procedure's table; folded up where something was asked for before. */
export function AskPanel({ view }: { view: PaymentView }) {
  const t = useT();
  const isTried = Object.keys(view.typed).some((name) => name.startsWith('quantity.'));
  if (lineChoices(view).length === 0) return null;
  return (
    <Panel id="ask" title={t('desk.payment.ask')} note={t('desk.payment.fromTable')}>
      {view.account ? (
        <Details summary={t('desk.payment.askMore')} open={isTried}>
          <AskForm view={view} />
        </Details>
      ) : (
        <AskForm view={view} />
      )}
    </Panel>
  );
}

/** How many of each line, and where one is exempted, why. */
function AskForm({ view }: { view: PaymentView }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { kase, typed, errors, account } = view;
  const called = calledFor(kase);
  return (
    <Form action={url(payPlaces.ask(kase.dossier.id))} version={account?.obligation.version}>
      {lineChoices(view).map((fee) => (
        <div key={fee.key} class="mc-stack">
          <TextInput
            name={`quantity.${fee.key}`}
            label={words(fee.name)}
            hint={t('desk.payment.unit', {
              kind: t(`catalogue.feeKind.${fee.kind}`),
              amount: formats.money(fee.amount),
              per: t(perKey(fee.per)),
            })}
            inputMode="numeric"
            autocomplete="off"
            width="sm"
            value={typed[`quantity.${fee.key}`] ?? String((account ? undefined : called.get(fee.key)) ?? '')}
            error={errors[`quantity.${fee.key}`]}
            optional
          />
          <Details summary={t('desk.payment.exempt')} open={Boolean(typed[`exemption.${fee.key}`] || errors[`exemption.${fee.key}`])}>
            <TextInput
              name={`exemption.${fee.key}`}
              label={t('desk.payment.exemptWhy')}
              hint={t('desk.payment.exemptHint')}
              maxLength={REASON}
              autocomplete="off"
              value={typed[`exemption.${fee.key}`]}
              error={errors[`exemption.${fee.key}`]}
              optional
            />
          </Details>
        </div>
      ))}
      {errors.picks && <Note>{errors.picks}</Note>}
      <Row>
        <Button variant={account ? 'secondary' : 'primary'}>{t('desk.payment.askDo')}</Button>
      </Row>
    </Form>
  );
}
