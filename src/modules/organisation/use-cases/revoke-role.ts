import { act } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import { isBefore } from '../domain/period.ts';
import { endHolding, findHolding } from '../sql/holding.ts';
import { lockOfficer, updateOfficerHead } from '../sql/officer.ts';
import { said, type Keyed, type OrganisationDeps } from './deps.ts';
import { record } from './record.ts';
import type { Steward } from './steward.ts';

export interface RoleRevocation {
  officerId: Id;
  holdingId: Id;
  /** First day without the role. */
  from: PlainDate;
  reason: string;
}

/** Takes a role back from a day on; it stays on record. Refused: NotYours, NotFound, WrongState (already ended), Invalid. */
export function revokeRole(
  deps: OrganisationDeps,
  tenant: TenantId,
  by: Steward,
  { key, ...input }: RoleRevocation & Keyed,
): Promise<Result<{ holdingId: Id }>> {
  const request = { tenant, actor: by.ref, key, name: 'organisation.revokeRole', input: said(input) };
  return act(deps, request, async (tx) => {
    if (!by.may('rights.manage')) return refuse('NotYours');
    const found = await lockOfficer(tx, input.officerId);
    const holding = await findHolding(tx, input.holdingId);
    if (!found || holding?.officerId !== input.officerId) return refuse('NotFound');
    if (holding.validTo !== null) return refuse('WrongState', { reason: 'organisation.fault.roleEnded' });
    if (isBefore(input.from, holding.validFrom)) {
      return refuse('Invalid', { fields: { from: 'organisation.fault.endsBeforeStart' } });
    }

    await endHolding(tx, holding.id, input.from);
    const head = await record(deps, tx, tenant, {
      subject: { kind: 'officer', id: input.officerId },
      head: found.head,
      kind: 'role.revoked',
      by,
      data: { holdingId: holding.id, from: input.from.toString(), reason: input.reason },
    });
    await updateOfficerHead(tx, input.officerId, head);
    return ok({ holdingId: holding.id });
  });
}
