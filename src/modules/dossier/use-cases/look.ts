import type { Actor } from '#modules/identity';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { World } from '#platform/time';
import { allowedActs } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import { lastTasks, markSeen } from '../sql/task.ts';
import { workflowOf } from './steps.ts';

/**
 * Remembers that an officer who has to act has opened the dossier: from then on it is not pulled back any more. Who passed
 * it on and looks after it, or might take it from its holder, is not that officer. Nothing of the dossier changes, so it is
 * no act.
 */
export const look = (deps: { sql: Sql; world: World }, tenant: TenantId, actor: Actor, dossier: Dossier): Promise<void> =>
  inTenant(deps.sql, tenant, async (tx) => {
    if (dossier.holderId !== null && dossier.holderId !== actor.officerId) return;
    const acts = allowedActs(dossier, await workflowOf(tx, dossier.workflowVersionId), actor);
    const { passed } = await lastTasks(tx, dossier.id);
    if (acts.length > 0 && passed?.closedBy !== actor.officerId) await markSeen(tx, dossier.id, deps.world.now());
  });
