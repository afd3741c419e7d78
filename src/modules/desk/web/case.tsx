import type { Paper, Queue } from '#modules/dossier';
import type { Act } from '#modules/workflow';
import { formats } from '#platform/i18n';
import { Acts, Alert, Badge, CaseColumns, Code, Icon, Note, OfficerPage, useT, useUrl, type IconName } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';
import { ActButton } from './act-button.tsx';
import { ClockPanel } from './case-clock.tsx';
import { LogPanel, useLogLines } from './case-log.tsx';
import { PapersPanel } from './case-papers.tsx';
import { StagesPanel } from './case-stages.tsx';
import type { CaseView } from './case-view.ts';
import { WhyPanel } from './case-why.tsx';
import { HolderName } from './holder.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

export const channelIcons: Record<Case['dossier']['channel'], IconName> = { online: 'monitor', counter: 'counter', post: 'mail' };

export interface CasePageProps {
  view: CaseView;
  /** The open paper; null is the application itself. */
  chosen: Paper | null;
  /** The list from which it was opened. */
  from: Queue;
  /** The officer has just done this. */
  done: Act | null;
  /** The most urgent dossier that waits for the officer, when it is another one. */
  next: { id: string; code: string } | null;
}

/** One dossier: papers and log at the left, clock, acts, why this date and steps at the right. */
export function CasePage({ view, chosen, from, done, next }: CasePageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { kase } = view;
  const { dossier } = kase;
  const hrefOf = (paper: Paper | null) => {
    const query = new URLSearchParams({ ...(from !== 'mine' && { tu: from }), ...(paper && { tep: String(paper.no) }) }).toString();
    return `${url(places.dossier(dossier.id))}${query && `?${query}`}#papers`;
  };
  return (
    <OfficerPage
      title={dossier.code}
      heading={words(kase.procedure.name)}
      badge={<Badge tone="status">{t(`dossier.state.${dossier.state}`)}</Badge>}
      back={{ href: url(places.queue(from)), label: t(`desk.queue.${from}`) }}
      facts={useFacts(kase)}
    >
      {done && <Done kase={kase} act={done} next={next} />}
      <CaseColumns
        side={
          <>
            <ClockPanel view={view}>
              <WhatToDo kase={kase} />
            </ClockPanel>
            {view.clock?.dueAt && <WhyPanel clock={view.clock} />}
            <StagesPanel view={view} />
          </>
        }
      >
        <PapersPanel kase={kase} chosen={chosen} hrefOf={hrefOf} />
        <LogPanel kase={kase} />
      </CaseColumns>
    </OfficerPage>
  );
}

/** Code, applicant, submitter with telephone, channel: what stands under every heading about a dossier. */
export function useFacts({ dossier, parties }: Case) {
  const t = useT();
  const { applicant, submitter } = parties;
  return [
    <Code>{dossier.code}</Code>,
    <>
      {t('desk.case.applicant')} <b>{applicant.name}</b>
    </>,
    <>
      {t('desk.case.submitter')} <b>{submitter.name}</b>
      {submitter.phone && (
        <>
          , <a href={`tel:${submitter.phone.replace(/[^\d+]/g, '')}`}>{submitter.phone}</a>
        </>
      )}
    </>,
    <>
      <Icon name={channelIcons[dossier.channel]} /> {t(`dossier.channel.${dossier.channel}`)}
    </>,
  ];
}

/** The acts that are open to this officer, or who has to act instead. */
function WhatToDo({ kase }: { kase: Case }) {
  const t = useT();
  const { allowed, holder, dossier } = kase;
  if (!holder) return <Note>{t('desk.case.closed')}</Note>;
  if (allowed.length === 0) return <Note>{t('desk.case.waitsFor', { name: holder.name })}</Note>;
  const [first, ...others] = [
    ...allowed.filter((act) => !isAside(act, dossier.handlerId)),
    ...allowed.filter((act) => isAside(act, dossier.handlerId)),
  ];
  return (
    <Acts>
      <ActButton kase={kase} act={first!} first={!isAside(first!, dossier.handlerId)} />
      {others.map((act) => (
        <ActButton key={act} kase={kase} act={act} first={false} />
      ))}
    </Acts>
  );
}

/** Sending back, and handing on what somebody has already, are never what the page urges to. */
const isAside = (act: Act, handlerId: string | null): boolean => act === 'sendBack' || (act === 'assign' && handlerId !== null);

/** After an act: what happened, who has to act now, and what waits next. */
function Done({ kase, act, next }: { kase: Case; act: Act; next: CasePageProps['next'] }) {
  const t = useT();
  const url = useUrl();
  const [last] = useLogLines(kase);
  return (
    <Alert tone="success" live title={t('desk.done.title', { act: t(`dossier.act.${act}`), time: last ? formats.time(last.at) : '' })}>
      <p>
        {kase.holder ? (
          <>
            {t('desk.done.now')}{' '}
            <b>
              <HolderName holder={kase.holder} />
            </b>
            .
          </>
        ) : (
          t('desk.case.closed')
        )}{' '}
        {next ? (
          <a href={url(places.dossier(next.id))}>
            {t('desk.done.next')} <Code>{next.code}</Code>
          </a>
        ) : (
          <a href={url(places.queue('mine'))}>{t('desk.done.noneLeft')}</a>
        )}
      </p>
    </Alert>
  );
}
