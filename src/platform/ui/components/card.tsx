import type { ComponentChildren } from 'preact';

export interface CardProps {
  /** A quiet tint instead of a frame. */
  tinted?: boolean | undefined;
  children: ComponentChildren;
}

/** A frame around what belongs together. Not around everything: white space does most of that. */
export function Card({ tinted, children }: CardProps) {
  return (
    <div class="mc-card mc-stack" data-tinted={tinted ? '' : undefined}>
      {children}
    </div>
  );
}

export interface PanelProps {
  /** Id of its heading; needed once on a page. */
  id: string;
  title: ComponentChildren;
  /** After the title, quieter: how many, since when. */
  note?: ComponentChildren;
  actions?: ComponentChildren;
  /** The content reaches the edges: tables, lists. */
  flush?: boolean | undefined;
  /** The heading is only spoken. */
  quiet?: boolean | undefined;
  children: ComponentChildren;
}

/** A part of an officer's page with its own heading and acts. */
export function Panel({ id, title, note, actions, flush, quiet, children }: PanelProps) {
  return (
    <section class="mc-panel" aria-labelledby={id}>
      {quiet ? (
        <h2 class="mc-spoken" id={id}>
          {title}
        </h2>
      ) : (
        <header class="mc-panel__head">
          <h2 id={id}>
            {title} {note && <small>{note}</small>}
          </h2>
          {actions && <div class="mc-row">{actions}</div>}
        </header>
      )}
      <div class={flush ? 'mc-panel__flush' : 'mc-panel__body mc-stack'}>{children}</div>
    </section>
  );
}
