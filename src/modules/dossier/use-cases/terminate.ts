import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal } from '#platform/time';
import type { TerminationGround } from '../domain/grounds.ts';
import type { DossierDeps } from './deps.ts';
import { giveNotice } from './give-notice.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface TerminateInput extends ActInput {
  ground: TerminationGround;
  reason: string;
  basis: string;
}

/**
 * The leader ends a dossier for good without a result: the applicant is told why, his papers go back, and it counts as
 * another end (practice 7; national state 8). That papers were not brought in time can only be said once the time is over.
 */
export function terminate(deps: DossierDeps, tenant: TenantId, actor: Actor, input: TerminateInput): Promise<Result<ActDone>> {
  const { ground, reason, basis } = input;
  return performOnCase(deps, tenant, actor, input, {
    act: 'terminate',
    said: { ground, reason, basis },
    async decide({ dossier, now, tx }) {
      if (reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      const { supplementDueAt } = dossier;
      const isOver = supplementDueAt !== null && Temporal.Instant.compare(Temporal.Instant.from(supplementDueAt), now) < 0;
      if (ground === 'supplementOverdue' && !isOver) return refuse('Invalid', { fields: { ground: 'dossier.terminate.notOverdue' } });
      if (ground === 'paymentOverdue' && dossier.state !== 'awaitingPayment')
        return refuse('Invalid', { fields: { ground: 'dossier.terminate.nothingOwed' } });
      const given = await giveNotice(deps.world, tx, tenant, {
        dossierId: dossier.id,
        kind: 'termination',
        unitId: dossier.agencyId,
        officerId: actor.officerId,
        content: { reason, basis, items: [], deadline: null },
        at: now,
      });
      return ok({ kind: 'dossier.terminated', at: now.toString(), actorId: actor.officerId, data: { ground, ...given } });
    },
  });
}
