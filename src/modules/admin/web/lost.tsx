import { LinkButton, OfficerPage, addresses, useT, useUrl } from '#platform/ui';

/** What is not there, or is not this officer's to see: the same page for both. */
export function LostPage() {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t('admin.lost.title')}>
      <p>{t('admin.lost.text')}</p>
      <p>
        <LinkButton variant="secondary" href={url(addresses.work)}>
          {t('admin.rail.work')}
        </LinkButton>
      </p>
    </OfficerPage>
  );
}
