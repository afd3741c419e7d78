import { PAGE, type BrowsedPage, type CatalogueCounts } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import { CitizenPage, EmptyState, Figures, Note, Pagination, SearchBox, Split, Stack, useT, useUrl } from '#platform/ui';
import { isNarrowed, listAddress, listAsked, type ListAsked } from './list-filter.ts';
import { ChosenFilters, Filters, type FilterWords } from './list-filters.tsx';
import { places } from './places.ts';
import { ProcedureList, type Listed } from './procedure-list.tsx';

export interface SearchPageProps extends Pick<BrowsedPage, 'total' | 'offered' | 'counts'> {
  asked: ListAsked;
  /** This page of what was found. */
  found: readonly Listed[];
  figures: CatalogueCounts;
  words: FilterWords;
  /** Shown when the words found nothing. */
  instead: readonly Listed[];
}

export function SearchPage(props: SearchPageProps) {
  const t = useT();
  const url = useUrl();
  const { asked, counts, words, figures } = props;
  const title = asked.text ? t('portal.search.titleFor', { query: asked.text }) : t('portal.search.all');
  return (
    <CitizenPage title={title} active="procedures" width="wide" breadcrumbs={[{ href: url(places.home), label: t('ui.nav.home') }]}>
      <Split
        intro={
          <Stack>
            <h1>{asked.text ? t('portal.search.results') : t('portal.search.all')}</h1>
            <SearchBox action={url(places.procedures)} label={t('portal.search.label')} value={asked.text} hint={t('portal.search.hint')} />
          </Stack>
        }
        aside={<Filters asked={asked} counts={counts} words={words} />}
        asideLabel={t('portal.filter.title')}
      >
        <Found {...props} />
        {figures.procedures > 0 && <Published figures={figures} />}
      </Split>
    </CitizenPage>
  );
}

function Found({ asked, found, total, offered, words, instead }: SearchPageProps) {
  const t = useT();
  const url = useUrl();
  const { text, page } = asked;
  if (total === 0 && text && !isNarrowed(asked)) return <Nothing query={text} instead={instead} />;
  const from = page * PAGE;
  return (
    <div class="mc-stack">
      <ChosenFilters asked={asked} words={words} />
      <p role="status">{t(`portal.search.${!text ? 'countAll' : offered ? 'offered' : 'count'}`, { count: total, query: text })}</p>
      {found.length > 0 ? (
        <ProcedureList procedures={found} />
      ) : (
        <EmptyState
          title={t('portal.filter.nothing')}
          action={<a href={url(listAddress(listAsked({}, []), { text }))}>{t('portal.filter.clear')}</a>}
        >
          {t('portal.filter.nothingText')}
        </EmptyState>
      )}
      {(page > 0 || total > PAGE) && (
        <Pagination
          newer={page > 0 ? url(listAddress(asked, { page: Math.min(page, Math.ceil(total / PAGE)) - 1 })) : undefined}
          older={from + PAGE < total ? url(listAddress(asked, { page: page + 1 })) : undefined}
        >
          {found.length > 0 && t('portal.search.range', { from: from + 1, to: from + found.length, total })}
        </Pagination>
      )}
    </div>
  );
}

/** How much of the catalogue is public and can be filed online; each figure leads to the list that it counts. */
function Published({ figures }: { figures: CatalogueCounts }) {
  const t = useT();
  const url = useUrl();
  const { procedures, published, posted, electronic, onlineProcedures, onlineServices } = figures;
  const list = (value: 'yes' | 'no') => url(listAddress(listAsked({}, []), { published: value }));
  return (
    <section aria-label={t('portal.figures.title')}>
      <Figures
        figures={[
          {
            label: t('portal.figures.published'),
            value: <a href={list('yes')}>{`${formats.number(published)}/${formats.number(procedures)}`}</a>,
            note: (
              <>
                {t('portal.figures.publishedNote', { posted, electronic })}{' '}
                {published < procedures && <a href={list('no')}>{t('portal.figures.missing', { count: procedures - published })}</a>}
              </>
            ),
          },
          {
            label: t('portal.figures.services'),
            value: formats.number(onlineServices),
            note: t('portal.figures.servicesNote', { procedures: onlineProcedures }),
          },
        ]}
      />
      <Note>{t('portal.figures.define')}</Note>
    </section>
  );
}

function Nothing({ query, instead }: { query: string; instead: readonly Listed[] }) {
  const t = useT();
  const url = useUrl();
  return (
    <>
      <EmptyState title={t('portal.search.nothing', { query })} action={<a href={url(places.procedures)}>{t('portal.search.showAll')}</a>}>
        {t('portal.search.nothingText')}
      </EmptyState>
      {instead.length > 0 && (
        <>
          <h2>{t('portal.search.popular')}</h2>
          <ProcedureList procedures={instead} />
        </>
      )}
    </>
  );
}
