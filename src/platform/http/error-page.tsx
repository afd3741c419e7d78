import { CitizenPage, LinkButton, useT, useUrl } from '#platform/ui';

export interface ErrorPageProps {
  /** Message keys `http.<what>.title` and `.text`. */
  what: 'badInput' | 'crossSite' | 'failed' | 'noTenant' | 'notFound' | 'tooLarge' | 'unavailable';
  incident?: string;
}

/** One page for whatever went wrong: what it was, what became of the input, what to do next. */
export function ErrorPage({ what, incident = '' }: ErrorPageProps) {
  const t = useT();
  const url = useUrl();
  const title = t(`http.${what}.title`);
  return (
    <CitizenPage title={title}>
      <h1>{title}</h1>
      <p>{t(`http.${what}.text`, { incident })}</p>
      <p>
        <LinkButton href={url('/')}>{t('http.home')}</LinkButton>
      </p>
    </CitizenPage>
  );
}
