import { LinkButton, OfficerPage, Row, useT, useUrl } from '#platform/ui';

/** No dossier for the words searched: what was searched, how a code looks, where to go on. */
export function NotFoundPage({ words }: { words: string }) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t('desk.search.title')}>
      <p>{words === '' ? t('desk.search.nothingTyped') : t('desk.search.none', { words })}</p>
      <p>{t('desk.search.hint')}</p>
      <Row>
        <LinkButton variant="secondary" href={url('/lam-viec')}>
          {t('desk.queue.mine')}
        </LinkButton>
        <LinkButton variant="secondary" href={url('/lam-viec/danh-sach/unit')}>
          {t('desk.queue.unit')}
        </LinkButton>
      </Row>
    </OfficerPage>
  );
}
