import type { HandOver, HandOverState } from '#modules/dossier';
import { giverOf, handOverNumber, receiverOf } from '#modules/dossier';
import type { Id } from '#platform/ids';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { Badge, Subtle, useT, type BadgeTone } from '#platform/ui';
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

/** What of a dossier is on the slip: the result with its number, then each paper with its kind and count. */
export function LinePapers({ line }: { line: NamedLine }) {
  const t = useT();
  const words = useWords();
  const what = line.what === 'result' ? t('desk.handOver.result', { number: line.resultNumber ?? '' }) : t('desk.handOver.papers');
  return (
    <>
      <div>{what}</div>
      {line.papers.map(({ component, copyKind, copies }, i) => (
        <div key={`${component}/${copyKind}`}>
          {t('desk.handOver.copies', { copies })} {line.paperNames[i] ? words(line.paperNames[i]) : component}{' '}
          <Subtle>({t(`desk.handOver.copyKind.${copyKind}`)})</Subtle>
        </div>
      ))}
    </>
  );
}
