import { useT } from '../context.ts';
import { Field, fieldId, type FieldProps } from './field.tsx';

/** How much is expected to be typed: four digits, a date, a telephone number, a name, a line. */
export type InputWidth = 'xs' | 'sm' | 'md' | 'lg' | 'full';

export interface TextInputProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'date' | 'number' | 'url' | undefined;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined;
  autocomplete?: string | undefined;
  /** Longest text that is taken. Shown and counted only where `count` asks for it. */
  maxLength?: number | undefined;
  width?: InputWidth | undefined;
  placeholder?: string | undefined;
  readOnly?: boolean | undefined;
  /** Where the page begins for who types: once on a page, and only where typing is what it is for. */
  autofocus?: boolean | undefined;
}

export function TextInput({
  value,
  type = 'text',
  inputMode,
  autocomplete,
  maxLength,
  width = 'full',
  placeholder,
  readOnly,
  autofocus,
  ...field
}: TextInputProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          class="ds-input"
          type={type as 'text'} // the typings take one literal at a time; all of these are boxes to type in
          value={value}
          inputMode={inputMode}
          autocomplete={autocomplete}
          maxLength={maxLength}
          placeholder={placeholder}
          readOnly={readOnly}
          autofocus={autofocus}
          data-width={width}
          {...control}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  /** Longest text; says so and counts while typing. More can be typed, so that pasted text is not cut unseen. */
  maxLength?: number | undefined;
  autofocus?: boolean | undefined;
}

export function TextArea({ value, rows = 5, maxLength, autofocus, ...field }: TextAreaProps) {
  const t = useT();
  const counter = maxLength === undefined ? undefined : `${fieldId(field.name)}-count`;
  return (
    <Field {...field} describedBy={counter ? [counter] : []}>
      {(control) => (
        <>
          <textarea class="ds-input" rows={rows} data-count={counter} autofocus={autofocus} {...control}>
            {value}
          </textarea>
          {maxLength !== undefined && (
            <p
              class="mc-count"
              id={counter}
              data-max={maxLength}
              data-left={t('ui.chars.left', { count: '%n' })}
              data-over={t('ui.chars.over', { count: '%n' })}
            >
              {t('ui.chars.limit', { count: maxLength })}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
