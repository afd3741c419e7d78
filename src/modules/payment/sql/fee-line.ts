import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { FeeLine } from '../domain/obligation.ts';

export const feeLines = (tx: Tx, obligationId: Id): Promise<FeeLine[]> =>
  tx<FeeLine[]>`
    select no, moment, fee_key as "feeKey", kind, name, per, quantity, unit_amount as "unitAmount", amount, waived, settled, exemption
    from payment.fee_line where tenant_id = platform.tenant() and obligation_id = ${obligationId} order by no`;

export type SaltedLine = FeeLine & { exemptionSalt: Uint8Array | null };

export const insertLine = (tx: Tx, tenant: TenantId, obligationId: Id, line: SaltedLine) => tx`
  insert into payment.fee_line (tenant_id, obligation_id, no, moment, fee_key, kind, name, per, quantity, unit_amount, amount,
    waived, settled, exemption, exemption_salt)
  values (${tenant}, ${obligationId}, ${line.no}, ${line.moment}, ${line.feeKey}, ${line.kind}, ${tx.json(line.name as unknown as Json)},
    ${line.per}, ${line.quantity}, ${line.unitAmount}, ${line.amount}, ${line.waived}, ${line.settled}, ${line.exemption},
    ${line.exemptionSalt})`;

/** What changes the money of one line; negative takes off. */
export interface LineChange {
  no: number;
  settled?: number;
  waived?: number;
}

/** Writes the changes of lines. The caller holds the obligation's lock; the table refuses what goes below nothing. */
export async function changeLines(tx: Tx, obligationId: Id, changes: readonly LineChange[]): Promise<void> {
  await Promise.all(
    changes.map(
      ({ no, settled = 0, waived = 0 }) => tx`
        update payment.fee_line set settled = settled + ${settled}, waived = waived + ${waived}
        where tenant_id = platform.tenant() and obligation_id = ${obligationId} and no = ${no}`,
    ),
  );
}

export const exemptLine = (tx: Tx, obligationId: Id, no: number, { reason, salt }: { reason: string; salt: Uint8Array }) => tx`
  update payment.fee_line set exemption = ${reason}, exemption_salt = ${salt}
  where tenant_id = platform.tenant() and obligation_id = ${obligationId} and no = ${no}`;
