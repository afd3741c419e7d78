/**
 * What an act answers: either its value, or a refusal that has a name.
 * Refusals are expected (wrong state, no right, changed meanwhile); anything else that goes wrong is a bug and is thrown.
 */
export type Result<T, R extends Refusal = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/** Every refusal the product knows. The words that people read are messages `refusal.<name>`. */
export type RefusalName =
  | 'NotFound' // there is no such thing, or the asker may not know of it
  | 'NotYours' // the actor has no right to this act on this subject
  | 'WrongState' // the subject is not in a state from which this act is possible
  | 'Conflict' // somebody changed the subject since the actor last saw it
  | 'Invalid' // the input breaks a rule; `fields` says which
  | 'TooMany' // a limit of attempts or of size is reached
  | 'Unavailable'; // a part outside does not answer now

export interface Refusal {
  name: RefusalName;
  /** Message key with the reason in words, more exact than the name; optional. */
  reason?: string;
  /** Values for the reason's placeholders. */
  values?: Record<string, string | number>;
  /** For `Invalid`: field name → message key. */
  fields?: Record<string, string>;
}

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = (name: RefusalName, more: Omit<Refusal, 'name'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { name, ...more },
});
