import type { Tx } from '#platform/database';
import { localDate, type World } from '#platform/time';
import type { Actor } from '../domain/actor.ts';
import { IDLE, isOver, wantsNote } from '../domain/session-limits.ts';
import { forgetAttemptsBefore } from '../sql/attempt.ts';
import { deleteOldSessions, deleteSession, noteSeen, readSession, type SessionRow } from '../sql/session.ts';
import { tokenHash } from './token.ts';

/**
 * Who the token speaks for, with the roles held today; null for a token that is unknown, over, or whose account is
 * disabled. Needs a transaction that may write: once a minute it notes that the session is in use.
 */
export async function actorOfToken(tx: Tx, world: World, token: string): Promise<Actor | null> {
  const now = world.now();
  const hash = tokenHash(token);
  const rows = await readSession(tx, hash, localDate(now));
  const first = rows[0];
  if (!first || isOver(first, now)) return null;
  if (wantsNote(first, now)) await noteSeen(tx, hash, now);
  const { officerId, accountId, name, position } = first;
  return { kind: 'officer', officerId, accountId, name, position, holdings: rows.flatMap(holdingOf) };
}

function holdingOf({ role, unitId, sector, wholeProvince }: SessionRow): Actor['holdings'] {
  if (role === null || unitId === null) return [];
  return [{ role, unitId, sector, ...(wholeProvince && { wholeProvince }) }];
}

/** Ends the token's session; nothing happens when there is none. */
export const logOut = (tx: Tx, token: string): Promise<void> => deleteSession(tx, tokenHash(token));

/** Deletes sessions that are over and counts older than a day. For the worker, now and then. */
export async function sweep(tx: Tx, world: World): Promise<{ sessions: number; attempts: number }> {
  const now = world.now();
  const sessions = await deleteOldSessions(tx, now, now.subtract(IDLE));
  const attempts = await forgetAttemptsBefore(tx, now.subtract({ hours: 24 }));
  return { sessions, attempts };
}
