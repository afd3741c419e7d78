import { newestRequest, noticesOf, type Dossier, type Notice, type NoticeItem, type State } from '#modules/dossier';
import { owed } from '#modules/payment';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { Temporal, type Instant } from '#platform/time';
import type { ToDoProps } from './to-do.tsx';

/** What an applicant was told that he has to act on, in the state in which the dossier is. */
export interface Told {
  asked: ToDoProps['asked'];
  /** Point by point, while papers are asked for. */
  items: readonly NoticeItem[];
  /** Whole dong that are still to be paid. */
  open: number;
  /** Why it was not accepted, or ended. */
  reason: string | null;
  notices: Notice[];
}

interface About {
  id: Id;
  state: State;
  supplementDueAt: Instant | null;
}

export const aboutOf = ({ id, state, supplementDueAt }: Dossier): About => ({
  id,
  state,
  supplementDueAt: supplementDueAt === null ? null : Temporal.Instant.from(supplementDueAt),
});

export async function readTold(tx: Tx, { id, state, supplementDueAt }: About, now: Instant): Promise<Told> {
  const [notices, money] = await Promise.all([noticesOf(tx, id), owed(tx, { kind: 'dossier', id })]);
  const items = state === 'supplementing' ? (newestRequest(notices)?.content.items ?? []) : [];
  const passed = supplementDueAt !== null && Temporal.Instant.compare(supplementDueAt, now) < 0;
  const ending = notices.findLast(({ kind }) => kind === 'acceptanceRefusal' || kind === 'termination');
  return {
    asked: state === 'supplementing' ? { items: items.length, deadline: supplementDueAt, passed } : null,
    items,
    open: money.open,
    reason: ending?.content.reason ?? null,
    notices,
  };
}
