import type { ComponentChildren } from 'preact';

export interface TwoLinesProps {
  children: ComponentChildren;
  /** The quieter second line. */
  note?: ComponentChildren;
}

/** A cell of a work list: one line, cut when too long, and a quieter one under it. */
export function TwoLines({ children, note }: TwoLinesProps) {
  return (
    <>
      <span class="mc-line">{children}</span>
      {note && <small>{note}</small>}
    </>
  );
}

export interface RowLinkProps {
  href: string;
  children: ComponentChildren;
}

/** The link that opens a row: the first one in a row is what Enter follows. Two lines, then cut. */
export function RowLink({ href, children }: RowLinkProps) {
  return (
    <a class="mc-rowlink" href={href} data-open>
      {children}
    </a>
  );
}

/** A public number, such as `H12.18-20261111-0000417`: never broken, last group bold, because that is what people read aloud. */
export function Code({ children }: { children: string }) {
  const cut = children.lastIndexOf('-') + 1;
  if (cut === 0) return <span class="mc-code">{children}</span>;
  return (
    <span class="mc-code">
      {children.slice(0, cut)}
      <b>{children.slice(cut)}</b>
    </span>
  );
}
