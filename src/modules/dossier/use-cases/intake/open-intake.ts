import { procedureVersion, type ProcedureVersion } from '#modules/catalogue';
import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { PlainDate } from '#platform/time';
import type { Channel } from '../../domain/dossier.ts';
import { lockDraft, readDraft, type Draft } from '../../sql/draft.ts';
import type { RawAnswers } from '../open-draft.ts';
import { atDesk } from './at-desk.ts';

/** A draft as the desk sees it. */
export interface IntakeDraft {
  id: Id;
  procedure: ProcedureVersion;
  caseKey: string;
  channel: Channel;
  /** Field → what was typed, right or not. */
  typed: RawAnswers;
  version: number;
  /** The applicant began it online and may still write in it. */
  isShared: boolean;
  /** The dossier it became, once taken in or sent. */
  dossierId: Id | null;
}

/** The draft of this id for an officer who may take it in; to others it does not exist. */
export const openIntake = (tx: Tx, actor: Actor, id: string, on: PlainDate): Promise<Result<IntakeDraft>> =>
  open(tx, actor, id, on, readDraft);

/** The same, with the draft's row locked. `WrongState` once it was sent, by whomever. */
export async function lockIntake(tx: Tx, actor: Actor, id: string, on: PlainDate): Promise<Result<IntakeDraft>> {
  const opened = await open(tx, actor, id, on, lockDraft);
  return opened.ok && opened.value.dossierId !== null ? refuse('WrongState', { reason: 'dossier.draft.sent' }) : opened;
}

async function open(
  tx: Tx,
  actor: Actor,
  id: string,
  on: PlainDate,
  read: (tx: Tx, id: Id) => Promise<Draft | undefined>,
): Promise<Result<IntakeDraft>> {
  const draft = isId(id) ? await read(tx, id) : undefined;
  const procedure = draft?.officerId ? await procedureVersion(tx, draft.procedureVersionId) : undefined;
  if (!draft || !procedure || !(await atDesk(tx, actor, procedure, on)).ok) return refuse('NotFound');
  const { caseKey, channel, version, dossierId } = draft;
  const typed = JSON.parse(draft.answers) as RawAnswers;
  return ok({ id: draft.id, procedure, caseKey, channel, typed, version, isShared: draft.takeoverCode !== null, dossierId });
}
