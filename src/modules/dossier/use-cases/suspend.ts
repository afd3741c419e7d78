import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { datesFrom } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

export interface SuspendInput extends ActInput {
  reason: string;
}

/** The leader suspends a dossier: it may go on later, and its clock stands meanwhile (practice 7; national state 8). */
export function suspend(deps: DossierDeps, tenant: TenantId, actor: Actor, input: SuspendInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'suspend',
    said: { reason: input.reason },
    async decide({ dossier, now, tx, keepNote }) {
      if (input.reason === '') return refuse('Invalid', { fields: { reason: 'dossier.reasonMissing' } });
      const dates = await datesFrom(deps.calendar, tx, dossier, { clock: 'paused', at: now });
      const reason = (await keepNote(input.reason))!;
      return ok({ kind: 'dossier.suspended', at: now.toString(), actorId: actor.officerId, data: { ...dates, reason } });
    },
  });
}

/** The leader lets a suspended dossier go on where it was; its dates move by the time it stood. */
export function resume(deps: DossierDeps, tenant: TenantId, actor: Actor, input: SuspendInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'resume',
    said: { reason: input.reason },
    async decide({ dossier, now, tx, keepNote }) {
      const dates = await datesFrom(deps.calendar, tx, dossier, { clock: 'running', at: now });
      const reason = await keepNote(input.reason);
      return ok({ kind: 'dossier.resumed', at: now.toString(), actorId: actor.officerId, data: { ...dates, reason } });
    },
  });
}
