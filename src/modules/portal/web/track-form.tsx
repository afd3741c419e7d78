import { Button, CitizenPage, Form, Note, TextInput, useT, useUrl, type FieldErrors } from '#platform/ui';
import { places } from './places.ts';

export interface TrackValues {
  code: string;
  digits: string;
}

export const nothingTyped: TrackValues = { code: '', digits: '' };

export interface TrackFieldsProps {
  values?: TrackValues | undefined;
  errors?: FieldErrors | undefined;
  /** Fills the card that it stands in. */
  wide?: boolean | undefined;
}

/** Code and four digits. A form that posts: the digits never stand in an address. */
export function TrackFields({ values = nothingTyped, errors = {}, wide }: TrackFieldsProps) {
  const t = useT();
  const url = useUrl();
  return (
    <Form action={url(places.track)}>
      <TextInput
        name="code"
        label={t('portal.track.code')}
        hint={t('portal.track.codeHint')}
        placeholder="H12.18-20261111-0000417"
        autocomplete="off"
        value={values.code}
        error={errors.code}
        width="full"
      />
      <TextInput
        name="digits"
        label={t('portal.track.digits')}
        hint={wide ? undefined : t('portal.track.digitsHint')}
        inputMode="numeric"
        autocomplete="off"
        width="xs"
        value={values.digits}
        error={errors.digits}
      />
      <Button wide={wide}>{t('portal.track.do')}</Button>
    </Form>
  );
}

export interface TrackFormPageProps {
  values: TrackValues;
  errors: FieldErrors;
}

export function TrackFormPage({ values, errors }: TrackFormPageProps) {
  const t = useT();
  return (
    <CitizenPage title={t('portal.track.title')} active="track" errors={errors}>
      <h1>{t('portal.track.title')}</h1>
      <p>{t('portal.track.intro')}</p>
      <TrackFields values={values} errors={errors} />
      <Note>{t('portal.track.lost')}</Note>
    </CitizenPage>
  );
}
