import type { Translate } from '#platform/i18n';
import type { Refusal } from '#platform/results';
import type { FieldErrors } from '#platform/ui';

/** A refusal in words at its fields, told with the values of each; what is of the whole form stands under the empty name. */
export function errorsOf(
  t: Translate,
  { name, reason, fields = {}, values }: Refusal,
  ofFields: Record<string, Refusal['values']> = {},
): FieldErrors {
  const whole = name === 'Invalid' && !reason ? {} : { '': t(reason ?? `refusal.${name}`, values) };
  return { ...whole, ...Object.fromEntries(Object.entries(fields).map(([field, key]) => [field, t(key, ofFields[field] ?? values)])) };
}
