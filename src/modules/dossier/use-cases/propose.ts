import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { DossierDeps } from './deps.ts';
import { attachResultPaper } from './attach-paper.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface ProposeInput extends ActInput {
  /** The submission note (what was examined, what is proposed, why). */
  note: string;
  /** The upload that holds the draft result; null keeps the draft of an earlier proposal. */
  draftUploadId: Id | null;
  /** What is proposed. A refusal on the merits is a result like another: judged early, on time or late (practice 7). */
  outcome: 'granted' | 'refused';
}

/** The specialist submits his appraisal with a draft of the result to the head of the division. */
export function propose(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ProposeInput): Promise<Result<ActDone>> {
  const { note, draftUploadId, outcome } = input;
  return perform(deps, tenant, actor, input, {
    act: 'propose',
    said: { note, draftUploadId, outcome },
    async decide({ dossier, nextStep, now, tx, keepNote }) {
      if (note === '') return refuse('Invalid', { fields: { note: 'dossier.propose.noteMissing' } });
      const draft = await attachResultPaper(tx, tenant, { dossierId: dossier.id, uploadId: draftUploadId, kind: 'draftResult', at: now });
      if (!draft) return refuse('Invalid', { fields: { draft: 'dossier.propose.draftMissing' } });
      const kept = await keepNote(note);
      return ok({
        kind: 'dossier.proposed',
        at: now.toString(),
        actorId: actor.officerId,
        data: { draftDigest: draft.sha256, draftUploadId: draft.uploadId, step: nextStep!, note: kept!, outcome },
      });
    },
  });
}
