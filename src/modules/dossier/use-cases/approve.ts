import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface ApproveInput extends ActInput {
  /** SHA-256 of the draft that the approver was shown: nobody approves a text that was exchanged meanwhile. */
  draftDigest: string;
  /** May be empty. */
  note: string;
}

/** The head of the division puts his initials on the draft. Approving is not signing (practice 6). */
export const initial = (deps: DossierDeps, tenant: TenantId, actor: Actor, input: ApproveInput): Promise<Result<ActDone>> =>
  approve(deps, tenant, actor, input, { act: 'initial', kind: 'dossier.initialled' });

/**
 * The leader of the competent agency signs the draft. What is recorded is his decision on this very file, by its digest;
 * the signature inside the PDF is the signing module's affair.
 */
export const sign = (deps: DossierDeps, tenant: TenantId, actor: Actor, input: ApproveInput): Promise<Result<ActDone>> =>
  approve(deps, tenant, actor, input, { act: 'sign', kind: 'dossier.signed' });

type Kind = { act: 'initial'; kind: 'dossier.initialled' } | { act: 'sign'; kind: 'dossier.signed' };

function approve(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ApproveInput, { act, kind }: Kind): Promise<Result<ActDone>> {
  const { draftDigest, note } = input;
  return perform(deps, tenant, actor, input, {
    act,
    said: { draftDigest, note },
    async decide({ dossier, nextStep, now, keepNote }) {
      if (dossier.draftDigest !== draftDigest) return refuse('Conflict', { reason: 'dossier.approve.draftChanged' });
      const kept = await keepNote(note);
      return ok({ kind, at: now.toString(), actorId: actor.officerId, data: { draftDigest, step: nextStep!, note: kept } });
    },
  });
}
