import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

/** The desk tells the applicant that his result is there before its day (Decree 61/2018 art. 20). Once. */
export function announceResult(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'announceResult',
    said: null,
    decide: ({ dossier, now }) => {
      const { promisedAt } = dossier;
      return Promise.resolve(ok({ kind: 'dossier.resultAnnounced', at: now.toString(), actorId: actor.officerId, data: { promisedAt } }));
    },
  });
}

export interface ConfirmDeliveryInput extends ActInput {
  /** What proves it: the number of the delivery, who signed for it. */
  proof: string;
}

/** The post has delivered the result: the dossier was closed when it was given to the post, its delivery is now. */
export function confirmDelivery(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ConfirmDeliveryInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'confirmDelivery',
    said: { proof: input.proof },
    async decide({ now, keepNote }) {
      if (input.proof === '') return refuse('Invalid', { fields: { proof: 'dossier.delivery.proofMissing' } });
      const proof = (await keepNote(input.proof))!;
      return ok({ kind: 'dossier.deliveryConfirmed', at: now.toString(), actorId: actor.officerId, data: { proof } });
    },
  });
}
