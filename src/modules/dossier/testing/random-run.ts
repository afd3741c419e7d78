import type { Actor } from '#modules/identity';
import type { Act } from '#modules/workflow';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { allowedActs } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import { readDossier } from '../sql/dossier.ts';
import { accept } from '../use-cases/accept.ts';
import { deemAllowed } from '../use-cases/deem-allowed.ts';
import { initial, sign } from '../use-cases/approve.ts';
import { assign } from '../use-cases/assign.ts';
import { number } from '../use-cases/number.ts';
import type { ActDone } from '../use-cases/perform.ts';
import { propose } from '../use-cases/propose.ts';
import { returnResult } from '../use-cases/return-result.ts';
import { sendBack } from '../use-cases/send-back.ts';
import { workflowOf } from '../use-cases/steps.ts';
import { take } from '../use-cases/take.ts';
import { collected, fileDossier, putUpload, type Office, type Who } from './office.ts';

const staff: Who[] = ['desk-1', 'desk-2', 'specialist-1', 'specialist-2', 'head-1', 'leader-1', 'clerk-1'];

/** A repeatable source of chance (mulberry32): numbers in [0, 1). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Files so many dossiers and lets officers act on each at random, as far as chance takes it. The same seed does the same. */
export async function randomRun(office: Office, { dossiers, seed }: { dossiers: number; seed: number }): Promise<Id[]> {
  const next = chance(seed);
  const ids: Id[] = [];
  for (let n = 0; n < dossiers; n += 1) {
    office.deps.world.advance({ minutes: Math.floor(next() * 30) });
    const { dossierId } = await fileDossier(office, { documentTitle: `Tài liệu ${n}`, submitterName: `Nguyễn V. ${n}` });
    ids.push(dossierId);
    for (let acts = Math.floor(next() * 13); acts > 0; acts -= 1) {
      office.deps.world.advance({ minutes: 1 + Math.floor(next() * 300) });
      if (!(await oneAct(office, dossierId, next))) break;
    }
  }
  return ids;
}

/** Some officer does something that he may do; false when nobody may do anything any more. */
async function oneAct(office: Office, id: Id, next: () => number): Promise<boolean> {
  const { dossier, workflow } = await inTenantReadOnly(office.deps.sql, office.tenant, async (tx) => {
    const { dossier: found } = (await readDossier(tx, id))!;
    return { dossier: found, workflow: await workflowOf(tx, found.workflowVersionId) };
  });
  const able = staff
    .map((who) => office.officer(who))
    .flatMap((actor) => allowedActs(dossier, workflow, actor).map((act) => ({ actor, act })));
  const chosen = able[Math.floor(next() * able.length)];
  if (!chosen) return false;
  const result = await perform(office, chosen.actor, dossier, chosen.act, next);
  if (!result.ok) throw new Error(`${chosen.act} was allowed and refused: ${JSON.stringify(result.refusal)}`);
  return true;
}

async function perform(office: Office, actor: Actor, dossier: Dossier, act: Act, next: () => number): Promise<Result<ActDone>> {
  const { deps, tenant } = office;
  const input = { key: deps.world.newId(), dossierId: dossier.id, version: dossier.version };
  const approval = { ...input, draftDigest: dossier.draftDigest!, note: next() < 0.3 ? 'Đồng ý.' : '' };
  const upload = (key: string) => putUpload(office, { kind: 'dossier', id: dossier.id }, key);
  switch (act) {
    case 'accept':
      return accept(deps, tenant, actor, input);
    case 'take':
      return take(deps, tenant, actor, input);
    case 'assign': {
      const handler = office.officer(next() < 0.5 ? 'specialist-1' : 'specialist-2');
      return assign(deps, tenant, actor, { ...input, handlerId: handler.officerId, note: next() < 0.5 ? 'Xem sớm.' : '' });
    }
    case 'propose':
      return propose(deps, tenant, actor, {
        ...input,
        note: 'Đủ điều kiện.',
        outcome: 'granted' as const,
        draftUploadId: await upload('draftResult'),
      });
    case 'initial':
      return initial(deps, tenant, actor, approval);
    case 'sign':
      return sign(deps, tenant, actor, approval);
    case 'sendBack':
      return sendBack(deps, tenant, actor, { ...input, note: 'Xem lại số trang.' });
    case 'number':
      return number(deps, tenant, actor, { ...input, resultNumber: `${dossier.version}/GP`, resultUploadId: await upload('result') });
    case 'deemAllowed':
      return deemAllowed(deps, tenant, actor, input);
    case 'return':
      return returnResult(deps, tenant, actor, { ...input, manner: 'counter', ...collected });
  }
}
