import type { ComponentChildren } from 'preact';

export interface ItemRowProps {
  /** Spoken name of the row: "item 3". */
  label: string;
  /** Fields, side by side where there is room. */
  children: ComponentChildren;
}

/** One row of a list that is filled in row by row. */
export const ItemRow = ({ label, children }: ItemRowProps) => (
  <div class="mc-item" role="group" aria-label={label}>
    {children}
  </div>
);
