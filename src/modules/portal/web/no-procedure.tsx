import { CitizenPage, SearchBox, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';

export function NoProcedurePage() {
  const t = useT();
  const url = useUrl();
  const title = t('portal.procedure.none');
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={[{ href: url(places.home), label: t('ui.nav.home') }]}>
      <h1>{title}</h1>
      <p>{t('portal.procedure.noneText')}</p>
      <SearchBox action={url(places.procedures)} label={t('portal.search.label')} placeholder={t('portal.search.placeholder')} />
      <p>
        <a href={url(places.procedures)}>{t('portal.search.showAll')}</a>
      </p>
    </CitizenPage>
  );
}
