import type { ProcedureVersion } from '#modules/catalogue';
import { may, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import { routeOf, type Route } from '../route.ts';

/**
 * Whether this officer may take in dossiers of the procedure: at the desk that receives them, for its sector. `NotYours`
 * elsewhere; `Unavailable` where no desk receives them yet.
 */
export async function atDesk(tx: Tx, actor: Actor, procedure: ProcedureVersion, on: PlainDate): Promise<Result<Route>> {
  const route = await routeOf(tx, procedure, on);
  if (!route) return refuse('Unavailable', { reason: 'dossier.submit.noRoute' });
  return may(actor, 'dossier.takeIn', { ...route, sector: procedure.body.sector.key })
    ? ok(route)
    : refuse('NotYours', { reason: 'dossier.takeIn.notYourDesk' });
}
