import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { isPossible } from '../domain/allowed.ts';
import type { DossierDeps } from './deps.ts';
import { openDraft } from './open-draft.ts';
import { performAct, performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface WithdrawInput extends ActInput {
  /** What the applicant wrote, and how he showed who he is. */
  reason: string;
}

/** The desk records that the applicant withdraws his dossier (national state 7): his act, so his letter is named. */
export function withdraw(deps: DossierDeps, tenant: TenantId, actor: Actor, input: WithdrawInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'withdraw',
    said: { reason: input.reason },
    async decide({ now, keepNote }) {
      if (input.reason === '') return refuse('Invalid', { fields: { reason: 'dossier.withdraw.letterMissing' } });
      const reason = await keepNote(input.reason);
      return ok({ kind: 'dossier.withdrawn', at: now.toString(), actorId: actor.officerId, data: { reason } });
    },
  });
}

export interface WithdrawOnlineInput extends ActInput {
  draftId: Id;
  token: string | undefined;
}

/** The applicant withdraws online, with the secret of his filing. Nobody may ask him why. */
export function withdrawOnline(deps: DossierDeps, tenant: TenantId, input: WithdrawOnlineInput): Promise<Result<ActDone>> {
  return performAct(deps, tenant, input, {
    act: 'withdraw',
    actor: { kind: 'applicant', id: input.draftId },
    said: null,
    async ask(dossier, _workflow, tx) {
      const opened = await openDraft(tx, input.draftId, input.token);
      if (!opened.ok || opened.value.dossierId !== dossier.id) return refuse('NotFound');
      return isPossible(dossier, 'withdraw') ? ok(true) : refuse('WrongState');
    },
    decide: ({ now }) =>
      Promise.resolve(ok({ kind: 'dossier.withdrawn', at: now.toString(), actorId: input.draftId, data: { reason: null } })),
  });
}
