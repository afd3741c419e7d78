import { isId, type Id } from '#platform/ids';
import { refuse, type Result } from '#platform/results';

/** A parsed form: each name once or several times. */
export type FormBody = Record<string, string | string[] | undefined>;

/** The body of a form post: what is text, once or several times. Anything else is left out, so that nobody trips over it. */
export function formOf(body: unknown): FormBody {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return {};
  return Object.fromEntries(Object.entries(body).filter(([, value]) => isText(value) || (Array.isArray(value) && value.every(isText))));
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The idempotency key that the page put into its form (`_key`). */
export function writeKeyOf(form: FormBody): Result<Id> {
  return isId(form._key) ? { ok: true, value: form._key } : refuse('Invalid', { reason: 'http.noWriteKey' });
}

/** The version of the row that the page showed (`_version`); 0 when it is missing, which no row has. */
export function versionOf(form: FormBody): number {
  const version = Number(form._version);
  return Number.isSafeInteger(version) && version > 0 ? version : 0;
}

/** Stands in a form that is sent again after a log-in and had a file in it: the file is not there, nothing shall be done yet. */
export const SENT_AGAIN = '_again';
