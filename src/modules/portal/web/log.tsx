import { CitizenPage, EmptyState, Section, Table, useT, useUrl } from '#platform/ui';
import { formats } from '#platform/i18n';
import type { PublishedRoot } from '#modules/log';
import { places } from './places.ts';

/** What the log is, and the roots of its days. */
export function LogPage({ roots }: { roots: readonly PublishedRoot[] }) {
  const t = useT();
  const url = useUrl();
  return (
    <CitizenPage title={t('portal.log.title')} breadcrumbs={[{ href: url(places.home), label: t('ui.nav.home') }]}>
      <h1>{t('portal.log.title')}</h1>
      <p>{t('portal.log.what')}</p>
      <p>{t('portal.log.private')}</p>
      <p>{t('portal.log.proof')}</p>
      <Section id="ngay" title={t('portal.log.roots')}>
        {roots.length === 0 ? (
          <EmptyState title={t('portal.log.none')}>{t('portal.log.noneText')}</EmptyState>
        ) : (
          <Table
            quiet
            caption={t('portal.log.roots')}
            rows={roots}
            rowKey={(root) => root.day.toString()}
            columns={[
              { key: 'day', head: t('portal.log.day'), width: 'md', cell: (root) => formats.date(root.day), stacked: 'title' },
              {
                key: 'position',
                head: t('portal.log.position'),
                width: 'md',
                numeric: true,
                cell: (root) => formats.number(root.position),
              },
              { key: 'root', head: t('portal.log.root'), cell: (root) => <code>{root.root}</code> },
            ]}
          />
        )}
      </Section>
    </CitizenPage>
  );
}
