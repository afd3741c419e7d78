import { refOf, type Actor } from '#modules/identity';
import { act } from '#modules/log';
import { owed } from '#modules/payment';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import { askAct } from '../../domain/allowed.ts';
import { insertPostalHandOver } from '../../sql/postal-hand-over.ts';
import { acceptedFact } from '../accepted-fact.ts';
import type { DossierDeps } from '../deps.ts';
import { file, type Filed } from '../file.ts';
import { keepNote } from '../keep-note.ts';
import { mayFile } from '../may-file.ts';
import { record } from '../record.ts';
import { versionsOf, type Versions } from '../versions.ts';
import { checkIntake, type CheckedIntake, type SaidIntake } from './check-intake.ts';
import { lockIntake, type IntakeDraft } from './open-intake.ts';

export interface TakeInInput extends SaidIntake {
  key: Id;
  draftId: Id;
  /** Of the draft, as the desk saw it. */
  version: number;
  /** False: it is kept as filed and waits to be accepted. */
  accept: boolean;
}

/** What was taken in. `unpaid`: whole dong due at intake; then it waits to be accepted until they are collected. */
export interface TakenIn {
  [name: string]: string | number;
  dossierId: Id;
  code: string;
  state: string;
  unpaid: number;
}

interface Taking {
  deps: DossierDeps;
  tenant: TenantId;
  actor: Actor;
  input: TakeInInput;
  draft: IntakeDraft;
  versions: Versions;
  checked: CheckedIntake;
  now: Instant;
}

/**
 * The desk takes in a dossier that was brought or sent by post: filed and accepted in one act, with both entries in its
 * log (Decree 61/2018 art. 17.1). Who submits stands in the data, who typed it in beside him. `Invalid` says everything at
 * once; `Conflict` where the applicant wrote in his draft meanwhile, `WrongState` where he sent it.
 */
export function takeIn(deps: DossierDeps, tenant: TenantId, actor: Actor, input: TakeInInput): Promise<Result<TakenIn>> {
  const { key, ...said } = input;
  const request = { tenant, actor: refOf(actor), key, name: 'dossier.takeIn', input: { said: JSON.stringify(said) } };
  return act<TakenIn>(deps, request, async (tx) => {
    const now = deps.world.now();
    const opened = await lockIntake(tx, actor, input.draftId, localDate(now));
    if (!opened.ok) return opened;
    const draft = opened.value;
    if (draft.version !== input.version) return refuse('Conflict', { reason: 'dossier.takeIn.changed' });
    if (input.channel === 'online' && !draft.isShared) return refuse('Unavailable', { reason: 'dossier.submit.noChannel' });
    const versions = await versionsOf(tx, draft.procedure.id);
    const checked = await checkIntake(deps, tx, input, { draftId: draft.id, versions, actor, now });
    if (!checked.ok) return checked;
    const taking = { deps, tenant, actor, input, draft, versions, checked: checked.value, now };
    const filed = await fileTaken(tx, taking);
    return filed.ok ? acceptTaken(tx, taking, filed.value) : filed;
  });
}

async function fileTaken(tx: Tx, { deps, tenant, actor, input, draft, versions, checked, now }: Taking): Promise<Result<Filed>> {
  const { answers, intake, uploads, receipt, post } = checked;
  const { receivedAt } = receipt;
  const fileable = await mayFile(tx, versions, { caseKey: draft.caseKey, channel: input.channel, answers, filedAt: receivedAt });
  if (!fileable.ok) return fileable;
  const who = { actor: refOf(actor), assistedBy: actor.officerId };
  const what = { draftId: draft.id, versions, ...fileable.value, channel: input.channel, intake, answers, uploads, now, receivedAt };
  const filed = await file(deps, tx, tenant, { ...what, ...who });
  if (filed.ok && post) {
    const record = { recordNumber: receipt.proof!, signedAt: receivedAt, ...post, recordedBy: actor.officerId, recordedAt: now };
    await insertPostalHandOver(tx, tenant, filed.value.dossier.id, record);
  }
  return filed;
}

async function acceptTaken(
  tx: Tx,
  { deps, tenant, actor, input, versions, now }: Taking,
  { dossier, head }: Filed,
): Promise<Result<TakenIn>> {
  const { open: unpaid } = await owed(tx, { kind: 'dossier', id: dossier.id });
  const kept = { dossierId: dossier.id, code: dossier.code, state: dossier.state, unpaid };
  if (!input.accept || unpaid > 0) return ok(kept);
  const asked = askAct(dossier, versions.workflow.body, actor, 'accept');
  if (!asked.ok) return asked;
  const note = (body: string) =>
    keepNote(deps.world, tx, tenant, { dossierId: dossier.id, act: 'accept', officerId: actor.officerId, body, at: now });
  const accepting = { dossier, actor, step: asked.value.to, said: input.receipt, now, keepNote: note };
  const fact = await acceptedFact(deps, tx, tenant, accepting);
  if (!fact.ok) return fact;
  const after = await record(deps, tx, tenant, { dossier, head, actor: refOf(actor), act: 'accept', fact: fact.value });
  return ok({ ...kept, code: after.code, state: after.state });
}
