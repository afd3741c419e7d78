import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** What the legal clock does in a state; `restarted`: it runs, and began again from zero. */
export type Clock = 'off' | 'running' | 'restarted' | 'paused' | 'stopped';

export interface NewInterval {
  dossierId: Id;
  state: string;
  clock: Clock;
  /** The fact that opened it, such as `dossier.accepted`. */
  reason: string;
  from: Instant;
}

/** Ends the state that lasted until now and begins the next. The caller holds the dossier's lock. */
export async function beginState(tx: Tx, tenant: TenantId, next: NewInterval): Promise<void> {
  await tx`
    update dossier.state_interval set to_at = ${next.from}
    where tenant_id = platform.tenant() and dossier_id = ${next.dossierId} and to_at is null`;
  await tx`
    insert into dossier.state_interval (tenant_id, dossier_id, no, state, clock, reason, from_at)
    select ${tenant}, ${next.dossierId}, coalesce(max(no), 0) + 1, ${next.state}, ${next.clock}, ${next.reason}, ${next.from}
    from dossier.state_interval where tenant_id = platform.tenant() and dossier_id = ${next.dossierId}`;
}

export interface StateInterval {
  no: number;
  state: string;
  clock: string;
  reason: string;
  from: Instant;
  to: Instant | null;
}

export const intervalsOf = (tx: Tx, dossierId: Id): Promise<StateInterval[]> =>
  tx<StateInterval[]>`
    select no, state, clock, reason, from_at as "from", to_at as "to"
    from dossier.state_interval where tenant_id = platform.tenant() and dossier_id = ${dossierId} order by no`;
