import type { State } from '#modules/dossier';
import { CitizenPage, Code, Stages, useT } from '#platform/ui';
import { TrackFields } from './track-form.tsx';

export interface BriefProps {
  code: string;
  state: State;
  /** How many of the stages are done. */
  done: number;
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
      <Stages
        stages={states.map((one, i) => ({
          title: t(`dossier.state.${one}`),
          state: i < done - 1 ? 'done' : i === done - 1 ? (one === 'returned' ? 'done' : 'now') : 'next',
        }))}
      />
      <h2>{t('portal.brief.more')}</h2>
      <p>{t('portal.brief.moreText')}</p>
      <TrackFields values={{ code, digits: '' }} />
    </CitizenPage>
  );
}
