import type { Actor } from '#modules/identity';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { World } from '#platform/time';
import { allowedActs } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import { markSeen } from '../sql/task.ts';
import { workflowOf } from './steps.ts';

/**
 * Remembers that an officer who has to act has opened the dossier: from then on it is not pulled back any more. Nothing
 * of the dossier changes, so it is no act.
 */
export const look = (deps: { sql: Sql; world: World }, tenant: TenantId, actor: Actor, dossier: Dossier): Promise<void> =>
  inTenant(deps.sql, tenant, async (tx) => {
    const acts = allowedActs(dossier, await workflowOf(tx, dossier.workflowVersionId), actor);
    if (acts.length > 0) await markSeen(tx, dossier.id, deps.world.now());
  });
