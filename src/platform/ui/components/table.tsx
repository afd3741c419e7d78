import type { ComponentChildren, VNode } from 'preact';
import { useT } from '../context.ts';
import { Icon } from './icon.tsx';

/** What becomes of a cell when, under 1024 px, its row becomes a block. */
export type Stacked =
  | 'labelled' // "Column: value" on a line of its own (default)
  | 'title' // first and strong
  | 'top' // on the block's first line, as a badge
  | 'end' // at the right end of the first line, as an icon
  | 'line' // a line without the column's name
  | 'short' // the same without its second line
  | 'hide';

export interface Column<Row> {
  /** Unique in the table. */
  key: string;
  head: string;
  cell: (row: Row) => ComponentChildren;
  numeric?: boolean | undefined;
  /** Fixed width; columns without one share the rest. */
  width?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | undefined;
  /** The view that pressing the heading gives, and how the list is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' | undefined } | undefined;
  stacked?: Stacked | undefined;
}

export interface Selection<Row> {
  /** Name of the checkboxes; the value is the row's key. */
  name: string;
  /** Spoken name of a row's box. */
  label: (row: Row) => string;
  /** Id of the form that the boxes belong to. */
  form: string;
  chosen?: readonly string[] | undefined;
}

export interface TableProps<Row> {
  caption: string;
  /** The caption is only spoken. */
  quiet?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  select?: Selection<Row> | undefined;
  /** Two-line rows of a work list, with fixed columns and, with script, list keys. */
  work?: boolean | undefined;
  /** Two or three short columns: stays a table on phones. */
  small?: boolean | undefined;
  /** Rows that stand back, such as internal notes. */
  muted?: ((row: Row) => boolean) | undefined;
  foot?: ComponentChildren;
}

export function Table<Row>(props: TableProps<Row>): VNode {
  const { caption, quiet, columns, rows, rowKey, select, work, small, muted, foot } = props;
  return (
    <table
      class={work ? 'mc-table mc-work' : 'mc-table'}
      data-list={work ? '' : undefined}
      data-select={select ? '' : undefined}
      data-small={small ? '' : undefined}
    >
      <caption class={quiet ? 'mc-spoken' : undefined}>{caption}</caption>
      <colgroup>
        {select && <col class="mc-w-check" />}
        {columns.map(({ key, width }) => (
          <col key={key} class={width && `mc-w-${width}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {select && <SelectAll form={select.form} />}
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-muted={muted?.(row) ? '' : undefined}>
            {select && <SelectCell select={select} row={row} value={rowKey(row)} />}
            {columns.map(({ key, head, cell, numeric, stacked = 'labelled' }) => (
              <td key={key} data-num={numeric ? '' : undefined} data-stacked={stacked} data-label={head}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function Head<Row>({ column: { head, numeric, sort } }: { column: Column<Row> }) {
  if (!sort) {
    return (
      <th scope="col" data-num={numeric ? '' : undefined}>
        {head}
      </th>
    );
  }
  return (
    <th scope="col" data-num={numeric ? '' : undefined} aria-sort={sort.now}>
      <a href={sort.href}>
        {head}
        {sort.now && <Icon name={sort.now === 'ascending' ? 'chevronUp' : 'chevronDown'} />}
      </a>
    </th>
  );
}

function SelectAll({ form }: { form: string }) {
  const t = useT();
  return (
    <th class="mc-check">
      <label>
        <input class="ds-input" type="checkbox" data-color="accent" data-select-all={form} aria-label={t('ui.table.selectAll')} />
      </label>
    </th>
  );
}

function SelectCell<Row>({ select, row, value }: { select: Selection<Row>; row: Row; value: string }) {
  return (
    <td class="mc-check">
      <label>
        <input
          class="ds-input"
          type="checkbox"
          data-color="accent"
          name={select.name}
          value={value}
          form={select.form}
          checked={select.chosen?.includes(value)}
          aria-label={select.label(row)}
          data-select
        />
      </label>
    </td>
  );
}
