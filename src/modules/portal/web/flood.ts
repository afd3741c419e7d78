import type { FastifyRequest } from 'fastify';
import { attemptBucket, countAttempt } from '#modules/identity';
import { inTenant } from '#platform/database';
import type { PortalDeps } from '../deps.ts';

/**
 * What one address may do in ten minutes without log-in. Wide, because a school, an office or a whole mobile network
 * can stand behind one address; narrow enough that one sender cannot fill the store.
 */
const LIMITS = {
  begin: { limit: 60, windowSeconds: 600 },
  upload: { limit: 120, windowSeconds: 600 },
};

/** Counts one more of the sender's address and answers whether it is still allowed. */
export const countFrom = ({ sql, world, keys }: PortalDeps, { ctx, ip }: FastifyRequest, what: keyof typeof LIMITS): Promise<boolean> =>
  inTenant(sql, ctx.tenant, (tx) => countAttempt(tx, world, attemptBucket(keys, ctx.tenant, `portal.${what}`, ip), LIMITS[what]));
