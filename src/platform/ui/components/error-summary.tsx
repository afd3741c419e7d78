import { useT } from '../context.ts';
import { fieldId } from './field.tsx';
import { Icon } from './icon.tsx';

/** Field name → words of its fault, in the order of the page. The empty name is a fault of the whole form. */
export type FieldErrors = Record<string, string>;

export interface ErrorSummaryProps {
  errors: FieldErrors;
  /** Instead of "2 things to correct". */
  title?: string | undefined;
}

/** Stands above the page's title when a form came back; takes the focus; each line leads to its field. Nothing when there are no errors. */
export function ErrorSummary({ errors, title }: ErrorSummaryProps) {
  const t = useT();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="mc-errors" role="alert" tabIndex={-1} aria-labelledby="errors" data-focus>
      <h2 id="errors">
        <Icon name="triangle" />
        {title ?? t('ui.error.summary', { count: entries.length })}
      </h2>
      <ul>
        {entries.map(([name, words]) => (
          <li key={name}>{name === '' ? words : <a href={`#${fieldId(name)}`}>{words}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
