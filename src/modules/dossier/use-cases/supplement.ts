import type { Actor } from '#modules/identity';
import { commitment } from '#modules/log';
import { adoptUploads, listUploads, type StoredUpload } from '#modules/uploads';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal, type Instant } from '#platform/time';
import { isPossible } from '../domain/allowed.ts';
import { componentNames } from '../domain/component-names.ts';
import type { ClockDates, Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import { supplementEffect } from '../domain/supplement-policy.ts';
import { putPapers } from '../sql/hand-over-place.ts';
import { intervalsOf } from '../sql/interval.ts';
import { addPapers, papersOf } from '../sql/paper.ts';
import { readPersonal } from '../sql/personal.ts';
import { componentPaper } from './component-paper.ts';
import { datesFrom, datesOnRecord } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { openDraft } from './open-draft.ts';
import { performAct, performOnCase, type ActDone, type ActInput, type Situation } from './perform.ts';

/** Who owns the files that complete a dossier until they are sent: `{ kind: 'supplement', id: <the dossier's id> }`. */
export const SUPPLEMENT = 'supplement';

export interface SupplementInput extends ActInput {
  /** What was brought that is no file, such as a paper shown at the desk; may be empty where there are files. */
  note: string;
}

/** The desk takes what completes a dossier: files that were put to it, paper that was shown. The clock goes on. */
export function supplement(deps: DossierDeps, tenant: TenantId, actor: Actor, input: SupplementInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'supplement',
    said: { note: input.note },
    async decide(situation) {
      const uploads = await waiting(situation.tx, situation.dossier.id);
      if (uploads.length === 0 && input.note === '') return refuse('Invalid', { fields: { note: 'dossier.supplement.nothingBrought' } });
      const note = await situation.keepNote(input.note);
      // Paper that was brought is at the desk and goes to the agency like the rest did.
      if (input.note !== '' && situation.dossier.channel !== 'online') await putPapers(situation.tx, [situation.dossier.id], null);
      return ok(await supplemented(deps, tenant, situation, { uploads, note, actorId: actor.officerId }));
    },
  });
}

export interface SupplementOnlineInput extends ActInput {
  draftId: Id;
  token: string | undefined;
}

/** The applicant completes his dossier online, with the secret of his filing. */
export function supplementOnline(deps: DossierDeps, tenant: TenantId, input: SupplementOnlineInput): Promise<Result<ActDone>> {
  return performAct(deps, tenant, input, {
    act: 'supplement',
    actor: { kind: 'applicant', id: input.draftId },
    said: null,
    async ask(dossier, _workflow, tx) {
      const opened = await openDraft(tx, input.draftId, input.token);
      if (!opened.ok || opened.value.dossierId !== dossier.id) return refuse('NotFound');
      return isPossible(dossier, 'supplement') ? ok(true) : refuse('WrongState');
    },
    async decide(situation) {
      const uploads = await waiting(situation.tx, situation.dossier.id);
      if (uploads.length === 0) return refuse('Invalid', { fields: { files: 'dossier.supplement.noFiles' } });
      return ok(await supplemented(deps, tenant, situation, { uploads, note: null, actorId: input.draftId }));
    },
  });
}

const waiting = (tx: Tx, id: Id): Promise<StoredUpload[]> => listUploads(tx, { kind: SUPPLEMENT, id });

async function supplemented(
  deps: DossierDeps,
  tenant: TenantId,
  { dossier, now, tx }: Situation,
  { uploads, note, actorId }: { uploads: StoredUpload[]; note: string | null; actorId: string },
): Promise<Fact> {
  await adoptUploads(tx, { kind: SUPPLEMENT, id: dossier.id }, { kind: 'dossier', id: dossier.id });
  await addPapers(tx, tenant, dossier.id, uploads.map(componentPaper));
  const [papers, personal] = await Promise.all([papersOf(tx, dossier.id), readPersonal(tx, dossier.id)]);
  return {
    kind: 'dossier.supplemented',
    at: now.toString(),
    actorId,
    data: {
      papers: uploads.map(({ componentKey, id, sha256, bytes }) => ({ component: componentKey, uploadId: id, sha256, bytes })),
      commitment: commitment(personal!.papersSalt, componentNames(papers)),
      note,
      ...(await supplementedClock(deps, tx, dossier, now)),
    },
  };
}

/** What the clock does from now on: the effect was settled when it was asked, by the time of the asking. */
export async function supplementedClock(
  deps: Pick<DossierDeps, 'calendar' | 'ruleSets'>,
  tx: Tx,
  dossier: Dossier,
  now: Instant,
): Promise<ClockDates & { restart: boolean }> {
  if (dossier.pausedSince === null) return { ...datesOnRecord(dossier), restart: false };
  const asked = (await intervalsOf(tx, dossier.id)).findLast((one) => one.to === null)!.from;
  const before = { ...dossier, lateFrom: null };
  const ruleSet = deps.ruleSets.ruleSet(dossier.ruleSet);
  const restart = supplementEffect(ruleSet, before, Temporal.Instant.from(asked), deps.calendar) === 'restart';
  return { ...(await datesFrom(deps.calendar, tx, dossier, { clock: restart ? 'restarted' : 'running', at: now })), restart };
}
