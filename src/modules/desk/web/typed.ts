import type { FormBody } from '#platform/http';
import { safeText } from '#platform/text';

/** What was typed into a form, by field. */
export type Typed = Record<string, string>;

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/**
 * The texts of a form, cleaned; `faults` are field → message key. A text that is at fault is given back as it was typed,
 * without what no page could show, so that it stands in the form again.
 */
export function readTyped(form: FormBody, longest: Readonly<Record<string, number>>): { typed: Typed; faults: Record<string, string> } {
  const typed: Typed = {};
  const faults: Record<string, string> = {};
  for (const [name, max] of Object.entries(longest)) {
    const text = first(form[name]);
    const read = safeText(max).safeParse(text);
    typed[name] = read.success ? read.data : text.toWellFormed().replaceAll('\u0000', '');
    if (!read.success) faults[name] = read.error.issues[0]!.message;
  }
  return { typed, faults };
}
