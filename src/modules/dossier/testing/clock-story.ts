import { due, type Calendar, type DueAnswer, type DueInput, type Limit, type LimitUnit } from '#modules/calendar';
import { Temporal, type Instant } from '#platform/time';

/** What happened to a dossier's clock, in order of time, each at the instant at which it was done. */
export interface ClockStory {
  receivedAt: Instant;
  limit: Limit;
  /** One after the other; the last may be open. */
  pauses: { from: Instant; to: Instant | null }[];
  restarts: Instant[];
  extension: { limit: Limit; grantedAt: Instant } | null;
  resolvedAt: Instant | null;
}

/** Units in which stories count; an extension may have another one than its limit. */
export const units: readonly LimitUnit[] = ['wd', 'd', 'h', 'wh'];

/** One thing to be tried: so long after the one before, or so long after the due date as it is known then. */
export interface Move {
  act: 'toggle' | 'restart' | 'extend' | 'resolve';
  after: { from: 'last' | 'due'; seconds: number };
  limit: Limit;
}

const later = (a: Instant, b: Instant): Instant => (Temporal.Instant.compare(a, b) > 0 ? a : b);
const isUpTo = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) <= 0;

/** Plays moves; what the law does not allow then, as a second extension or one on the last day, does not happen. */
export function play(calendar: Calendar, receivedAt: Instant, limit: Limit, moves: readonly Move[]): ClockStory {
  const story: ClockStory = { receivedAt, limit, pauses: [], restarts: [], extension: null, resolvedAt: null };
  let now = receivedAt;
  for (const { act, after, limit: extension } of moves) {
    const known = after.from === 'due' || act === 'extend' ? due(toInput(story), calendar) : null;
    const base = after.from === 'due' ? (known!.dueAt ?? now) : now;
    now = later(now, base.add({ seconds: after.seconds }));
    if (act === 'toggle') toggle(story, now);
    if (act === 'restart') story.restarts.push(now);
    if (act === 'extend' && mayExtend(story, extension, known!, now)) story.extension = { limit: extension, grantedAt: now };
    if (act === 'resolve') return resolve(story, now);
  }
  return story;
}

function toggle(story: ClockStory, now: Instant): void {
  const open = story.pauses.at(-1);
  if (open?.to === null) open.to = now;
  else story.pauses.push({ from: now, to: null });
}

/** A result ends the pause that it falls into. */
function resolve(story: ClockStory, now: Instant): ClockStory {
  const pauses = story.pauses.map(({ from, to }) => ({ from, to: to ?? now }));
  return { ...story, pauses, resolvedAt: now };
}

/**
 * Once, and at least one day before the first due date (deadlines.md, "Three dates on record"). Not in hours for a limit in
 * days: such an extension may end on the first due date itself, on which a pause still counts for the limit.
 */
function mayExtend({ extension, limit }: ClockStory, asked: Limit, { firstDueAt }: DueAnswer, now: Instant): boolean {
  const fits = isInDays(asked) || !isInDays(limit);
  return fits && extension === null && firstDueAt !== null && isUpTo(now.add({ hours: 24 }), firstDueAt);
}

/** Days compare dates, hours compare minutes. */
export const isInDays = ({ unit }: Limit): boolean => unit === 'wd' || unit === 'd';

/** What the due date of the story follows from, all in all. */
export const toInput = ({ receivedAt, limit, pauses, restarts, extension, resolvedAt }: ClockStory): DueInput => ({
  receivedAt,
  limit,
  pauses,
  restarts,
  extension: extension?.limit ?? null,
  resolvedAt,
});

/** The same as it was known at an instant: what was done later has not happened, and a pause that lasts is open. */
export const knownAt = (story: ClockStory, at: Instant): ClockStory => ({
  ...story,
  pauses: story.pauses.filter(({ from }) => isUpTo(from, at)).map(({ from, to }) => ({ from, to: to && isUpTo(to, at) ? to : null })),
  restarts: story.restarts.filter((one) => isUpTo(one, at)),
  extension: story.extension && isUpTo(story.extension.grantedAt, at) ? story.extension : null,
  resolvedAt: story.resolvedAt && isUpTo(story.resolvedAt, at) ? story.resolvedAt : null,
});

/** The same as it was known just before the pause that began at this instant. */
export function knownBeforePause(story: ClockStory, from: Instant): ClockStory {
  const known = knownAt(story, from);
  return { ...known, pauses: known.pauses.filter((pause) => Temporal.Instant.compare(pause.from, from) < 0) };
}

/** The last instant at which something was done. */
export const lastAct = ({ receivedAt, pauses, restarts, extension, resolvedAt }: ClockStory): Instant =>
  [...pauses.flatMap(({ from, to }) => [from, to]), ...restarts, extension?.grantedAt, resolvedAt]
    .filter((at) => at !== null && at !== undefined)
    .reduce(later, receivedAt);
