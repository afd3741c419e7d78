import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';
import { DefinitionList, type Definition } from './definition-list.tsx';
import { Icon } from './icon.tsx';

export type TimelineState = 'done' | 'now' | 'next' | 'stopped' | 'late';

export interface TimelineItem {
  state: TimelineState;
  title: ComponentChildren;
  /** When and where, under the title. */
  when?: ComponentChildren;
  text?: ComponentChildren;
  /** For the current step: who holds it, until when. */
  facts?: readonly Definition[] | undefined;
  /** A badge, for the late step. */
  badge?: ComponentChildren;
}

const dots: Partial<Record<TimelineState, IconName>> = { done: 'check', stopped: 'bars', late: 'triangle' };

/** What happened, where it stands, what comes. Oldest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol class="mc-timeline">
      {items.map((item, i) => (
        <Item key={i} {...item} />
      ))}
    </ol>
  );
}

function Item({ state, title, when, text, facts, badge }: TimelineItem) {
  const t = useT();
  const icon = dots[state];
  const current = state === 'now' || state === 'late' || state === 'stopped';
  return (
    <li data-state={state} aria-current={current ? 'step' : undefined}>
      <span class="mc-timeline__dot">{icon && <Icon name={icon} />}</span>
      <div class="mc-timeline__body">
        {current && <p class="mc-timeline__label">{t(`ui.timeline.${state}`)}</p>}
        <h3>
          {title}
          {!current && <span class="mc-spoken"> ({t(`ui.state.${state}`)})</span>}
        </h3>
        {badge && <p>{badge}</p>}
        {when && <p class="mc-timeline__when">{when}</p>}
        {text && <p>{text}</p>}
        {facts && <DefinitionList layout="columns" items={facts} />}
      </div>
    </li>
  );
}
