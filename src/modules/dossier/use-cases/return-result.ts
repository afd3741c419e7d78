import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { Dossier } from '../domain/dossier.ts';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

export const collectorKinds = ['applicant', 'submitter', 'other'] as const;
export type CollectorKind = (typeof collectorKinds)[number];

export interface ReturnInput extends ActInput {
  manner: 'counter' | 'online' | 'post';
  /** Who took the result, with the paper that he showed; a person's name, so the log holds a commitment only. */
  collector: string;
  collectorKind: CollectorKind;
  /** What lets somebody else collect it (practice 4): the letter of authorisation or introduction. Empty for the applicant himself. */
  authorisation: string;
  /** Components whose originals are handed back now; all that were to go back have to be among them. */
  originals: string[];
}

/** The desk hands the result over: the dossier is closed (national state 10). The verdict does not move. */
export function returnResult(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ReturnInput): Promise<Result<ActDone>> {
  const { manner, collector, collectorKind, authorisation, originals } = input;
  return perform(deps, tenant, actor, input, {
    act: 'return',
    said: { manner, collector, collectorKind, authorisation, originals },
    async decide({ dossier, now, keepNote }) {
      const fields = faultsOf(dossier, input);
      if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });
      const said = [collector, authorisation].filter((text) => text !== '').join('\n');
      return ok({
        kind: 'dossier.returned',
        at: now.toString(),
        actorId: actor.officerId,
        data: { manner, collector: (await keepNote(said))!, collectorKind, originals },
      });
    },
  });
}

function faultsOf({ intake }: Dossier, { collector, collectorKind, authorisation, originals }: ReturnInput): Record<string, string> {
  const kept = intake.filter((one) => one.toReturn && !originals.includes(one.component));
  return {
    ...(collector === '' && { collector: 'dossier.return.collectorMissing' }),
    ...(collectorKind === 'other' && authorisation === '' && { authorisation: 'dossier.return.authorisationMissing' }),
    ...(kept.length > 0 && { originals: 'dossier.return.originalsLeft' }),
  };
}
