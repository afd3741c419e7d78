import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export interface DetailsProps {
  summary: ComponentChildren;
  open?: boolean | undefined;
  children: ComponentChildren;
}

/** What most people need not read, one press away. Native: works without script and is found by the browser's search. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="mc-details" open={open}>
      <summary>
        <span>{summary}</span>
        <Icon name="chevronDown" />
      </summary>
      <div class="mc-stack">{children}</div>
    </details>
  );
}
