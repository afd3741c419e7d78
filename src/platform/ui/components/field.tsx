import type { ComponentChildren, VNode } from 'preact';
import { useT } from '../context.ts';
import { Icon } from './icon.tsx';

/** Id of the control of a field: where the error summary leads. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '-')}`;

/** What every field takes. */
export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** Words of the fault; the same stand in the error summary. */
  error?: string | undefined;
  /** Says "(optional)" after the label. Fields are required unless they say so. */
  optional?: boolean | undefined;
}

/** Attributes that tie a control to its label, hint and error. */
export interface Wiring {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

export function wiring({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>, more: string[] = []): Wiring {
  const id = fieldId(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', ...more].filter(Boolean).join(' ');
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': error ? 'true' : undefined };
}

export interface CustomFieldProps extends FieldProps {
  /** Further ids that describe the control, such as a counter's. */
  describedBy?: string[] | undefined;
  /** Draws the control; spread the wiring on it. */
  children: (control: Wiring) => VNode;
}

/** Label above, hint under the label, error with its icon, then the control. */
export function Field({ label, optional, describedBy, children, ...field }: CustomFieldProps) {
  const id = fieldId(field.name);
  return (
    <div class="mc-field" data-invalid={field.error ? '' : undefined}>
      <label class="mc-label" for={id}>
        {label}
        <Optional when={optional} />
      </label>
      <HintAndError id={id} hint={field.hint} error={field.error} />
      {children(wiring(field, describedBy))}
    </div>
  );
}

export interface FieldsetProps extends FieldProps {
  children: ComponentChildren;
}

/** The same for several controls under one question. */
export function Fieldset({ name, label, hint, error, optional, children }: FieldsetProps) {
  const id = fieldId(name);
  const described = wiring({ name, hint, error })['aria-describedby'];
  return (
    <fieldset class="mc-field" data-invalid={error ? '' : undefined} aria-describedby={described}>
      <legend class="mc-label">
        {label}
        <Optional when={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function Optional({ when }: { when: boolean | undefined }) {
  const t = useT();
  return when ? <span class="mc-optional"> {t('ui.optional')}</span> : null;
}

/** What stands between a label and its control. */
export function HintAndError({ id, hint, error }: { id: string } & Pick<FieldProps, 'hint' | 'error'>) {
  const t = useT();
  return (
    <>
      {hint && (
        <p class="mc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="mc-fielderror" id={`${id}-error`}>
          <Icon name="triangle" />
          <span>
            <span class="mc-spoken">{t('ui.error.inField')} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}
