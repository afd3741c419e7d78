import {
  accept,
  assign,
  cancel,
  correct,
  initial,
  number,
  propose,
  refuseAcceptance,
  requestPayment,
  requestSupplement,
  returnResult,
  saveAnswers,
  sendBack,
  sign,
  startDraft,
  submit,
  supplement,
  suspend,
  take,
  terminate,
  withdraw,
} from '#modules/dossier';
import type { ActDone, FilingDeps } from '#modules/dossier';
import { receiveUpload, type StoredUpload, type UploadDeps, type UploadOwner } from '#modules/uploads';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { PlainDate, StagedWorld, World } from '#platform/time';
import type { DemoAct } from './dossier-data.ts';
import type { OfficerOf } from './demo-officers.ts';
import type { PlannedDossier } from './dossier-plan.ts';
import { samplePaper } from './sample-paper.ts';

/** Where one dossier of the demo is played: the product's own use cases, under a clock that stands in the past. */
export interface Stage {
  deps: FilingDeps & UploadDeps & { world: StagedWorld };
  /** The world of today. */
  real: World;
  tenant: TenantId;
  procedureVersionId: Id;
  officerOf: OfficerOf;
  /** Stands on every paper. */
  paperNote: string;
  /** Idempotency key of the submission. */
  key: Id;
}

/** Files the dossier and does with it what its plan says. Throws when anything is refused: the data are at fault then. */
export async function playDossier(stage: Stage, { dossier, filedAt, acts }: PlannedDossier): Promise<void> {
  stage.deps.world.setTime(filedAt);
  let done = await fileDossier(stage, dossier);
  let draftDigest = '';
  for (const { at, act, until } of acts) {
    stage.deps.world.setTime(at);
    const title = dossier.answers.documentTitle ?? dossier.key;
    const paper = await paperOf(stage, done.dossierId, act, title);
    if (act.act === 'propose') draftDigest = paper!.sha256;
    done = fine(await perform(stage, act, { done, draftDigest, paperId: paper?.id ?? null, until }), `${dossier.key}/${act.act}`);
  }
}

async function fileDossier(stage: Stage, { key, answers, files }: PlannedDossier['dossier']): Promise<ActDone> {
  const { deps, real, tenant } = stage;
  // The draft has ids of today: a start that was broken off may have left one behind.
  const today = { ...deps, world: { ...deps.world, newId: () => real.newId() } };
  const draft = await startDraft(today, tenant, stage.procedureVersionId);
  fine(await saveAnswers(today, tenant, { ...draft, answers }), key);
  for (const { component, name, pages } of files) {
    const title = component === 'manuscript' ? answers.documentTitle! : name;
    await receive({ ...stage, deps: today }, { owner: { kind: 'draft', id: draft.id }, component, name, title, pages });
  }
  const sent = fine(await submit(deps, tenant, { key: stage.key, draftId: draft.id, token: draft.token }), key);
  return { dossierId: sent.dossierId, state: 'submitted', step: null, version: 1 };
}

/** The paper that an officer adds with his act; undefined where the act has none. */
async function paperOf(stage: Stage, dossierId: Id, act: DemoAct, title: string): Promise<StoredUpload | undefined> {
  const owner = { kind: 'dossier', id: dossierId };
  if (act.act === 'propose') return receive(stage, { owner, component: 'draftResult', name: act.draft, title, pages: 1 });
  if (act.act === 'number')
    return receive(stage, { owner, component: 'result', name: act.result, title: `${act.number} ${title}`, pages: 1 });
  return undefined;
}

interface Sent {
  owner: UploadOwner;
  component: string;
  name: string;
  title: string;
  pages: number;
}

async function receive({ deps, tenant, paperNote }: Stage, { owner, component, name, title, pages }: Sent): Promise<StoredUpload> {
  const stream = await samplePaper({ title, note: paperNote, pages });
  const request = { tenant, owner, componentKey: component, name, declaredType: 'application/pdf', stream };
  return fine(await receiveUpload(deps, { ...request, accept: ['pdf'], maxBytes: 5_000_000 }), name);
}

interface Before {
  done: ActDone;
  draftDigest: string;
  paperId: Id | null;
  until: PlainDate | null;
}

function perform(
  { deps, tenant, officerOf }: Stage,
  act: DemoAct,
  { done, draftDigest, paperId, until }: Before,
): Promise<Result<ActDone>> {
  const actor = officerOf(act.by);
  const { note } = act;
  const input = { key: deps.world.newId(), dossierId: done.dossierId, version: done.version };
  switch (act.act) {
    case 'accept':
      return accept(deps, tenant, actor, input);
    case 'take':
      return take(deps, tenant, actor, input);
    case 'assign':
      return assign(deps, tenant, actor, { ...input, handlerId: officerOf(act.to).officerId, note });
    case 'propose':
      return propose(deps, tenant, actor, { ...input, note, outcome: act.outcome, draftUploadId: paperId });
    case 'initial':
      return initial(deps, tenant, actor, { ...input, draftDigest, note });
    case 'sign':
      return sign(deps, tenant, actor, { ...input, draftDigest, note });
    case 'sendBack':
      return sendBack(deps, tenant, actor, { ...input, note });
    case 'number':
      return number(deps, tenant, actor, { ...input, resultNumber: act.number, resultUploadId: paperId });
    case 'refuseAcceptance':
      return refuseAcceptance(deps, tenant, actor, { ...input, ground: act.ground, reason: note, basis: '' });
    case 'requestSupplement':
      return requestSupplement(deps, tenant, actor, { ...input, items: act.items, reason: note, basis: '', deadline: until });
    case 'supplement':
      return supplement(deps, tenant, actor, { ...input, note });
    case 'requestPayment':
      return requestPayment(deps, tenant, actor, { ...input, picks: act.picks, reason: note });
    case 'suspend':
      return suspend(deps, tenant, actor, { ...input, reason: note });
    case 'terminate':
      return terminate(deps, tenant, actor, { ...input, ground: act.ground, reason: note, basis: '' });
    case 'withdraw':
      return withdraw(deps, tenant, actor, { ...input, reason: note });
    case 'cancel':
      return cancel(deps, tenant, actor, { ...input, reason: note });
    case 'correct':
      return correct(deps, tenant, actor, { ...input, answers: act.answers, reason: note });
    case 'return':
      return returnResult(deps, tenant, actor, {
        ...input,
        manner: act.manner,
        collector: act.collector,
        collectorKind: 'submitter',
        authorisation: '',
        originals: [],
      });
  }
}

function fine<T>(result: Result<T>, what: string): T {
  if (result.ok) return result.value;
  throw new Error(`the demo's dossier ${what} is refused: ${JSON.stringify(result.refusal)}`);
}
