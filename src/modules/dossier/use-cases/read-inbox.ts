import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import { Temporal, type Instant } from '#platform/time';
import { queues, type Queue } from '../domain/queue.ts';
import { inboxPage, queueSize, type InboxRow } from '../sql/inbox.ts';

export const PAGE = 50;
/** Queues are counted up to here; more is shown as "500+". */
export const COUNT_CAP = 500;

export interface InboxPage {
  rows: InboxRow[];
  /** Give it back as `after` for the next page; null on the last. */
  next: string | null;
}

/** One page of an officer's queue, most urgent first. `after` is what the page before gave as `next`. */
export async function readInbox(
  tx: Tx,
  actor: Actor,
  ask: { queue: Queue; now: Instant; after?: string | undefined; limit?: number },
): Promise<InboxPage> {
  const limit = ask.limit ?? PAGE;
  const { queue, now } = ask;
  const rows = await inboxPage(tx, { queue, now, actor, after: parseAfter(ask.after), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? `${last.urgency.toString()}~${last.dossierId}` : null };
}

/** How many each queue of the officer holds, up to `COUNT_CAP`. */
export async function countInbox(tx: Tx, actor: Actor, now: Instant): Promise<Record<Queue, number>> {
  const sizes = await Promise.all(queues.map((queue) => queueSize(tx, { queue, actor, now }, COUNT_CAP)));
  return Object.fromEntries(queues.map((queue, i) => [queue, sizes[i]!])) as Record<Queue, number>;
}

/** What a person may have changed in the address is no page: the first one is shown. */
function parseAfter(text = ''): { urgency: Instant; id: Id } | undefined {
  const [urgency = '', id] = text.split('~');
  if (!isId(id)) return undefined;
  try {
    return { urgency: Temporal.Instant.from(urgency), id };
  } catch {
    return undefined;
  }
}
