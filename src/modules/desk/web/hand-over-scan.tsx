import { Field } from '#platform/ui';

export interface ScanFieldProps {
  label: string;
  hint: string;
  /** What was typed and not taken. */
  value?: string | undefined;
  error?: string | undefined;
}

/** Takes one code after another: the keyboard stands in it when the page opens, and a reader of bar codes ends with Enter. */
export function ScanField(field: ScanFieldProps) {
  return (
    <Field name="code" {...field}>
      {(control) => (
        <input
          class="ds-input"
          data-width="lg"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          autofocus
          value={field.value}
          {...control}
        />
      )}
    </Field>
  );
}
