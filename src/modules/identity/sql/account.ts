import type { ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';

export interface Account {
  id: Id;
  login: string;
  passwordHash: string;
  officerId: Id;
  createdAt: Instant;
  disabledAt: Instant | null;
}

/** An account with the head of its chain, as its row holds both. */
export interface StoredAccount {
  account: Account;
  head: ChainHead;
}

type Row = Account & { logCount: number; logMac: Uint8Array };

const columns = (tx: Tx) => tx`
  a.id, a.login, a.password_hash as "passwordHash", a.officer_id as "officerId", a.created_at as "createdAt",
  a.disabled_at as "disabledAt"`;

/** Takes the row's lock: acts on one account come one after the other. */
export async function lockAccount(tx: Tx, id: Id): Promise<StoredAccount | undefined> {
  const [row] = await tx<Row[]>`
    select ${columns(tx)}, a.log_count as "logCount", a.log_mac as "logMac"
    from identity.account a where a.tenant_id = platform.tenant() and a.id = ${id} for update`;
  if (!row) return undefined;
  const { logCount, logMac, ...account } = row;
  return { account, head: { count: logCount, mac: logMac } };
}

export async function findAccount(tx: Tx, id: Id): Promise<Account | undefined> {
  const [account] = await tx<Account[]>`
    select ${columns(tx)} from identity.account a where a.tenant_id = platform.tenant() and a.id = ${id}`;
  return account;
}

/** An account by its kept login, with whether it may be used on that day: not disabled, its officer still here. */
export async function accountByLogin(tx: Tx, login: string, on: PlainDate): Promise<(Account & { usable: boolean }) | undefined> {
  const [row] = await tx<(Account & { usable: boolean })[]>`
    select ${columns(tx)},
      a.disabled_at is null and o.valid_from <= ${on} and (o.valid_to is null or ${on} < o.valid_to) as usable
    from identity.account a
    join organisation.v_officer o on o.tenant_id = a.tenant_id and o.id = a.officer_id
    where a.tenant_id = platform.tenant() and a.login = ${login}`;
  return row;
}

/** False when the login or the id is taken. */
export async function insertAccount(tx: Tx, tenant: TenantId, { account, head }: StoredAccount): Promise<boolean> {
  const inserted = await tx`
    insert into identity.account (tenant_id, id, login, password_hash, officer_id, created_at, log_count, log_mac)
    values (${tenant}, ${account.id}, ${account.login}, ${account.passwordHash}, ${account.officerId},
      ${account.createdAt}, ${head.count}, ${head.mac})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Writes what an act changed. The caller holds the row's lock. */
export async function updateAccount(tx: Tx, { account, head }: StoredAccount): Promise<void> {
  await tx`
    update identity.account set password_hash = ${account.passwordHash}, disabled_at = ${account.disabledAt},
      log_count = ${head.count}, log_mac = ${head.mac}
    where tenant_id = platform.tenant() and id = ${account.id}`;
}

/** Notes a log-in; with a hash made anew when the old one was weaker, unless the password has changed meanwhile. */
export async function noteLogIn(tx: Tx, account: Account, at: Instant, newHash: string | null): Promise<void> {
  await tx`
    update identity.account set last_log_in_at = ${at},
      password_hash = case when password_hash = ${account.passwordHash}
        then coalesce(${newHash}, password_hash) else password_hash end
    where tenant_id = platform.tenant() and id = ${account.id}`;
}

/** Id and chain head of every account, for the verification of the log. */
export async function* accountHeads(tx: Tx): AsyncIterable<{ id: Id; head: ChainHead }> {
  const batches = tx<{ id: Id; count: number; mac: Uint8Array }[]>`
    select id, log_count as count, log_mac as mac from identity.account
    where tenant_id = platform.tenant() order by id`.cursor(500);
  for await (const batch of batches) {
    for (const { id, count, mac } of batch) yield { id, head: { count, mac } };
  }
}
