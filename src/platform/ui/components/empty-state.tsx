import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: ComponentChildren;
  /** Why it is empty, in a sentence. */
  children?: ComponentChildren;
  /** What to do next: a button or a link. */
  action?: ComponentChildren;
}

/** An empty list says so, and where there is work. No drawing. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="mc-empty">
      <p class="mc-empty__title">{title}</p>
      {children && <p>{children}</p>}
      {action && <p>{action}</p>}
    </div>
  );
}
