import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import { Button } from './button.tsx';

export interface BulkBarProps {
  /** Id of the form whose checkboxes are counted; the same as in the table's `select`. */
  form: string;
  /** Where the form goes; each button may have its own `formAction`. Always a preview first. */
  action: string;
  /** Rows chosen when the page was made. */
  chosen?: number | undefined;
  /** Buttons, with `form` set. */
  children: ComponentChildren;
}

/** Acts on the chosen rows. A GET form: the preview that it opens writes nothing. With script its buttons hide while nothing is chosen. */
export function BulkBar({ form, action, chosen = 0, children }: BulkBarProps) {
  const t = useT();
  return (
    <form class="mc-bulk" id={form} method="get" action={action} aria-label={t('ui.table.selected')} data-bulk>
      <strong aria-live="polite">
        {t('ui.table.selected')} <span data-chosen>{chosen}</span>
      </strong>
      {children}
      <Button type="reset" variant="tertiary" size="sm" keyHint="Esc">
        {t('ui.table.clear')}
      </Button>
    </form>
  );
}
