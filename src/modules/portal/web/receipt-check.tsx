import type { State } from '#modules/dossier';
import type { Words } from '#modules/rules';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import {
  Alert,
  Button,
  CitizenPage,
  Code,
  DefinitionList,
  Form,
  Note,
  TextInput,
  useT,
  useUrl,
  weekdayDate,
  type FieldErrors,
} from '#platform/ui';
import { receiptCheckPlaces } from './receipt-check-places.ts';
import { useWords } from './words.ts';

/** The letters under a slip's QR, typed in. A form that posts; the answer is a page with an address, as the QR leads to. */
function CodeForm({ typed = '', errors = {} }: { typed?: string; errors?: FieldErrors }) {
  const t = useT();
  const url = useUrl();
  return (
    <Form action={url(receiptCheckPlaces.form)}>
      <TextInput
        name="token"
        label={t('portal.receiptCheck.token')}
        hint={t('portal.receiptCheck.tokenHint')}
        autocomplete="off"
        value={typed}
        error={errors.token}
        width="full"
      />
      <Button>{t('portal.receiptCheck.do')}</Button>
    </Form>
  );
}

export interface ReceiptCheckFormProps {
  typed?: string;
  errors?: FieldErrors;
}

/** Asks for the letters under the QR. */
export function ReceiptCheckFormPage({ typed = '', errors = {} }: ReceiptCheckFormProps) {
  const t = useT();
  return (
    <CitizenPage title={t('portal.receiptCheck.title')} errors={errors}>
      <h1>{t('portal.receiptCheck.title')}</h1>
      <p>{t('portal.receiptCheck.intro')}</p>
      <CodeForm typed={typed} errors={errors} />
    </CitizenPage>
  );
}

/** No paper has these letters. */
export function UnknownReceiptPage({ typed }: { typed: string }) {
  const t = useT();
  return (
    <CitizenPage title={t('portal.receiptCheck.unknown')}>
      <h1>{t('portal.receiptCheck.unknown')}</h1>
      <Alert tone="warning" title={t('portal.receiptCheck.notOurs')}>
        <p>{t('portal.receiptCheck.notOursText')}</p>
      </Alert>
      <CodeForm typed={typed} />
    </CitizenPage>
  );
}

export interface GenuineReceiptProps {
  code: string;
  procedure: Words;
  agency: string;
  receivingPoint: string;
  receivedAt: Instant;
  appointment: Instant;
  /** How far the dossier is now; null where it cannot be told. */
  state: State | null;
  /** How many of so many stages are done; null for states that are none of them. */
  degree: { done: number; of: number } | null;
  sha256: string;
  replaced: boolean;
}

/** What a genuine slip says, to compare with the paper in one's hand: no names, no papers. */
export function GenuineReceiptPage(receipt: GenuineReceiptProps) {
  const t = useT();
  const words = useWords();
  const { code, state, degree, replaced } = receipt;
  const moment = (at: Instant) => `${formats.time(at)}, ${weekdayDate(t, localDate(at))}`;
  const title = t(replaced ? 'portal.receiptCheck.wasGenuine' : 'portal.receiptCheck.genuine');
  return (
    <CitizenPage title={title}>
      <h1>{title}</h1>
      {replaced ? (
        <Alert tone="warning" title={t('portal.receiptCheck.replaced')}>
          <p>{t('portal.receiptCheck.replacedText')}</p>
        </Alert>
      ) : (
        <Alert tone="success" title={t('portal.receiptCheck.given')}>
          <p>{t('portal.receiptCheck.compare')}</p>
        </Alert>
      )}
      <DefinitionList
        items={[
          { term: t('portal.track.code'), value: <Code large>{code}</Code> },
          { term: t('portal.receiptCheck.procedure'), value: words(receipt.procedure) },
          { term: t('portal.receiptCheck.receivedAt'), value: moment(receipt.receivedAt), note: receipt.receivingPoint },
          { term: t('portal.receiptCheck.appointment'), value: moment(receipt.appointment) },
          { term: t('portal.receiptCheck.agency'), value: receipt.agency },
          ...(state
            ? [
                {
                  term: t('portal.receiptCheck.now'),
                  value: t(`dossier.state.${state}`),
                  note: degree && t('portal.brief.degree', { done: degree.done, of: degree.of }),
                },
              ]
            : []),
          { term: t('portal.receiptCheck.digest'), value: <code>{receipt.sha256}</code>, note: t('portal.receiptCheck.digestNote') },
        ]}
      />
      <Note>{t('portal.receiptCheck.private')}</Note>
    </CitizenPage>
  );
}
