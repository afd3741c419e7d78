import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import { Icon } from './icon.tsx';

export interface Step {
  title: ComponentChildren;
  text?: ComponentChildren;
}

/** Steps to come, numbered: what will happen. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="mc-steps">
      {steps.map(({ title, text }, i) => (
        <li key={i}>
          <b>{title}</b>
          {text && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}

export interface StageProps {
  title: ComponentChildren;
  state: 'done' | 'now' | 'next';
  /** At the right: used and allowed time, until when. */
  note?: ComponentChildren;
}

/** The steps of one running case, one line each. */
export function Stages({ stages }: { stages: readonly StageProps[] }) {
  const t = useT();
  return (
    <ol class="mc-stages">
      {stages.map(({ title, state, note }, i) => (
        <li key={i} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          {state === 'done' ? <Icon name="check" /> : <i />}
          <span>
            {title}
            <span class="mc-spoken"> ({t(`ui.state.${state}`)})</span>
          </span>
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}
