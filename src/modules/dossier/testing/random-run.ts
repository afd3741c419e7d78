import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Actor } from '#modules/identity';
import { allowedActs, allowedCaseActs } from '../domain/allowed.ts';
import { readDossier } from '../sql/dossier.ts';
import { workflowOf } from '../use-cases/steps.ts';
import { doAct, type ActChoice, type AnyAct } from './do-act.ts';
import { fileDossier, type Office, type Who } from './office.ts';

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

/** How often something out of the ordinary is done, where there is a step to do. */
const ODD = 0.2;
/** Of what ends a dossier before its result only a few are let through, or nothing would come to its end. */
const endings: readonly AnyAct[] = ['refuseAcceptance', 'terminate', 'withdraw', 'cancel'];
const ENDING = 0.2;
/** What is allowed by state and right and may still be refused for what happened before. */
const mayBeRefused = /^(dossier\.(pullBack|supplement\.askedBefore|move\.same)|payment\.fault\.notInTable)/;

/** Some officer does something that he may do; false when nobody may do anything any more. */
async function oneAct(office: Office, id: Id, next: () => number): Promise<boolean> {
  const { dossier, workflow } = await inTenantReadOnly(office.deps.sql, office.tenant, async (tx) => {
    const { dossier: found } = (await readDossier(tx, id))!;
    return { dossier: found, workflow: await workflowOf(tx, found.workflowVersionId) };
  });
  const able = (allowed: (actor: Actor) => AnyAct[]) =>
    staff.map((who) => office.officer(who)).flatMap((actor) => allowed(actor).map((act) => ({ actor, act })));
  const steps = able((actor) => allowedActs(dossier, workflow, actor));
  const others = able((actor) => allowedCaseActs(dossier, actor)).filter(({ act }) => !endings.includes(act) || next() < ENDING);
  const among = steps.length > 0 && next() >= ODD ? steps : [...others, ...steps];
  const chosen = among[Math.floor(next() * among.length)];
  if (!chosen) return false;
  const result = await doAct(office, chosen.actor, id, chosen.act, choose(office, next));
  if (!result.ok && !mayBeRefused.test(result.refusal.reason ?? Object.values(result.refusal.fields ?? {}).join()))
    throw new Error(`${chosen.act} was allowed and refused: ${JSON.stringify(result.refusal)}`);
  return true;
}

const choose = (office: Office, next: () => number): ActChoice => ({
  handlerId: office.officer(next() < 0.5 ? 'specialist-1' : 'specialist-2').officerId,
  outcome: next() < 0.85 ? 'granted' : 'refused',
  manner: next() < 0.7 ? 'counter' : 'post',
});
