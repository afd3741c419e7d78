import type { FormBody } from '#platform/http';
import { safeText } from '#platform/text';

/** What was typed into a form, by field. */
export type Typed = Record<string, string>;

/** What was ticked, by field. */
export type Ticked = Record<string, string[]>;

/** Choices of one field; more of them than a page can offer is not read. */
const MOST_TICKS = 100;

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/**
 * The texts of a form, cleaned; `faults` are field → message key. A text that is at fault is given back as it was typed,
 * without what no page could show, so that it stands in the form again. What was not sent is not there.
 */
export function readTyped(form: FormBody, longest: Readonly<Record<string, number>>): { typed: Typed; faults: Record<string, string> } {
  const typed: Typed = {};
  const faults: Record<string, string> = {};
  for (const [name, max] of Object.entries(longest)) {
    if (form[name] === undefined) continue;
    const text = first(form[name]);
    const read = safeText(max).safeParse(text);
    typed[name] = read.success ? read.data : text.toWellFormed().replaceAll('\u0000', '');
    if (!read.success) faults[name] = read.error.issues[0]!.message;
  }
  return { typed, faults };
}

/** The ticks of a form. A choice that no page offered is the use case's to refuse; one that no page could hold is left out. */
export const readTicks = (form: FormBody, names: readonly string[]): Ticked =>
  Object.fromEntries(
    names.map((name) => {
      const sent = form[name] ?? [];
      return [name, (Array.isArray(sent) ? sent : [sent]).slice(0, MOST_TICKS).filter((one) => safeText(100).safeParse(one).success)];
    }),
  );
