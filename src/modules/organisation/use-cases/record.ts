import { append, type ChainHead } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { OrganisationDeps } from './deps.ts';
import type { Steward } from './steward.ts';

/** One fact about a unit or an officer: where its chain ends, what happened, by whom. */
export interface Happening {
  subject: { kind: 'unit' | 'officer'; id: Id };
  head: ChainHead;
  kind: string;
  data: { [name: string]: Json };
  by: Steward;
}

/** Puts a fact on its subject's chain and answers the new head, which the caller writes into the subject's row. */
export const record = (deps: OrganisationDeps, tx: Tx, tenant: TenantId, happening: Happening): Promise<ChainHead> =>
  append(tx, deps, happening.head, {
    tenant,
    subject: happening.subject,
    kind: happening.kind,
    at: deps.world.now(),
    actor: happening.by.ref,
    data: happening.data,
  });
