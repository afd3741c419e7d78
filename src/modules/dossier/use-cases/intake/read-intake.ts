import type { ProcedureVersion } from '#modules/catalogue';
import { formVersion, type Form } from '#modules/forms';
import { may, type Actor } from '#modules/identity';
import { listUploads, pendingUploads, type PendingUpload, type StoredUpload } from '#modules/uploads';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import { rightsFacts } from '../../domain/allowed.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { filedLately } from '../../sql/lately.ts';
import { openIntake, type IntakeDraft } from './open-intake.ts';

/** Days back in which the same applicant and procedure are shown as perhaps the same dossier. */
const LATELY = { hours: 7 * 24 };

/** A draft with all that its page needs. */
export interface Intake extends IntakeDraft {
  form: Form;
  uploads: StoredUpload[];
  pending: PendingUpload[];
  /** Dossiers of the last seven days that may be this one; those that the officer may read. */
  lately: Dossier[];
}

/** What the desk has of a draft. `applicantNumber` is the one on the page now, where that is not saved yet. */
export async function readIntake(tx: Tx, actor: Actor, id: string, now: Instant, applicantNumber?: string): Promise<Result<Intake>> {
  const opened = await openIntake(tx, actor, id, localDate(now));
  if (!opened.ok) return opened;
  const draft = opened.value;
  const owner = { kind: 'draft', id: draft.id };
  const number = applicantNumber ?? draft.typed.applicantNumber;
  const [form, uploads, pending, lately] = await Promise.all([
    formVersion(tx, draft.procedure.formVersionId),
    listUploads(tx, owner),
    pendingUploads(tx, owner),
    sameLately(tx, actor, draft.procedure, { number: typeof number === 'string' ? number : '', now }),
  ]);
  return ok({ ...draft, form: form!.body, uploads, pending, lately: lately.filter((one) => one.id !== draft.dossierId) });
}

/** Dossiers of the last seven days of the same applicant number under the same procedure, for whoever may read them. */
export async function sameLately(
  tx: Tx,
  actor: Actor,
  { id }: { id: ProcedureVersion['id'] },
  { number, now }: { number: string; now: Instant },
): Promise<Dossier[]> {
  const applicantNumber = number.toWellFormed().replaceAll('\u0000', '').trim();
  if (applicantNumber === '') return [];
  const found = await filedLately(tx, { procedureVersionId: id as Id, applicantNumber, since: now.subtract(LATELY) });
  return found.map(({ dossier }) => dossier).filter((dossier) => may(actor, 'dossier.read', rightsFacts(dossier)));
}
