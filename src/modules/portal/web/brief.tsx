import type { State } from '#modules/dossier';
import { CitizenPage, Code, Timeline, useT, type TimelineState } from '#platform/ui';
import { TrackFields } from './track-form.tsx';

export interface BriefProps {
  code: string;
  state: State;
  /** How many of the stages are done. */
  done: number;
}

/** `after`: how many stages later than the present one. */
function stateOf(state: State, after: number): TimelineState {
  if (after > 0) return 'next';
  return after < 0 || state === 'returned' ? 'done' : 'now';
}

const states: readonly State[] = ['submitted', 'accepted', 'processing', 'resolved', 'returned'];

/** The degree of completion: all that the code alone opens. */
export function BriefPage({ code, state, done }: BriefProps) {
  const t = useT();
  return (
    <CitizenPage title={t('portal.tracked.title', { code })} active="track">
      <p class="mc-subtle">
        {t('portal.tracked.dossier')} <Code>{code}</Code>
      </p>
      <h1>{t(`dossier.state.${state}`)}</h1>
      <p>{t('portal.brief.degree', { done, of: states.length })}</p>
      <h2>{t('portal.tracked.where')}</h2>
      <Timeline items={states.map((one, i) => ({ title: t(`dossier.state.${one}`), state: stateOf(one, i + 1 - done) }))} />
      <h2>{t('portal.brief.more')}</h2>
      <p>{t('portal.brief.moreText')}</p>
      <TrackFields values={{ code, digits: '' }} />
    </CitizenPage>
  );
}
