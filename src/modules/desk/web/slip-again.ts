import type { FastifyRequest } from 'fastify';
import { readFile } from '#modules/dossier';
import { actorOf, refOf } from '#modules/identity';
import { issueSlip, type IssuedPaper } from '#modules/papers';
import { inTenantReadOnly } from '#platform/database';
import type { Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { DeskAct } from '../domain/desk-act.ts';

const changing: ReadonlySet<DeskAct> = new Set(['correct', 'move']);

/** After these acts the slip that the applicant holds is no longer right. */
export const isReissuedAfter = (act: DeskAct): boolean => changing.has(act);

/** The acceptance slip of a dossier that this officer may read, as the dossier stands now. */
export async function slipFor(deps: DeskDeps, request: FastifyRequest, id: string) {
  const { ctx } = request;
  const actor = actorOf(request);
  const file = await inTenantReadOnly(deps.sql, ctx.tenant, (tx) => readFile(tx, actor, id, deps.world.now()));
  if (!file.ok) return file;
  const province = { name: ctx.province, slug: ctx.slug };
  const slip: Result<IssuedPaper> = await issueSlip(deps, ctx.tenant, { matter: file.value, actor: refOf(actor), province });
  return { ok: true as const, value: { slip, code: file.value.dossier.code } };
}

/**
 * Issues the slip anew after an act that changed what it says, so that whoever checks the old one is told at once. The
 * act stands whatever becomes of the paper: one that could not be made now is made when the slip is next asked for.
 */
export async function slipAfter(deps: DeskDeps, request: FastifyRequest, id: string, act: DeskAct): Promise<void> {
  if (!isReissuedAfter(act)) return;
  try {
    const made = await slipFor(deps, request, id);
    const refusal = made.ok ? (made.value.slip.ok ? null : made.value.slip.refusal) : made.refusal;
    // Before acceptance there is no slip to replace.
    if (refusal && refusal.name !== 'WrongState') request.log.error({ refusal, dossier: id }, 'the slip was not made anew');
  } catch (fault) {
    request.log.error({ err: fault, dossier: id }, 'the slip was not made anew');
  }
}
