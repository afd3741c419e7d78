import type { Notice } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Code, DefinitionList, LinkButton, Note, OfficerPage, useT, useUrl } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { AskedItems } from './asked-items.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** A notice to an applicant on a page of its own, to be printed and handed over. */
export function NoticePage({ kase, notice }: { kase: Case; notice: Notice }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { dossier, parties, procedure, names } = kase;
  const isDesk = notice.kind === 'completion' || notice.kind === 'acceptanceRefusal';
  const unit = names.units.get(isDesk ? dossier.receivingPointId : dossier.agencyId);
  return (
    <OfficerPage
      title={t(`dossier.notice.${notice.kind}`)}
      actions={
        <LinkButton variant="secondary" icon="arrowLeft" href={url(places.dossier(dossier.id))}>
          {t('desk.act.back')}
        </LinkButton>
      }
    >
      <DefinitionList
        items={[
          { term: t('desk.notice.unit'), value: unit?.name ?? '' },
          { term: t('desk.notice.to'), value: parties.applicant.name, note: parties.submitter.name },
          { term: t('desk.notice.about'), value: <Code>{dossier.code}</Code> },
          { term: t('desk.notice.procedure'), value: words(procedure.name) },
        ]}
      />
      <AskedItems kase={kase} notice={notice} />
      <DefinitionList
        items={[{ term: t('desk.notice.signed'), value: officerName(names, notice.officerId), note: formats.dateTime(notice.at) }]}
      />
      <Note>{t('desk.notice.form')}</Note>
    </OfficerPage>
  );
}
