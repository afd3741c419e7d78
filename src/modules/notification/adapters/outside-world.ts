import { inTenant, type Sql } from '#platform/database';
import { ok } from '#platform/results';
import type { World } from '#platform/time';
import type { Carrier } from '../domain/carrier.ts';
import { insertArrival } from '../sql/arrival.ts';

/** The demo's stand-in for gateways and mail servers: nothing leaves the house, what was sent can be looked at. */
export const outsideWorldCarrier = ({ sql, world }: { sql: Sql; world: World }): Carrier => ({
  name: 'outsideWorld',
  carries: () => true,
  send: async (message) => {
    await inTenant(sql, message.tenant, (tx) => insertArrival(tx, message, world.now()));
    return ok(null);
  },
});
