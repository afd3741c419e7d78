import { applicantKey, channelKey, unconfirmedAt } from '#modules/catalogue';
import { DefinitionList, useT, type Definition } from '#platform/ui';
import type { ProcedureProps } from './procedure-props.ts';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** For whom it is, who decides with whom, how it is handed in, and what comes out of it. */
export function WhoDecides({ procedure, agency, partner, receivingPoint, level }: ProcedureProps) {
  const t = useT();
  const words = useWords();
  const open = (path: string) => {
    const note = unconfirmedAt(procedure, path);
    return note && <Unconfirmed note={note} />;
  };
  const unknown = t('portal.who.unknown');
  const facts: (Definition | false)[] = [
    {
      term: t('portal.who.applicants'),
      value: procedure.eligibleApplicants.map((kind) => t(applicantKey(kind))).join(', '),
      note: open('eligibleApplicants'),
    },
    { term: t('portal.procedure.decides'), value: agency ?? unknown, note: open('agencyCode') },
    partner !== null && { term: t('portal.who.partner'), value: partner, note: open('partnerAgencyCode') },
    { term: t('portal.who.authority'), value: procedure.authority ? words(procedure.authority) : unknown, note: open('authority') },
    { term: t('portal.procedure.receives'), value: receivingPoint ?? unknown },
    {
      term: t('portal.who.channels'),
      value: procedure.channels.map((channel) => t(channelKey(channel))).join(', '),
      note: open('channels'),
    },
    { term: t('portal.procedure.level'), value: level ? words(level.name) : unknown, note: open('serviceLevels') },
    { term: t('portal.law.result'), value: words(procedure.result.name), note: open('result') },
    { term: t('portal.who.validity'), value: procedure.validity ? words(procedure.validity) : unknown, note: open('validity') },
    { term: t('portal.who.sector'), value: words(procedure.sector.name) },
  ];
  return <DefinitionList items={facts.filter((one) => one !== false)} />;
}
