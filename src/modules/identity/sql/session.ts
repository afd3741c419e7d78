import type { Role } from '#modules/organisation';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';

export interface NewSession {
  tokenHash: Uint8Array;
  accountId: Id;
  createdAt: Instant;
  expiresAt: Instant;
  userAgent: string;
}

/** One row for each role the officer holds on the day; a single one with nulls for an officer without any. */
export interface SessionRow {
  accountId: Id;
  officerId: Id;
  name: string;
  position: string;
  seenAt: Instant;
  expiresAt: Instant;
  role: Role | null;
  unitId: Id | null;
  sector: string | null;
  wholeProvince: boolean | null;
}

export async function insertSession(tx: Tx, tenant: TenantId, session: NewSession): Promise<void> {
  await tx`
    insert into identity.session (tenant_id, token_hash, account_id, created_at, seen_at, expires_at, user_agent)
    values (${tenant}, ${session.tokenHash}, ${session.accountId}, ${session.createdAt}, ${session.createdAt},
      ${session.expiresAt}, ${session.userAgent})`;
}

/** The session's officer with the roles valid on that day; nothing for a disabled account or an officer who has left. */
export async function readSession(tx: Tx, tokenHash: Uint8Array, on: PlainDate): Promise<SessionRow[]> {
  return tx<SessionRow[]>`
    select a.id as "accountId", o.id as "officerId", o.name, o.position, s.seen_at as "seenAt",
      s.expires_at as "expiresAt", h.role, h.unit_id as "unitId", h.sector, h.whole_province as "wholeProvince"
    from identity.session s
    join identity.account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    join organisation.v_officer o on o.tenant_id = a.tenant_id and o.id = a.officer_id
    left join organisation.v_holding h on h.tenant_id = o.tenant_id and h.officer_id = o.id
      and h.valid_from <= ${on} and (h.valid_to is null or ${on} < h.valid_to)
    where s.tenant_id = platform.tenant() and s.token_hash = ${tokenHash} and a.disabled_at is null
      and o.valid_from <= ${on} and (o.valid_to is null or ${on} < o.valid_to)
    order by h.valid_from, h.id`;
}

export async function noteSeen(tx: Tx, tokenHash: Uint8Array, at: Instant): Promise<void> {
  await tx`
    update identity.session set seen_at = ${at}
    where tenant_id = platform.tenant() and token_hash = ${tokenHash} and seen_at < ${at}`;
}

export async function deleteSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await tx`delete from identity.session where tenant_id = platform.tenant() and token_hash = ${tokenHash}`;
}

/** Ends the sessions of an account, except one that may go on. */
export async function deleteSessionsOf(tx: Tx, accountId: Id, except: Uint8Array | null): Promise<void> {
  await tx`
    delete from identity.session
    where tenant_id = platform.tenant() and account_id = ${accountId} and token_hash is distinct from ${except}`;
}

/** Deletes sessions past their end, or unused since `idleSince`. Answers how many. */
export async function deleteOldSessions(tx: Tx, now: Instant, idleSince: Instant): Promise<number> {
  const gone = await tx`
    delete from identity.session
    where tenant_id = platform.tenant() and (expires_at <= ${now} or seen_at < ${idleSince})`;
  return gone.count;
}
