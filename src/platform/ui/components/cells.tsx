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

export interface CodeProps {
  children: string;
  /** On a receipt, where it is what people came for. */
  large?: boolean | undefined;
}

/** A public number, such as `H12.18-20261111-0000417`: never broken, last group bold, because that is what people read aloud. */
export function Code({ children, large }: CodeProps) {
  const cut = children.lastIndexOf('-') + 1;
  return (
    <span class="mc-code" data-large={large ? '' : undefined}>
      {children.slice(0, cut)}
      {cut > 0 ? <b>{children.slice(cut)}</b> : children}
    </span>
  );
}
