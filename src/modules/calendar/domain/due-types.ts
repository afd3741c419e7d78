import type { Words } from '#modules/rules';
import type { Instant } from '#platform/time';
import type { Limit } from './limit.ts';

/** A time when the limit does not run. */
export interface Pause {
  from: Instant;
  /** Null while it is open. */
  to: Instant | null;
  /** In words for people, as the officer gave it. */
  reason?: string | undefined;
}

/** All that a due date follows from, besides the calendar. Seconds are dropped. */
export interface DueInput {
  receivedAt: Instant;
  limit: Limit;
  /** In any order; overlapping and touching ones are one. */
  pauses?: readonly Pause[] | undefined;
  /** Of several that count, the last does. */
  restarts?: readonly Instant[] | undefined;
  extension?: Limit | null | undefined;
  /** `HH:MM`, of the rule set. */
  receiptCutoff?: string | null | undefined;
  /** The planned hour from which a limit in `hb` is counted back; other units do not look at it. */
  eventAt?: Instant | null | undefined;
  /** When the result was ready. */
  resolvedAt?: Instant | null | undefined;
}

export type Verdict = 'early' | 'onTime' | 'late';

/** What is left of a limit: working days, calendar days, or minutes for limits in hours. */
export interface Remaining {
  n: number;
  unit: 'wd' | 'd' | 'm';
}

/** One maximal run with equal phase, reason and note. Plain JSON: a dossier can store it as it is. */
export type DerivationRow = {
  /**
   * For limits in days: local dates `YYYY-MM-DD`, inclusive. For limits in hours: local times `YYYY-MM-DDTHH:MM`; a run
   * ends where the next begins.
   */
  from: string;
  to: string;
  /** Days or minutes counted in the run; 0 where nothing is counted. */
  units: number;
  phase: 'limit' | 'extension' | 'void';
  reason: 'receipt' | 'counted' | 'weekend' | 'holiday' | 'makeUp' | 'paused' | 'outOfHours' | 'rolled';
  /** The holiday with its source, or the reason of the pause. */
  note: Words | null;
  /** Dates of the run about which an unconfirmed fact exists that was not applied. */
  doubts?: { date: string; name: Words }[];
};

/** The three dates on record, their consequences, and how they come about. */
export interface DueAnswer {
  /** What the receipt prints: the limit alone. */
  promisedAt: Instant;
  /** With pauses and restarts; null while a pause is open. */
  firstDueAt: Instant | null;
  /** With the extension too: the due date in force; null while a pause is open. */
  dueAt: Instant | null;
  /** From this instant a result is no longer early; null while a pause is open. */
  onTimeFrom: Instant | null;
  /** From this instant the dossier is late; null while a pause is open. */
  lateFrom: Instant | null;
  /** From this instant at most 1 worked date or 30 % of the limit in force is left; null while a pause is open. */
  dueSoonFrom: Instant | null;
  /** What is left of the limit while a pause is open; else null. */
  remaining: Remaining | null;
  /** Against the due date in force; null without `resolvedAt` or without due date. */
  verdict: Verdict | null;
  /** Against the first due date. */
  firstVerdict: Verdict | null;
  /** Years between receipt and due date whose schedule is not complete: the dates may still move. */
  provisionalYears: number[];
  /** In order of time, from receipt to the due date; while a pause is open, to where it began. */
  derivation: DerivationRow[];
}
