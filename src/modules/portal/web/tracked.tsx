import { Derivation, type Badge as ClockBadge, type Why } from '#modules/calendar';
import type { Workflow } from '#modules/workflow';
import type { Component } from '#modules/catalogue';
import { isClosed, type NoticeItem, type Outcome, type State } from '#modules/dossier';
import type { Words } from '#modules/rules';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import {
  Badge,
  CitizenPage,
  Code,
  DefinitionList,
  Details,
  Note,
  Timeline,
  useT,
  useUrl,
  weekdayDate,
  type BadgeTone,
  type Definition,
  type TimelineItem,
} from '#platform/ui';
import type { Stage } from '../domain/stages.ts';
import { AskedList } from './asked-list.tsx';
import { places } from './places.ts';
import { ToDo, type ToDoProps } from './to-do.tsx';
import { useWords } from './words.ts';

export interface TrackedProps {
  code: string;
  procedure: Words;
  state: State;
  outcome: Outcome | null;
  asked: ToDoProps['asked'];
  /** What was asked for, while it is. */
  items: readonly NoticeItem[];
  components: readonly Component[];
  /** Whole dong that are still to be paid. */
  open: number;
  stages: readonly Stage[];
  workflow: Workflow;
  /** Names of the units; a division's is not told without log-in. */
  agency: string;
  receivingPoint: string;
  dueAt: Instant | null;
  /** Null before acceptance. */
  badge: ClockBadge | null;
  why: Why | null;
  /** Message that the clock stands still today. */
  restDay: string | null;
}

/** Where a dossier is, for who knows its code and the four digits: no names, no papers. */
export function TrackedPage(props: TrackedProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { code, procedure, why } = props;
  return (
    <CitizenPage
      title={t('portal.tracked.title', { code })}
      active="track"
      breadcrumbs={[{ href: url(places.track), label: t('ui.nav.track') }]}
    >
      <div>
        <p class="mc-subtle">
          {t('portal.tracked.dossier')} <Code>{code}</Code>
        </p>
        <h1>{words(procedure)}</h1>
      </div>
      <ToDo {...props} late={props.badge?.tone === 'danger'} />
      {props.items.length > 0 && (
        <>
          <h2>{t('portal.supplement.items')}</h2>
          <AskedList items={props.items} components={props.components} brief />
          <p>{t('portal.supplement.where')}</p>
        </>
      )}
      <Dates {...props} />
      {why && (
        <Details summary={t('calendar.derivation.title')}>
          <Derivation why={why} />
        </Details>
      )}
      <h2>{t('portal.tracked.where')}</h2>
      <Timeline items={props.stages.map((stage) => timelineItem(t, words, props, stage))} />
      <Note>{t('portal.tracked.private')}</Note>
    </CitizenPage>
  );
}

const tones: Record<ClockBadge['tone'], BadgeTone> = {
  plain: 'plain',
  warning: 'dueSoon',
  today: 'dueToday',
  danger: 'late',
  info: 'paused',
  success: 'early',
  neutral: 'onTime',
};

function Dates({ dueAt, badge, restDay, state }: TrackedProps) {
  const t = useT();
  if (isClosed(state) && state !== 'returned') return null;
  if (!badge) return <p>{t('portal.tracked.notYet')}</p>;
  const done = state === 'resolved' || state === 'returned';
  const items: Definition[] = [
    {
      term: t(done ? 'portal.tracked.wasDue' : 'portal.tracked.due'),
      value: dueAt ? `${weekdayDate(t, localDate(dueAt))}, ${formats.time(dueAt)}` : t('portal.tracked.dueStands'),
    },
    {
      term: t(done ? 'portal.tracked.verdict' : 'portal.tracked.left'),
      value: <Badge tone={badge.tone === 'danger' && done ? 'doneLate' : tones[badge.tone]}>{t(badge.key, badge.values)}</Badge>,
      note: done ? undefined : [t('portal.tracked.workingDays'), restDay && t(restDay)].filter(Boolean).join(' '),
    },
  ];
  return <DefinitionList layout="figures" items={items} />;
}

function timelineItem(t: ReturnType<typeof useT>, words: (words: Words) => string, props: TrackedProps, stage: Stage): TimelineItem {
  if (stage.kind === 'filed') return { state: 'done', title: t('portal.tracked.filed'), when: formats.dateTime(stage.at) };
  const step = props.workflow.steps.find((one) => one.key === stage.step);
  const unit = step?.unit === 'receivingPoint' ? props.receivingPoint : props.agency;
  if (stage.kind === 'ended')
    return { state: 'done', title: t(`dossier.state.${props.state}`), when: `${formats.dateTime(stage.at)} · ${unit}` };
  const title = step ? words(step.publicName) : stage.step;
  switch (stage.state) {
    case 'done':
      return { state: 'done', title, when: `${formats.dateTime(stage.to)} · ${unit}` };
    case 'next':
      return { state: 'next', title, when: unit };
    default:
      return {
        state: stage.state,
        title,
        facts: nowFacts(t, unit, stage.from, stage.until),
        badge: stage.state === 'late' && lateBadge(t, props),
      };
  }
}

const lateBadge = (t: ReturnType<typeof useT>, { badge }: TrackedProps) => badge && <Badge tone="late">{t(badge.key, badge.values)}</Badge>;

function nowFacts(t: ReturnType<typeof useT>, unit: string, from: Instant, until: Instant | null): Definition[] {
  const facts: Definition[] = [
    { term: t('portal.tracked.holder'), value: unit },
    { term: t('portal.tracked.since'), value: formats.dateTime(from) },
  ];
  if (until) facts.push({ term: t('portal.tracked.until'), value: `${weekdayDate(t, localDate(until))}, ${formats.time(until)}` });
  return facts;
}
