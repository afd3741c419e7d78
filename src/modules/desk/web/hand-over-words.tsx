import type { HandOver, HandOverState } from '#modules/dossier';
import { giverOf, handOverNumber, receiverOf } from '#modules/dossier';
import type { Id } from '#platform/ids';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { Badge, useT, type BadgeTone } from '#platform/ui';
import type { NamedLine, SlipNames } from '../use-cases/read-hand-over.ts';
import { useWords } from './words.ts';

type Sides = Pick<HandOver, 'direction' | 'deskId' | 'agencyId'>;

export const giverName = ({ units }: SlipNames, slip: Sides): string => units.get(giverOf(slip))?.name ?? '';
export const receiverName = ({ units }: SlipNames, slip: Sides): string => units.get(receiverOf(slip))?.name ?? '';
export const personName = ({ officers }: SlipNames, id: Id): string => officers.get(id)?.name ?? '';

/** `Slip 17/2026`. */
export const useSlipTitle = () => {
  const t = useT();
  return (slip: Pick<HandOver, 'no' | 'year'>) => t('desk.handOver.slip', { number: handOverNumber(slip) });
};

/** An instant as slips hold it. */
export const atWords = (at: string): string => formats.dateTime(Temporal.Instant.from(at));

const tones: Partial<Record<HandOverState, BadgeTone>> = { accepted: 'onTime' };

export function SlipState({ state }: { state: HandOverState }) {
  const t = useT();
  return <Badge tone={tones[state] ?? 'status'}>{t(`dossier.handOver.state.${state}`)}</Badge>;
}

/** What of a dossier is on the slip, in one line: the result with its number, then each paper with its kind and count. */
export function usePaperWords(): (line: NamedLine) => string {
  const t = useT();
  const words = useWords();
  return ({ what, resultNumber, papers, paperNames }) => {
    const first = what === 'result' ? t('desk.handOver.result', { number: resultNumber ?? '' }) : t('desk.handOver.papers');
    const listed = papers.map(({ component, copyKind, copies }, i) => {
      const name = paperNames[i] ? words(paperNames[i]) : component;
      return t('desk.handOver.paper', { copies, name, kind: t(`desk.handOver.copyKind.${copyKind}`) });
    });
    return listed.length === 0 ? first : `${first}: ${listed.join('; ')}`;
  };
}

/** The same on the screen. */
export const LinePapers = ({ line }: { line: NamedLine }) => <>{usePaperWords()(line)}</>;
