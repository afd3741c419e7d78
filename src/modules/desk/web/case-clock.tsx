import type { ComponentChildren } from 'preact';
import { limitWords, parseLimit } from '#modules/calendar';
import { stepOf } from '#modules/workflow';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { Badge, Clock, Note, Panel, WeekdayText, useT, type ClockProps } from '#platform/ui';
import { normWords, type CaseClock } from '../domain/clock.ts';
import type { CaseView } from './case-view.ts';
import { HolderName } from './holder.tsx';
import { useWords } from './words.ts';

/** How time stands with the dossier, its current step, and under them what can be done. */
export function ClockPanel({ view, children }: { view: CaseView; children?: ComponentChildren }) {
  const t = useT();
  const step = useStep(view);
  return (
    <Panel id="clock" title={t('desk.clock.title')} quiet>
      {view.clock ? <Running clock={view.clock} step={step} /> : <NotYet view={view} step={step} />}
      {view.restDay && !view.kase.dossier.issuedAt && <Note>{t(view.restDay)}</Note>}
      {children}
    </Panel>
  );
}

function Running({ clock, step }: { clock: CaseClock; step: ClockProps['step'] }) {
  const t = useT();
  const { tone, key, values } = clock.badge;
  const isPlain = tone === 'plain';
  return (
    <Clock
      left={isPlain ? t(key, values) : <Badge tone={tone}>{t(key, values)}</Badge>}
      note={t(isPlain ? 'desk.clock.usedAfterDays' : 'desk.clock.used', { ...clock.used })}
      due={<Until words={t('desk.clock.due')} at={clock.dueAt} />}
      step={step}
    />
  );
}

/** Before acceptance no legal clock runs: what it would be if it were accepted now. */
function NotYet({ view: { kase, wouldBeDue }, step }: { view: CaseView; step: ClockProps['step'] }) {
  const t = useT();
  const { key, values } = limitWords(parseLimit(kase.dossier.timeLimit));
  return (
    <Clock
      left={t(key, values)}
      note={t('desk.clock.fromAcceptance')}
      due={wouldBeDue ? <Until words={t('desk.clock.ifAccepted')} at={wouldBeDue} /> : t('desk.clock.notRunning')}
      step={step}
    />
  );
}

function Until({ words, at }: { words: string; at: Instant }) {
  return (
    <>
      {words}{' '}
      <b>
        {formats.time(at)} <WeekdayText date={localDate(at)} />
      </b>
    </>
  );
}

/** The open step: what is left of its norm, who holds it, which of how many, until when. */
function useStep({ kase, open }: CaseView): ClockProps['step'] {
  const t = useT();
  const words = useWords();
  const { dossier, workflow, holder } = kase;
  if (dossier.step === null || !holder) return undefined;
  const step = stepOf(workflow, dossier.step);
  const norm = normWords(step.norm);
  const until = open?.step.dueAt;
  return {
    title: words(step.name),
    left: open?.left ? t(open.left.key, open.left.values) : t(norm.key, norm.values),
    holder: (
      <>
        <HolderName holder={holder} />, {t('desk.clock.stepOf', { no: workflow.steps.indexOf(step) + 1, of: workflow.steps.length })}
      </>
    ),
    until: until ? t('desk.clock.until', { date: formats.date(localDate(until)) }) : t('desk.clock.norm'),
  };
}
