import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { Instant, World } from '#platform/time';
import { deleteArrivalsBefore } from '../sql/arrival.ts';
import { eraseBefore } from '../sql/message.ts';

/**
 * Erases the personal data of messages that were made before an instant, and says of how many. That they were sent, when,
 * about what and on which channel stays, so that nothing is ever told twice.
 */
export const eraseOld = ({ sql, world }: { sql: Sql; world: World }, tenant: TenantId, before: Instant): Promise<number> =>
  inTenant(sql, tenant, async (tx) => {
    await deleteArrivalsBefore(tx, before);
    return eraseBefore(tx, before, world.now());
  });
