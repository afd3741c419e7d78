import type { Actor } from '#modules/identity';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { mayGive } from '../../domain/hand-over-rights.ts';
import { placeBefore } from '../../domain/hand-over-line.ts';
import { MOST_LINES, type LineContent } from '../../domain/hand-over.ts';
import { applyHandOver } from '../../domain/hand-over-facts.ts';
import { replaceLines } from '../../sql/hand-over-line.ts';
import { lockPlaced, putPapers } from '../../sql/hand-over-place.ts';
import type { DossierDeps } from '../deps.ts';
import { chooseLines } from './choose-lines.ts';
import { performHandOver, type HandOverAct, type HandOverDone, type HandOverInput, type HandOverSituation } from './perform-hand-over.ts';
import { wantedOf } from './wanted.ts';

/** One more dossier on a slip that is not handed over yet, by its code as typed or scanned. */
export function addToHandOver(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: HandOverInput & { code: string },
): Promise<Result<HandOverDone>> {
  const decide: Decide = async (situation) => {
    const { slip, tx } = situation;
    const wanted = await wantedOf(tx, { dossierIds: [], codes: [input.code] });
    if (wanted.length === 0) return refuse('Invalid', { fields: { code: 'dossier.handOver.fault.none' } });
    const already = slip.lines.some(({ dossierId }) => dossierId === wanted[0]!.dossierId);
    if (already) return refuse('Invalid', { fields: { code: 'dossier.handOver.fault.already' }, values: { code: input.code } });
    if (slip.lines.length >= MOST_LINES) return refuse('TooMany', { reason: 'dossier.handOver.tooMany', values: { most: MOST_LINES } });
    const more = await chooseLines(tx, actor, slip, wanted);
    if (!more.ok) return more;
    await putPapers(
      tx,
      more.value.map(({ dossierId }) => dossierId),
      'moving',
    );
    return changed(situation, [...slip.lines.map(contentOf), ...more.value]);
  };
  return performHandOver(deps, tenant, actor, input, { ...act, name: 'add', said: input.code, decide });
}

/** Takes one dossier off again. The last one stays: who wants none withdraws the slip. */
export function removeFromHandOver(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: HandOverInput & { dossierId: Id },
): Promise<Result<HandOverDone>> {
  const decide: Decide = async (situation) => {
    const { slip, tx } = situation;
    const left = slip.lines.filter(({ dossierId }) => dossierId !== input.dossierId);
    if (left.length === slip.lines.length) return refuse('NotFound');
    if (left.length === 0) return refuse('Invalid', { reason: 'dossier.handOver.lastLine' });
    await lockPlaced(tx, [input.dossierId]);
    await putPapers(tx, [input.dossierId], placeBefore(slip));
    return changed(situation, left.map(contentOf));
  };
  return performHandOver(deps, tenant, actor, input, { ...act, name: 'remove', said: input.dossierId, decide });
}

type Act = HandOverAct<'handOver.linesChanged'>;
type Decide = Act['decide'];

const act = { fact: 'handOver.linesChanged', from: ['prepared'], right: mayGive } satisfies Partial<Act>;

async function changed({ slip, tx, tenant, actor, now }: HandOverSituation, lines: LineContent[]) {
  const fact = { kind: 'handOver.linesChanged', at: now.toString(), actorId: actor.officerId, data: { lines } } as const;
  await replaceLines(tx, tenant, applyHandOver(slip.id, slip, fact));
  return ok(fact.data);
}

const contentOf = ({
  no: _no,
  answer: _answer,
  remark: _remark,
  ...content
}: LineContent & { no: number; answer: unknown; remark: unknown }) => content;
