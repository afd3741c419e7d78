import { unconfirmedAt, type ProcedureBody } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { DefinitionList, Details, useT, type Definition } from '#platform/ui';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** Legal basis, conditions, decision that published it, and what happens when we are late or say no. */
export function Law({ procedure }: { procedure: ProcedureBody }) {
  const t = useT();
  const words = useWords();
  const open = (path: string) => <Unconfirmed note={unconfirmedAt(procedure, path)} />;
  const facts: Definition[] = [
    { term: t('portal.law.conditions'), value: procedure.conditions ? words(procedure.conditions) : open('conditions') },
    {
      term: t('portal.law.decision'),
      value: procedure.publicationDecision ? words(procedure.publicationDecision) : open('publicationDecision'),
    },
    { term: t('portal.law.since'), value: formats.date(Temporal.PlainDate.from(procedure.validFrom)), note: open('validFrom') },
  ];
  return (
    <>
      <Details summary={t('portal.law.basis')} open>
        <ul>
          {procedure.legalBasis.map(({ name, detail }, i) => (
            <li key={i}>{detail ? `${words(name)}, ${words(detail)}` : words(name)}</li>
          ))}
        </ul>
        {open('legalBasis')}
      </Details>
      <Details summary={t('portal.law.more')}>
        <DefinitionList items={facts} />
      </Details>
      <Details summary={t('portal.law.late')}>
        <p>{t('portal.law.lateText')}</p>
      </Details>
      <Details summary={t('portal.law.petitions')}>
        <p>
          {t('portal.law.petitionsText')} <Unconfirmed note={usePetitionsOpen()} />
        </p>
      </Details>
    </>
  );
}

/** The address for petitions is the province's, and it has given none yet. */
function usePetitionsOpen() {
  const t = useT();
  const words = t('portal.law.petitionsOpen');
  return { vi: words, en: words };
}
