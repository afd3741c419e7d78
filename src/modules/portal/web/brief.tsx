import { nationalCode, stages, type Degree, type State } from '#modules/dossier';
import { CitizenPage, Code, Timeline, useT, type TimelineState } from '#platform/ui';
import { TrackFields } from './track-form.tsx';

export interface BriefProps {
  code: string;
  state: State;
  degree: Degree;
}

/** The degree of completion: all that the code alone opens. */
export function BriefPage({ code, state, degree }: BriefProps) {
  const t = useT();
  const number = nationalCode[state];
  return (
    <CitizenPage title={t('portal.tracked.title', { code })} active="track">
      <p class="mc-subtle">
        {t('portal.tracked.dossier')} <Code>{code}</Code>
      </p>
      <h1>{t(`dossier.state.${state}`)}</h1>
      {number !== null && <p class="mc-subtle">{t('portal.brief.number', { number })}</p>}
      {degree.ended ? <p>{t('portal.brief.ended')}</p> : <Stages {...degree} />}
      <h2>{t('portal.brief.more')}</h2>
      <p>{t('portal.brief.moreText')}</p>
      <TrackFields values={{ code, digits: '' }} />
    </CitizenPage>
  );
}

function Stages({ done, of }: Degree) {
  const t = useT();
  /** `at`: how many stages are before it. */
  const stateOf = (at: number): TimelineState => (at >= done ? 'next' : at < done - 1 || done === of ? 'done' : 'now');
  return (
    <>
      <p>{t('portal.brief.degree', { done, of })}</p>
      <h2>{t('portal.tracked.where')}</h2>
      <Timeline items={stages.map((one, at) => ({ title: t(`dossier.state.${one}`), state: stateOf(at) }))} />
    </>
  );
}
