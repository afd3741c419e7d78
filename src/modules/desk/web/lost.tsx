import { LinkButton, OfficerPage, useT, useUrl } from '#platform/ui';

/** What is not there, or may not be known of: the same page for both. */
export function LostPage({ what }: { what: 'dossier' | 'queue' | 'file' | 'slip' | 'notice' }) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t(`desk.lost.${what}`)}>
      <p>{t(`desk.lost.${what}Text`)}</p>
      <p>
        <LinkButton variant="secondary" href={url('/lam-viec')}>
          {t('desk.lost.back')}
        </LinkButton>
      </p>
    </OfficerPage>
  );
}
