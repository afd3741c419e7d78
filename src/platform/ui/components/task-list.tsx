import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

/** `optional`: only some need it, and the reader has to know. */
export type TaskState = 'done' | 'started' | 'todo' | 'optional' | 'blocked' | 'problem';

export interface Task {
  title: ComponentChildren;
  hint?: ComponentChildren;
  state: TaskState;
  /** Where it is done; a blocked one leads nowhere. */
  href?: string | undefined;
}

export interface TaskGroup {
  title: ComponentChildren;
  tasks: readonly Task[];
}

const marks: Partial<Record<TaskState, IconName>> = { done: 'check', problem: 'triangle', blocked: 'lock' };

/** All that has to be done before sending, in groups, each with its state. */
export function TaskList({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <ol class="mc-tasks">
      {groups.map((group, i) => (
        <li key={i}>
          <h2>
            <span class="mc-tasks__n">{i + 1}</span>
            {group.title}
          </h2>
          <ul>
            {group.tasks.map((task, n) => (
              <Row key={n} id={`task-${i}-${n}`} {...task} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Row({ id, title, hint, state, href }: Task & { id: string }) {
  const t = useT();
  const mark = marks[state];
  return (
    <li data-state={state}>
      <div>
        {href ? (
          <a href={href} aria-describedby={id}>
            {title}
          </a>
        ) : (
          <span>{title}</span>
        )}
        {hint && <small>{hint}</small>}
      </div>
      <span class="mc-tasks__state" id={id}>
        {mark && <Icon name={mark} />}
        {t(`ui.task.${state}`)}
      </span>
    </li>
  );
}
