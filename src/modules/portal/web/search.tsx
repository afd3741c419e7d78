import { CitizenPage, EmptyState, SearchBox, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';
import { ProcedureList, type Listed } from './procedure-list.tsx';

export interface SearchPageProps {
  /** What was searched for, cleaned; empty shows all. */
  query: string;
  /** What was found, best first; all procedures without a query. */
  found: readonly Listed[];
  /** Nothing has these words; `found` are spelt alike. */
  offered: boolean;
  /** The most used procedures; shown when nothing was found. */
  popular: readonly Listed[];
}

export function SearchPage({ query, found, offered, popular }: SearchPageProps) {
  const t = useT();
  const url = useUrl();
  const title = query ? t('portal.search.titleFor', { query }) : t('portal.search.all');
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: url(places.home), label: t('ui.nav.home') }]}>
      <h1>{query ? t('portal.search.results') : t('portal.search.all')}</h1>
      <SearchBox action={url(places.procedures)} label={t('portal.search.label')} value={query} hint={t('portal.search.hint')} />
      {query && found.length === 0 ? (
        <Nothing query={query} popular={popular} />
      ) : (
        <>
          <p role="status">{t(`portal.search.${!query ? 'countAll' : offered ? 'offered' : 'count'}`, { count: found.length, query })}</p>
          <ProcedureList procedures={found} />
        </>
      )}
    </CitizenPage>
  );
}

function Nothing({ query, popular }: Pick<SearchPageProps, 'query' | 'popular'>) {
  const t = useT();
  const url = useUrl();
  return (
    <>
      <EmptyState title={t('portal.search.nothing', { query })} action={<a href={url(places.procedures)}>{t('portal.search.showAll')}</a>}>
        {t('portal.search.nothingText')}
      </EmptyState>
      {popular.length > 0 && (
        <>
          <h2>{t('portal.search.popular')}</h2>
          <ProcedureList procedures={popular} />
        </>
      )}
    </>
  );
}
