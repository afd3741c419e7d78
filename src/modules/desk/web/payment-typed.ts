import type { FormBody } from '#platform/http';
import type { Refusal } from '#platform/results';
import type { Translate } from '#platform/i18n';
import type { FieldErrors } from '#platform/ui';

/** A field as it was typed, once, without what no page could show. */
export const typedIn = (form: FormBody, name: string): string => {
  const text = form[name];
  return ((Array.isArray(text) ? text[0] : text) ?? '').slice(0, 20_000).toWellFormed().replaceAll('\u0000', '\ufffd');
};

/** The same, but as it came: what is no text is refused by the use case, at its field. */
export const sentIn = (form: FormBody, name: string): string => {
  const text = form[name];
  return (Array.isArray(text) ? text[0] : text) ?? '';
};

/**
 * A whole number as people write it: `150000`, `150.000`, `150 000`, with or without the sign of the dong. Null where
 * nothing was typed; NaN, which every use case refuses at its field, where it is no such number.
 */
export function wholeIn(text: string): number | null {
  const plain = text
    .normalize('NFC')
    .replace(/[\s\u00a0]*(\u0111|VND)?\s*$/iu, '')
    .trim();
  if (plain === '') return null;
  return /^(\d{1,16}|\d{1,3}([. \u00a0]\d{3}){1,5})$/.test(plain) ? Number(plain.replace(/\D/g, '')) : Number.NaN;
}

/** A refusal as the words of a page: at its fields, and as a whole under the empty name. */
export function errorsOf(t: Translate, { name, reason, values, fields }: Refusal): FieldErrors {
  const told = Object.entries(fields ?? {}).map(([field, key]) => [field, t(key, values)] as const);
  const whole = reason ? { '': t(reason, values) } : told.length === 0 ? { '': t(`refusal.${name}`) } : {};
  return { ...whole, ...Object.fromEntries(told) };
}
