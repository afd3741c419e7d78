import type { ComponentChildren } from 'preact';

export interface Definition {
  term: ComponentChildren;
  value: ComponentChildren;
  /** A quieter line under the value. */
  note?: ComponentChildren;
}

export interface DefinitionListProps {
  items: readonly Definition[];
  /**
   * `rows`: term over value, lines between (default). `sides`: term left, value right, for checking answers.
   * `columns`: side by side, for two to four dates. `figures`: the same, with large values.
   */
  layout?: 'rows' | 'sides' | 'columns' | 'figures' | undefined;
}

export function DefinitionList({ items, layout = 'rows' }: DefinitionListProps) {
  return (
    <dl class="mc-facts" data-layout={layout}>
      {items.map(({ term, value, note }, i) => (
        <div key={i}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
