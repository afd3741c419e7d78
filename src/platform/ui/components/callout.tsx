import type { ComponentChildren } from 'preact';

export interface CalloutProps {
  /** Id of its heading. */
  id: string;
  title: ComponentChildren;
  /** The button, `LinkButton` or `Button`. */
  action?: ComponentChildren;
  children?: ComponentChildren;
}

/** The one thing the reader must do now, in a deep block at the top. At most one a page. */
export function Callout({ id, title, action, children }: CalloutProps) {
  return (
    <section class="mc-callout" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {children && <p>{children}</p>}
      </div>
      {action}
    </section>
  );
}
