import { nationalCode, type HandOverOfDossier, type Paper, type Queue } from '#modules/dossier';
import type { Account } from '#modules/payment';
import { formats } from '#platform/i18n';
import { Alert, Badge, CaseColumns, Code, OfficerPage, useT, useUrl } from '#platform/ui';
import type { DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { ClockPanel } from './case-clock.tsx';
import { useFacts } from './case-facts.tsx';
import { FormerPanel } from './case-former.tsx';
import { LogPanel, useLogLines } from './case-log.tsx';
import { NoticesPanel } from './case-notices.tsx';
import { PaperIntakePanel } from './case-paper-intake.tsx';
import { PapersPanel } from './case-papers.tsx';
import { StagesPanel } from './case-stages.tsx';
import { StandingPanel } from './case-standing.tsx';
import type { CaseView } from './case-view.ts';
import { WhyPanel } from './case-why.tsx';
import { HolderName } from './holder.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { places } from './places.ts';
import { isReissuedAfter } from './slip-again.ts';
import { SlipLink } from './slip.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { useWords } from './words.ts';

export { channelIcons, useFacts } from './case-facts.tsx';

export interface CasePageProps {
  view: CaseView;
  /** The open paper; null is the application itself. */
  chosen: Paper | null;
  /** The list from which it was opened. */
  from: Queue;
  /** The officer has just done this. */
  done: DeskAct | null;
  /** The most urgent dossier that waits for the officer, when it is another one. */
  next: { id: string; code: string } | null;
  /** Null where nothing was ever asked for. */
  account: Account | null;
  /** The slips with which its paper went. */
  handOvers: HandOverOfDossier[];
}

/** One dossier: papers and log at the left, clock, acts, why this date and steps at the right. */
export function CasePage({ view, chosen, from, done, next, account, handOvers }: CasePageProps) {
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
      badge={<StateBadge dossier={dossier} />}
      back={{ href: url(places.queue(from)), label: t(`desk.queue.${from}`) }}
      facts={useFacts(kase)}
      actions={<SlipLink dossier={dossier} />}
    >
      {done && <Done kase={kase} act={done} next={next} />}
      <CaseColumns
        side={
          <>
            <ClockPanel view={view}>
              <WhatToDo kase={kase} />
            </ClockPanel>
            {view.clock?.dueAt && <WhyPanel clock={view.clock} />}
            <StandingPanel kase={kase} handOvers={handOvers} />
            {(account !== null || kase.procedure.fees.length > 0) && <PaymentPanel dossierId={dossier.id} account={account} />}
            <StagesPanel view={view} />
          </>
        }
      >
        <NoticesPanel kase={kase} />
        <PapersPanel kase={kase} chosen={chosen} hrefOf={hrefOf} />
        <PaperIntakePanel kase={kase} />
        <FormerPanel kase={kase} />
        <LogPanel kase={kase} />
      </CaseColumns>
    </OfficerPage>
  );
}

/** The state in the words of the national portal, with its number. */
export function StateBadge({ dossier: { state } }: { dossier: Pick<Case['dossier'], 'state'> }) {
  const t = useT();
  const code = nationalCode[state];
  return (
    <Badge tone="status">
      {code !== null && `${code}. `}
      {t(`dossier.state.${state}`)}
    </Badge>
  );
}

/** After an act: what happened, who has to act now, and what waits next. */
function Done({ kase, act, next }: { kase: Case; act: DeskAct; next: CasePageProps['next'] }) {
  const t = useT();
  const url = useUrl();
  const [last] = useLogLines(kase);
  return (
    <Alert tone="success" live title={t('desk.done.title', { act: t(`dossier.act.${act}`), time: last ? formats.time(last.at) : '' })}>
      <p>
        <Now kase={kase} />{' '}
        {next ? (
          <a href={url(places.dossier(next.id))}>
            {t('desk.done.next')} <Code>{next.code}</Code>
          </a>
        ) : (
          <a href={url(places.queue('mine'))}>{t('desk.done.noneLeft')}</a>
        )}
      </p>
      {isReissuedAfter(act) && kase.dossier.receivedAt !== null && <p>{t('desk.slip.again')}</p>}
    </Alert>
  );
}

/** Who has to act now, or for what the dossier waits. */
function Now({ kase: { dossier, holder } }: { kase: Case }) {
  const t = useT();
  if (dossier.heldFrom !== null) return <>{t(`desk.case.held.${dossier.state as 'supplementing' | 'awaitingPayment' | 'suspended'}`)}</>;
  if (!holder) return <>{t('desk.case.closed')}</>;
  return (
    <>
      {t('desk.done.now')}{' '}
      <b>
        <HolderName holder={holder} />
      </b>
      .
    </>
  );
}
