import { due, DueError, parseLimit, type Calendar } from '#modules/calendar';
import type { RuleSet } from '#modules/rules';
import { ok, refuse, type Result } from '#platform/results';
import { safeText } from '#platform/text';
import { Temporal, type Instant } from '#platform/time';
import type { At, Channel } from './dossier.ts';

/** What the desk says about when a dossier was received. */
export interface SaidReceipt {
  /** Null: now. What is no instant is at fault. */
  receivedAt?: At | null | undefined;
  /** Number of the postal hand-over record, or of the paper slip that was given meanwhile. */
  receiptProof?: string | undefined;
  /** Why it is typed in later than it was received. */
  reason?: string | undefined;
}

/** When a dossier was received in law, and what proves it. */
export interface Receipt {
  receivedAt: Instant;
  proof: string | null;
  /** Empty where none was asked for and none given. */
  reason: string;
}

interface About {
  channel: Channel;
  submittedAt: Instant;
  now: Instant;
  /** How long after the receipt it may be typed in. */
  backdating: RuleSet['backdating'];
  calendar: Calendar;
}

const LONGEST_REASON = 1_000;

/** Letters of a number of a record or slip: it stands in the log, which holds no words that could name a person. */
const proofShape = /^(?=.{1,40}$)[\p{Lu}\d]*\d[\p{Lu}\d]*([./-][\p{Lu}\d]{1,16}){0,4}$/u;

/** A number as people type it, `12 / bbgn` or `BB 17/2026`, in the one way in which it is kept. Other blanks stay: they part names. */
const inOnePiece = (number: string): string =>
  number
    .replace(/\s*([./-])\s*/g, '$1')
    .trim()
    .replace(/^(\p{L}{1,6}) +(?=\d)/u, '$1')
    .toUpperCase();

/**
 * The receipt that counts. By post it is the signing of the hand-over record, proved by its number (Decision 45/2016);
 * else it is now, or an earlier hour for which a reason is given, within the rule set's limit (practice 3). `Invalid` at
 * `receivedAt`, `receiptProof`, `reason`.
 */
export function receiptOf(said: SaidReceipt, about: About): Result<Receipt> {
  const { channel, now } = about;
  const proof = inOnePiece(said.receiptProof ?? '');
  const fields: Record<string, string> = {};
  if (channel === 'post' && proof === '') fields.receiptProof = 'dossier.accept.recordMissing';
  if (proof !== '' && !proofShape.test(proof)) fields.receiptProof = 'dossier.accept.proofShape';
  if (channel === 'post' && !said.receivedAt) fields.receivedAt = 'dossier.accept.signedMissing';
  const receivedAt = said.receivedAt ? instantOf(said.receivedAt) : now;
  const fault = receivedAt === null ? 'dossier.accept.notTime' : timeFault(receivedAt, about);
  if (fault) fields.receivedAt = fault;
  const isEarlier = receivedAt !== null && isBefore(receivedAt, now.subtract({ minutes: 1 }));
  const reason = safeText(LONGEST_REASON).safeParse(said.reason ?? '');
  if (!reason.success) fields.reason = reason.error.issues[0]!.message;
  else if (isEarlier && channel !== 'post' && reason.data === '') fields.reason = 'dossier.accept.reasonMissing';
  if (receivedAt === null || !reason.success || Object.keys(fields).length > 0) return refuse('Invalid', { fields });
  return ok({ receivedAt, proof: proof || null, reason: reason.data });
}

function instantOf(text: string): Instant | null {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

function timeFault(receivedAt: Instant, { channel, submittedAt, now, backdating, calendar }: About): string | null {
  if (isBefore(now, receivedAt)) return 'dossier.accept.future';
  if (channel === 'online' && isBefore(receivedAt, submittedAt)) return 'dossier.accept.beforeFiling';
  return isTooLate(receivedAt, now, backdating.limit, calendar) ? 'dossier.accept.tooLate' : null;
}

function isTooLate(receivedAt: Instant, now: Instant, limit: string, calendar: Calendar): boolean {
  try {
    const { lateFrom } = due({ receivedAt, limit: parseLimit(limit) }, calendar);
    return !isBefore(now, lateFrom!);
  } catch (fault) {
    if (fault instanceof DueError) return true; // so long ago that no calendar tells it
    throw fault;
  }
}

const isBefore = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) < 0;
