import type { Calendar } from '#modules/calendar';
import { scopes, type Actor } from '#modules/identity';
import type { RuleSets } from '#modules/rules';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, localInstant, type Instant } from '#platform/time';
import { nextHandOver, turnOf, type BatchTurn } from '../../domain/hand-over-batch.ts';
import type { HandOverDirection } from '../../domain/hand-over.ts';
import {
  countToAccept,
  doneHandOvers,
  openHandOvers,
  type HandOverRights,
  type HandOverRow,
  type OpenList,
} from '../../sql/hand-over-lists.ts';
import { waitingPapers, type WaitingPaper } from '../../sql/hand-over-waiting.ts';

/** By what the hand-over of a dossier is timed. */
export interface BatchRules {
  calendar: Calendar;
  ruleSets: RuleSets;
  now: Instant;
}

/** A dossier that waits, and whose turn it is. */
export interface WaitingTurn extends WaitingPaper {
  turn: BatchTurn;
}

/** What waits between one desk and one agency. */
export interface WaitingGroup {
  direction: HandOverDirection;
  deskId: Id;
  agencyId: Id;
  counts: Record<BatchTurn, number>;
}

/** As many waiting dossiers are looked through at once; the page says when there are more. */
export const MOST_WAITING = 500;
export const HAND_OVER_PAGE = 50;

const rightsOf = (actor: Actor): HandOverRights => ({
  give: scopes(actor, 'handOver.prepare'),
  take: scopes(actor, 'handOver.accept'),
});

/** Whether hand-overs are any of this officer's business. */
export const knowsHandOvers = (actor: Actor): boolean => {
  const { give, take } = rightsOf(actor);
  return give.length + take.length > 0;
};

/** What waits to be handed over by this officer; with `way`, between that desk and that agency. Oldest first. */
export async function readWaiting(
  tx: Tx,
  actor: Actor,
  rules: BatchRules,
  way?: { direction: HandOverDirection; deskId: Id; agencyId: Id },
  limit = MOST_WAITING,
): Promise<WaitingTurn[]> {
  const rows = await waitingPapers(tx, { scopes: rightsOf(actor).give, way, limit });
  return rows.map((row) => ({ ...row, turn: turn(rules, row) }));
}

/** The cut-off is for what was received at a desk; what an agency has ready for the desk goes as soon as it is ready. */
function turn({ calendar, ruleSets, now }: BatchRules, { direction, ruleSet, receivedAt }: WaitingPaper): BatchTurn {
  if (direction === 'toDesk' || receivedAt === null) return 'now';
  return turnOf(nextHandOver(calendar, ruleSets.ruleSet(ruleSet), receivedAt), now);
}

export interface HandOverBoard {
  groups: WaitingGroup[];
  /** More wait than were looked through. */
  isMore: boolean;
  lists: Record<OpenList, HandOverRow[]>;
  /** Accepted today, newest first. */
  done: HandOverRow[];
}

/** All that the page of hand-overs shows: what waits, in groups, and the first page of each list of slips. */
export async function readHandOverBoard(tx: Tx, actor: Actor, rules: BatchRules): Promise<HandOverBoard> {
  const rights = rightsOf(actor);
  const list = (name: OpenList) => openHandOvers(tx, { list: name, rights, limit: HAND_OVER_PAGE });
  const [waiting, prepared, given, toAccept, done] = await Promise.all([
    readWaiting(tx, actor, rules),
    list('prepared'),
    list('given'),
    list('toAccept'),
    doneHandOvers(tx, { rights, since: startOfToday(rules.now), limit: HAND_OVER_PAGE }),
  ]);
  return { groups: groupsOf(waiting), isMore: waiting.length === MOST_WAITING, lists: { prepared, given, toAccept }, done };
}

/** A further page of one list; `after` is the last row of the page before. */
export const readHandOverList = (tx: Tx, actor: Actor, list: OpenList, after: Id): Promise<HandOverRow[]> =>
  openHandOvers(tx, { list, rights: rightsOf(actor), after, limit: HAND_OVER_PAGE });

/** The same for what was accepted today. */
export const readHandOversDone = (tx: Tx, actor: Actor, now: Instant, after: { at: Instant; id: Id }): Promise<HandOverRow[]> =>
  doneHandOvers(tx, { rights: rightsOf(actor), since: startOfToday(now), after, limit: HAND_OVER_PAGE });

/** What the officer has to do: slips to accept, and dossiers whose hand-over is due. Counted as far as lists are read. */
export async function countHandOvers(tx: Tx, actor: Actor, rules: BatchRules): Promise<number> {
  const [waiting, slips] = await Promise.all([readWaiting(tx, actor, rules), countToAccept(tx, rightsOf(actor), MOST_WAITING)]);
  return waiting.filter((row) => row.turn !== 'next').length + slips;
}

const startOfToday = (now: Instant): Instant => localInstant(localDate(now), '00:00');

function groupsOf(waiting: readonly WaitingTurn[]): WaitingGroup[] {
  const groups = new Map<string, WaitingGroup>();
  for (const { direction, deskId, agencyId, turn: one } of waiting) {
    const key = `${direction}/${deskId}/${agencyId}`;
    const group = groups.get(key) ?? { direction, deskId, agencyId, counts: { late: 0, now: 0, next: 0 } };
    group.counts[one]++;
    groups.set(key, group);
  }
  return [...groups.values()];
}
