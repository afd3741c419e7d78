import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import { Field, Fieldset, HintAndError, fieldId, wiring, type FieldProps } from './field.tsx';

export interface Option {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

export interface SelectProps extends FieldProps {
  options: (Omit<Option, 'label' | 'hint'> & { label: string })[];
  value?: string | undefined;
  /** First, empty entry; a general phrase without it. `null` leaves it out. */
  empty?: string | null | undefined;
  autofocus?: boolean | undefined;
}

/** For more than seven options; up to seven are better as radios. */
export function Select({ options, value = '', empty, autofocus, ...field }: SelectProps) {
  const t = useT();
  return (
    <Field {...field}>
      {(control) => (
        <select class="ds-input" data-width="full" autofocus={autofocus} {...control}>
          {empty !== null && <option value="">{empty ?? t('ui.choose')}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface RadiosProps extends FieldProps {
  options: Option[];
  value?: string | undefined;
  /** Side by side, for two or three short ones. */
  inline?: boolean | undefined;
  autofocus?: boolean | undefined;
}

export function Radios({ options, value, inline, autofocus, ...field }: RadiosProps) {
  return (
    <Fieldset {...field}>
      <div class="mc-choices" data-inline={inline ? '' : undefined}>
        {options.map((option, i) => (
          <Choice
            key={option.value}
            type="radio"
            field={field}
            option={option}
            at={i}
            checked={option.value === value}
            autofocus={autofocus && i === 0}
          />
        ))}
      </div>
    </Fieldset>
  );
}

export interface CheckboxesProps extends FieldProps {
  options: Option[];
  values?: readonly string[] | undefined;
}

export function Checkboxes({ options, values = [], ...field }: CheckboxesProps) {
  return (
    <Fieldset {...field}>
      <div class="mc-choices">
        {options.map((option, i) => (
          <Choice key={option.value} type="checkbox" field={field} option={option} at={i} checked={values.includes(option.value)} />
        ))}
      </div>
    </Fieldset>
  );
}

export interface CheckboxProps extends FieldProps {
  /** Sent when ticked; `yes` unless said otherwise. */
  value?: string | undefined;
  checked?: boolean | undefined;
}

/** One box with its own statement, such as "I confirm that …". */
export function Checkbox({ value = 'yes', checked = false, label, hint, ...field }: CheckboxProps) {
  const { id, ...wires } = wiring(field);
  return (
    <div class="mc-field" data-invalid={field.error ? '' : undefined}>
      <HintAndError id={id} error={field.error} />
      <label class="mc-choice">
        <input class="ds-input" type="checkbox" data-color="accent" id={id} value={value} checked={checked} {...wires} />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  field: Pick<FieldProps, 'name' | 'error'>;
  option: Option;
  at: number;
  checked: boolean;
  autofocus?: boolean | undefined;
}

/** The first one carries the field's id, because the error summary leads there. */
function Choice({ type, field, option, at, checked, autofocus }: ChoiceProps) {
  const id = at === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${at}`;
  return (
    <label class="mc-choice">
      <input
        class="ds-input"
        type={type}
        data-color="accent"
        id={id}
        name={field.name}
        value={option.value}
        checked={checked}
        autofocus={autofocus}
        aria-invalid={field.error ? 'true' : undefined}
      />
      <span>
        {option.label}
        {option.hint && <small>{option.hint}</small>}
      </span>
    </label>
  );
}
