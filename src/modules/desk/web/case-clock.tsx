import type { ComponentChildren } from 'preact';
import { limitWords, parseLimit } from '#modules/calendar';
import { stepOf } from '#modules/workflow';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { Badge, Clock, Note, Panel, WeekdayText, useT, type ClockProps } from '#platform/ui';
import { normWords, type CaseClock, type StandingClock } from '../domain/clock.ts';
import type { CaseView } from './case-view.ts';
import { HolderName } from './holder.tsx';
import { useWords } from './words.ts';

/** How time stands with the dossier, its current step, and under them what can be done. */
export function ClockPanel({ view, children }: { view: CaseView; children?: ComponentChildren }) {
  const t = useT();
  const step = useStep(view);
  return (
    <Panel id="clock" title={t('desk.clock.title')} quiet>
      <Time view={view} step={step} />
      {view.restDay && !view.kase.dossier.resolvedAt && <Note>{t(view.restDay)}</Note>}
      {children}
    </Panel>
  );
}

function Time({ view, step }: { view: CaseView; step: ClockProps['step'] }) {
  const { clock } = view;
  if (!clock) return <NotYet view={view} step={step} />;
  return clock.dueAt ? <Running clock={clock} step={step} /> : <Stands clock={clock} step={step} />;
}

function Running({ clock, step }: { clock: CaseClock; step: ClockProps['step'] }) {
  const t = useT();
  const { tone, key, values } = clock.badge;
  const isLeft = key === 'calendar.badge.left';
  const goesOn = isLeft && clock.used?.unit === 'wd'; // "5 days left" + "of work, used …"
  // Days left are working days; beside a limit that counts every day they have to say so.
  const words = isLeft && clock.used?.unit === 'd' ? 'desk.clock.leftOfWork' : key;
  return (
    <Clock
      left={tone === 'plain' ? t(words, values) : <Badge tone={tone}>{t(key, values)}</Badge>}
      note={clock.used && t(goesOn ? 'desk.clock.usedAfterDays' : 'desk.clock.used', { ...clock.used })}
      due={<Until words={t('desk.clock.due')} at={clock.dueAt} />}
      step={step}
    />
  );
}

/** While a pause is open there is no due date. */
function Stands({ clock: { badge }, step }: { clock: StandingClock; step: ClockProps['step'] }) {
  const t = useT();
  return (
    <Clock
      left={<Badge tone={badge.tone}>{t(badge.key, badge.values)}</Badge>}
      note={badge.below && t(badge.below.key, badge.below.values)}
      due={t('desk.clock.stands')}
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
  // While the dossier waits for somebody else no norm is measured.
  const isHeld = dossier.heldFrom !== null;
  const until = isHeld ? null : open?.step.dueAt;
  return {
    title: words(step.name),
    left: open?.left && !isHeld ? t(open.left.key, open.left.values) : t(norm.key, norm.values),
    holder: (
      <>
        <HolderName holder={holder} />, {t('desk.clock.stepOf', { no: workflow.steps.indexOf(step) + 1, of: workflow.steps.length })}
      </>
    ),
    until: until ? t('desk.clock.until', { date: formats.date(localDate(until)) }) : t('desk.clock.norm'),
  };
}
