import type { Actor } from '#modules/identity';
import { act as runAct, emptyChain } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import { applyHandOver, type HandOverFact } from '../../domain/hand-over-facts.ts';
import { giverOf, type HandOverDirection } from '../../domain/hand-over.ts';
import { insertHandOver, nextHandOverNumber } from '../../sql/hand-over.ts';
import { putPapers } from '../../sql/hand-over-place.ts';
import type { DossierDeps } from '../deps.ts';
import { chooseLines } from './choose-lines.ts';
import { logHandOver, type HandOverDone } from './perform-hand-over.ts';
import { wantedOf, type Chosen } from './wanted.ts';

export interface PrepareHandOverInput extends Chosen {
  key: Id;
  direction: HandOverDirection;
  deskId: Id;
  agencyId: Id;
}

/**
 * Puts dossiers on a new slip of the unit that gives, under its next number of the year. From then on they stand in no
 * other slip, until this one is accepted or withdrawn.
 */
export function prepareHandOver(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  { key, direction, deskId, agencyId, ...chosen }: PrepareHandOverInput,
): Promise<Result<HandOverDone>> {
  const ref = { kind: 'officer' as const, id: actor.officerId };
  const input = { direction, deskId, agencyId, dossierIds: chosen.dossierIds, codes: chosen.codes };
  return runAct<HandOverDone>(deps, { tenant, actor: ref, key, name: 'handOver.prepare', input }, async (tx) => {
    const way = { direction, deskId, agencyId };
    const wanted = await wantedOf(tx, chosen);
    if (wanted.length === 0) return refuse('Invalid', { fields: { code: 'dossier.handOver.fault.none' } });
    const lines = await chooseLines(tx, actor, way, wanted);
    if (!lines.ok) return lines;
    const [now, slipId] = [deps.world.now(), deps.world.newId()];
    const { year } = localDate(now);
    const no = await nextHandOverNumber(tx, tenant, giverOf(way), year);
    const data = { ...way, no, year, lines: lines.value };
    const fact: HandOverFact = { kind: 'handOver.prepared', at: now.toString(), actorId: actor.officerId, data };
    const slip = applyHandOver(slipId, null, fact);
    const head = await logHandOver(deps, tx, tenant, { slipId, head: emptyChain, fact, actor: ref });
    await insertHandOver(tx, tenant, slip, head);
    await putPapers(
      tx,
      slip.lines.map(({ dossierId }) => dossierId),
      'moving',
    );
    return ok({ slipId, state: slip.state, version: slip.version });
  });
}
