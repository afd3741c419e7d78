import { procedureVersion } from '#modules/catalogue';
import { attemptBucket, countAttempt, type Actor } from '#modules/identity';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { handDraftTo, lockDraftByCode } from '../../sql/draft.ts';
import type { DossierDeps } from '../deps.ts';
import { takeoverCodeOf } from '../draft-token.ts';
import { atDesk } from './at-desk.ts';

/** Tries of one officer in ten minutes; a code has 38 bits. */
const LIMIT = { limit: 30, windowSeconds: 600 };

/**
 * The desk goes on with a draft that a citizen began online: he tells the code that his page shows. His answers and files
 * stay, his own page stays open, and who sends first has sent it. Doing it again changes nothing.
 */
export function takeOver(deps: DossierDeps, tenant: TenantId, actor: Actor, typed: string): Promise<Result<{ draftId: Id }>> {
  const { world, keys } = deps;
  return inTenant(deps.sql, tenant, async (tx) => {
    if (!(await countAttempt(tx, world, attemptBucket(keys, tenant, 'dossier.takeOver', actor.officerId), LIMIT)))
      return refuse('TooMany', { reason: 'dossier.takeOver.tooMany' });
    const code = takeoverCodeOf(typed);
    const draft = /^[A-Z\d]{8}$/.test(code) ? await lockDraftByCode(tx, code) : undefined;
    const procedure = draft && (await procedureVersion(tx, draft.procedureVersionId));
    if (!draft || !procedure) return refuse('NotFound', { reason: 'dossier.takeOver.notFound' });
    const desk = await atDesk(tx, actor, procedure, localDate(world.now()));
    if (!desk.ok) return desk;
    const channel = draft.officerId === null ? wayIn(procedure.body.channels) : draft.channel;
    await handDraftTo(tx, draft.id, { officerId: actor.officerId, channel, at: world.now() });
    return ok({ draftId: draft.id });
  });
}

/** Who comes to the counter hands in there, where the procedure is taken there at all. */
const wayIn = (channels: readonly string[]) => (channels.includes('counter') ? ('counter' as const) : ('online' as const));
