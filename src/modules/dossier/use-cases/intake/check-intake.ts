import { parseAnswers, type Answers } from '#modules/forms';
import type { Actor } from '#modules/identity';
import { listUploads, type StoredUpload } from '#modules/uploads';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import type { Channel, ComponentIntake } from '../../domain/dossier.ts';
import { lookAtPapers, type TypedPaper } from '../../domain/paper-intake.ts';
import { readPost, type SaidPost } from '../../domain/postal-record.ts';
import { receiptOf, type Receipt, type SaidReceipt } from '../../domain/receipt.ts';
import type { DossierDeps } from '../deps.ts';
import type { RawAnswers } from '../open-draft.ts';
import type { Versions } from '../versions.ts';

/** How the result shall reach the applicant. */
export const deliveryWays = ['counter', 'online', 'post'] as const;

/** What the desk says of a dossier that it takes in. */
export interface SaidIntake {
  channel: Channel;
  answers: RawAnswers;
  papers: readonly TypedPaper[];
  /** One of `deliveryWays`; empty where the applicant said nothing. */
  resultBy: string;
  receipt: SaidReceipt;
  /** Only by post. */
  post: SaidPost | null;
}

export interface CheckedIntake {
  answers: Answers;
  intake: ComponentIntake[];
  uploads: StoredUpload[];
  receipt: Receipt;
  post: SaidPost | null;
}

interface About {
  draftId: Id;
  versions: Versions;
  actor: Actor;
  now: Instant;
}

/** Everything that can be wrong is said at once, each at its field. */
export async function checkIntake(deps: DossierDeps, tx: Tx, said: SaidIntake, about: About): Promise<Result<CheckedIntake>> {
  const { versions, actor, now } = about;
  const parsed = parseAnswers(versions.form.body, 'all', said.answers);
  const uploads = await listUploads(tx, { kind: 'draft', id: about.draftId });
  const { intake, faults } = lookAtPapers(versions.procedure.body, {
    answers: parsed.values,
    papers: said.channel === 'online' ? [] : said.papers,
    files: new Set(uploads.map((upload) => upload.componentKey)),
    checkedBy: actor.officerId,
  });
  const receipt = receiptOf(said.receipt, {
    channel: said.channel,
    submittedAt: now,
    now,
    backdating: deps.ruleSets.ruleSetFor(localDate(now)).backdating,
    calendar: deps.calendar,
  });
  const post = said.channel === 'post' ? readPost(said.post ?? { postOffice: '', noteNumber: '', noteList: '' }) : null;
  const resultBy = deliveryWays.find((way) => way === said.resultBy) ?? null;
  const fields = {
    ...(parsed.ok ? {} : parsed.fields),
    ...faults,
    ...(receipt.ok ? {} : receipt.refusal.fields),
    ...post?.faults,
    ...(said.resultBy !== '' && resultBy === null && { resultBy: 'forms.error.notChoice' }),
  };
  if (!receipt.ok || Object.keys(fields).length > 0) return refuse('Invalid', { fields });
  const answers = { ...parsed.values, ...(resultBy && { resultBy }) };
  return ok({ answers, intake, uploads, receipt: receipt.value, post: post?.post ?? null });
}
