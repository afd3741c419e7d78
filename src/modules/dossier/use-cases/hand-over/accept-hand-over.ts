import type { Actor } from '#modules/identity';
import { commitment } from '#modules/log';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { World } from '#platform/time';
import { checkAnswers, type CheckedAnswer, type GivenAnswer } from '../../domain/hand-over-answers.ts';
import { mayTake } from '../../domain/hand-over-rights.ts';
import { placeAfter, type PapersAt } from '../../domain/hand-over-line.ts';
import type { HandOver } from '../../domain/hand-over.ts';
import { answerLines, type AnsweredLine } from '../../sql/hand-over-line.ts';
import { lockPlaced, putPapers } from '../../sql/hand-over-place.ts';
import type { DossierDeps } from '../deps.ts';
import { markAtDesk } from './mark-at-desk.ts';
import { performHandOver, type HandOverDone, type HandOverInput } from './perform-hand-over.ts';

export interface AcceptHandOverInput extends HandOverInput {
  answers: GivenAnswer[];
}

/**
 * The receiver signs, line by line: there, missing, or other than stated. What is missing stays with the giver and waits
 * for another slip. A result that the desk found is at the desk from now on, and its verdict is taken at this instant.
 * Nobody accepts what he handed over himself: a slip has two signatures.
 */
export function acceptHandOver(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: AcceptHandOverInput,
): Promise<Result<HandOverDone>> {
  return performHandOver(deps, tenant, actor, input, {
    name: 'accept',
    fact: 'handOver.accepted',
    from: ['handedOver'],
    right: mayTake,
    said: input.answers,
    async decide({ slip, tx, now }) {
      if (slip.handedOver!.by === actor.officerId) return refuse('NotYours', { reason: 'dossier.handOver.sameOfficer' });
      const checked = checkAnswers(slip, input.answers);
      if (!checked.ok) return checked;
      const answered = checked.value.map((one) => withSalt(deps.world, one));
      const found = await lockPlaced(
        tx,
        slip.lines.map(({ dossierId }) => dossierId),
      );
      await answerLines(tx, slip.id, answered);
      for (const [at, ids] of placesAfter(slip, checked.value)) await putPapers(tx, ids, at);
      for (const { no, dossierId, what } of slip.lines) {
        const isAtDesk = slip.direction === 'toDesk' && what === 'result' && answered[no - 1]!.answer === 'there';
        if (isAtDesk) await markAtDesk(deps, tx, tenant, { found: found.get(dossierId)!, slipId: slip.id, at: now, actor });
      }
      return ok({
        answers: answered.map(({ answer, remark, remarkSalt }) => ({ answer, remark: remark && commitment(remarkSalt!, remark) })),
      });
    },
  });
}

const withSalt = (world: World, { no, answer, remark }: CheckedAnswer): AnsweredLine =>
  remark === '' ? { no, answer, remark: null, remarkSalt: null } : { no, answer, remark, remarkSalt: world.newSalt() };

function placesAfter(slip: HandOver, answers: readonly CheckedAnswer[]): Map<PapersAt, Id[]> {
  const places = new Map<PapersAt, Id[]>();
  for (const [i, line] of slip.lines.entries()) {
    const at = placeAfter(slip, line, answers[i]!.answer);
    places.set(at, [...(places.get(at) ?? []), line.dossierId]);
  }
  return places;
}
