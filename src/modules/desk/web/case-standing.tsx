import { handOverNumber, type HandOverOfDossier } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { DefinitionList, Panel, useT, useUrl, type Definition } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { slipPlaces } from './hand-over-places.ts';
import { useWords } from './words.ts';

/**
 * What is known of a dossier beside its clock: its case, who decides with whom, what it came to; how it was received; and
 * where the money, the result and the national portal stand, each apart.
 */
export function StandingPanel({ kase, handOvers }: { kase: Case; handOvers: HandOverOfDossier[] }) {
  const t = useT();
  const items = [...useNature(kase), ...useReceipt(kase), ...useApart(kase), ...useHandOvers(handOvers)];
  return (
    <Panel id="standing" title={t('desk.standing.title')}>
      <DefinitionList layout="sides" items={items} />
    </Panel>
  );
}

function useNature({ dossier, procedure, names }: Case): Definition[] {
  const t = useT();
  const words = useWords();
  const one = procedure.cases.find(({ key }) => key === dossier.caseKey);
  const partner = dossier.partnerAgencyId === null ? undefined : names.units.get(dossier.partnerAgencyId);
  return [
    ...(one && procedure.cases.length > 1 ? [{ term: t('desk.standing.case'), value: words(one.name) }] : []),
    ...(partner ? [{ term: t('desk.standing.partner'), value: partner.name }] : []),
    ...(dossier.eventAt ? [{ term: t('desk.standing.event'), value: moment(dossier.eventAt) }] : []),
    ...(dossier.outcome ? [{ term: t('desk.standing.outcome'), value: t(`dossier.outcome.${dossier.outcome}`) }] : []),
    ...(dossier.resultNumber ? [{ term: t('desk.standing.number'), value: dossier.resultNumber }] : []),
    ...(dossier.supplementDueAt ? [{ term: t('desk.standing.supplementDue'), value: moment(dossier.supplementDueAt) }] : []),
  ];
}

/** When it was received in law and when that was typed in, with the proof; and who typed it in for whom. */
function useReceipt({ dossier, names }: Case): Definition[] {
  const t = useT();
  const { submittedAt, receivedAt, recordedAt, receiptProof, assistedBy, submissionNumber, code } = dossier;
  const isLater = receivedAt !== null && recordedAt !== null && receivedAt !== recordedAt;
  return [
    ...(submissionNumber !== code ? [{ term: t('desk.standing.submission'), value: submissionNumber }] : []),
    { term: t('desk.standing.submitted'), value: moment(submittedAt) },
    ...(receivedAt ? [{ term: t('desk.standing.received'), value: moment(receivedAt) }] : []),
    ...(isLater ? [{ term: t('desk.standing.recorded'), value: moment(recordedAt) }] : []),
    ...(receiptProof ? [{ term: t('desk.standing.proof'), value: receiptProof }] : []),
    ...(assistedBy ? [{ term: t('desk.standing.assisted'), value: officerName(names, assistedBy) }] : []),
  ];
}

function useApart({ dossier, owed, procedure }: Case): Definition[] {
  const t = useT();
  // Where there are fees, a panel of their own says how they stand.
  const isFree = owed.state === 'none' && procedure.fees.length === 0;
  return [
    ...(isFree
      ? [{ term: t('desk.standing.payment'), value: t(procedure.noFee ? 'payment.state.none' : 'desk.standing.feeUnknown') }]
      : []),
    { term: t('desk.standing.delivery'), value: t(`dossier.deliveryState.${dossier.delivery}`) },
    { term: t('desk.standing.sync'), value: t(`dossier.sync.${dossier.sync}`) },
  ];
}

function useHandOvers(handOvers: HandOverOfDossier[]): Definition[] {
  const t = useT();
  const url = useUrl();
  if (handOvers.length === 0) return [];
  const links = handOvers.map(({ slipId, no, year, state }) => (
    <div key={slipId}>
      <a href={url(slipPlaces.slip(slipId))}>{handOverNumber({ no, year })}</a>: {t(`dossier.handOver.state.${state}`)}
    </div>
  ));
  return [{ term: t('desk.standing.handOvers'), value: links }];
}

const moment = (at: string): string => formats.dateTime(Temporal.Instant.from(at));
