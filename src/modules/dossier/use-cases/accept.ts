import { due } from '#modules/calendar';
import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import { ok, type Result } from '#platform/results';
import { clockInput } from '../domain/clock-input.ts';
import type { DossierDeps } from './deps.ts';
import { perform, type ActDone, type ActInput } from './perform.ts';

/**
 * The desk accepts a dossier that was filed: the legal clock starts now (national state 2), and the appointment is
 * fixed. Decree 61/2018 art. 17.
 */
export function accept(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return perform(deps, tenant, actor, input, {
    act: 'accept',
    said: null,
    async decide({ dossier, nextStep, now }) {
      const at = now.toString();
      const dates = due(clockInput({ ...dossier, receivedAt: at }, []), deps.calendar);
      return ok({
        kind: 'dossier.accepted',
        at,
        actorId: actor.officerId,
        data: {
          receivedAt: at,
          promisedAt: dates.promisedAt.toString(),
          // No pause is open at the moment of receipt, so every date is known.
          firstDueAt: dates.firstDueAt!.toString(),
          dueAt: dates.dueAt!.toString(),
          onTimeFrom: dates.onTimeFrom!.toString(),
          lateFrom: dates.lateFrom!.toString(),
          dueSoonFrom: dates.dueSoonFrom!.toString(),
          step: nextStep!,
        },
      });
    },
  });
}
