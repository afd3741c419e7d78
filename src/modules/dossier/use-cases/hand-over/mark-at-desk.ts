import { parseLimit, verdictAgainst } from '#modules/calendar';
import { refOf, type Actor } from '#modules/identity';
import { append } from '#modules/log';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import { Temporal, type Instant } from '#platform/time';
import { apply } from '../../domain/apply.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Fact } from '../../domain/facts.ts';
import { updateDossier, type StoredDossier } from '../../sql/dossier.ts';
import type { DossierDeps } from '../deps.ts';

interface AtDesk {
  /** The dossier under its lock. */
  found: StoredDossier;
  slipId: Id;
  at: Instant;
  actor: Actor;
}

/**
 * Writes into the dossier that the desk holds its result on paper, and the verdict that falls with it (practice 8). Row
 * and log only: the step that waits at the desk stays as it is. Nothing is written twice, nor after the return.
 */
export async function markAtDesk(deps: DossierDeps, tx: Tx, tenant: TenantId, { found, slipId, at, actor }: AtDesk): Promise<void> {
  const { dossier, head } = found;
  if (dossier.atDeskAt !== null || dossier.returnedAt !== null) return;
  const fact: Fact = {
    kind: 'dossier.resultAtDesk',
    at: at.toString(),
    actorId: actor.officerId,
    data: { slipId, ...verdicts(dossier, at) },
  };
  const newHead = await append(tx, deps, head, {
    tenant,
    subject: { kind: 'dossier', id: dossier.id },
    kind: fact.kind,
    at,
    actor: refOf(actor),
    data: fact.data as unknown as Json,
  });
  await updateDossier(tx, apply(dossier.id, dossier, fact), newHead);
}

/** Against the dates on record; where there is none, as the numbering judged it. */
function verdicts(dossier: Dossier, at: Instant) {
  const against = (dueAt: string | null) =>
    dueAt === null ? dossier.verdict! : verdictAgainst(parseLimit(dossier.timeLimit), Temporal.Instant.from(dueAt), at);
  return { verdict: against(dossier.dueAt), firstVerdict: against(dossier.firstDueAt) };
}
