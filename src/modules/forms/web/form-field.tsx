import { Radios, Select, TextArea, TextInput, usePage, useT, type TextInputProps } from '#platform/ui';
import type { Field } from '../domain/form.ts';

export interface FormFieldProps {
  field: Field;
  /** What was typed. */
  value: string;
  /** Words of its fault. */
  error?: string | undefined;
  /** Typing begins here. */
  autofocus?: boolean | undefined;
  /** For who fills in many a day: more than three options are a list to open. */
  dense?: boolean | undefined;
}

/** More options than these are a list to open. */
const MOST_RADIOS = 7;
const MOST_DENSE = 3;

/** A declared field as a control. Dates are typed: a picker shows them in the browser's order, not in ours. */
export function FormField({ field, value, error, autofocus, dense }: FormFieldProps) {
  const t = useT();
  const { lang } = usePage();
  const common = {
    name: field.key,
    label: field.label[lang],
    hint: field.hint ? field.hint[lang] : undefined,
    optional: !field.required,
    value,
    error,
    autofocus,
  };
  switch (field.type) {
    case 'textarea':
      return <TextArea {...common} maxLength={field.max} />;
    case 'choice': {
      const options = field.options.map((option) => ({ value: option.value, label: option.label[lang] }));
      return options.length > (dense ? MOST_DENSE : MOST_RADIOS) ? (
        <Select {...common} options={options} />
      ) : (
        <Radios {...common} options={options} />
      );
    }
    case 'yesNo':
      return (
        <Radios
          {...common}
          inline
          options={[
            { value: 'yes', label: t('forms.field.yes') },
            { value: 'no', label: t('forms.field.no') },
          ]}
        />
      );
    case 'date':
      return <TextInput {...common} {...looks.date} hint={common.hint ?? t('forms.field.dateHint')} />;
    case 'time':
      return <TextInput {...common} {...looks.time} hint={common.hint ?? t('forms.field.timeHint')} />;
    default:
      return (
        <TextInput
          {...common}
          {...looks[field.type]}

          autocomplete={field.autocomplete ?? looks[field.type].autocomplete}
        />
      );
  }
}

type Typed = Exclude<Field['type'], 'textarea' | 'choice' | 'yesNo'>;

const looks: Record<Typed, Partial<TextInputProps>> = {
  text: {},
  number: { inputMode: 'numeric', width: 'sm', autocomplete: 'off' },
  date: { inputMode: 'numeric', width: 'sm', autocomplete: 'off' },
  time: { width: 'sm', autocomplete: 'off' },
  phone: { type: 'tel', inputMode: 'tel', width: 'md', autocomplete: 'tel' },
  email: { type: 'email', inputMode: 'email', width: 'lg', autocomplete: 'email' },
  organisationNumber: { width: 'md', autocomplete: 'off' },
  citizenId: { width: 'md', inputMode: 'numeric', autocomplete: 'off' },
  taxCode: { width: 'md', autocomplete: 'off' },
};
