import { parseLimit, verdictAgainst } from '#modules/calendar';
import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal } from '#platform/time';
import { resultNumberFault } from '../domain/result-number.ts';
import { attachResultPaper } from './attach-paper.ts';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export interface NumberInput extends ActInput {
  /** Number and symbol of the document, such as `12/GP-SVHTTDL`. */
  resultNumber: string;
  /** The upload that holds the issued result. */
  resultUploadId: Id | null;
}

/**
 * The records clerk numbers the signed result and attaches it: the dossier is resolved (national state 9), and the
 * verdict falls here (practice 8: `issuedAt` for an electronic result), against the dates that are on record.
 */
export function number(deps: DossierDeps, tenant: TenantId, actor: Actor, input: NumberInput): Promise<Result<ActDone>> {
  const { resultNumber, resultUploadId } = input;
  return perform(deps, tenant, actor, input, {
    act: 'number',
    said: { resultNumber, resultUploadId },
    async decide({ dossier, nextStep, now, tx }) {
      const fault = resultNumberFault(resultNumber);
      if (fault) return refuse('Invalid', { fields: { resultNumber: fault } });
      const paper = await attachResultPaper(tx, tenant, { dossierId: dossier.id, uploadId: resultUploadId, kind: 'result', at: now });
      if (!paper) return refuse('Invalid', { fields: { result: 'dossier.number.resultMissing' } });
      const against = (dueAt: string | null) => verdictAgainst(parseLimit(dossier.timeLimit), Temporal.Instant.from(dueAt!), now);
      return ok({
        kind: 'dossier.numbered',
        at: now.toString(),
        actorId: actor.officerId,
        data: {
          resultNumber,
          resultDigest: paper.sha256,
          resultUploadId: paper.uploadId,
          step: nextStep!,
          verdict: against(dossier.dueAt),
          firstVerdict: against(dossier.firstDueAt),
        },
      });
    },
  });
}
