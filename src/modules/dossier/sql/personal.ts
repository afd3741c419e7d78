import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

/** The personal data of a dossier. `parties` and `answers` are the canonical texts that the log committed to. */
export interface Personal {
  parties: string;
  partiesSalt: Uint8Array;
  answers: string;
  answersSalt: Uint8Array;
  papersSalt: Uint8Array;
  applicantName: string;
  submitterName: string;
  phone: string;
  email: string | null;
}

export async function insertPersonal(tx: Tx, tenant: TenantId, dossierId: Id, personal: Personal): Promise<void> {
  await tx`
    insert into dossier.personal (tenant_id, dossier_id, parties, parties_salt, answers, answers_salt, papers_salt,
      applicant_name, submitter_name, phone, email)
    values (${tenant}, ${dossierId}, ${personal.parties}, ${personal.partiesSalt}, ${personal.answers},
      ${personal.answersSalt}, ${personal.papersSalt}, ${personal.applicantName}, ${personal.submitterName},
      ${personal.phone}, ${personal.email})`;
}

export async function readPersonal(tx: Tx, dossierId: Id): Promise<Personal | undefined> {
  const [row] = await tx<Personal[]>`
    select parties, parties_salt as "partiesSalt", answers, answers_salt as "answersSalt", papers_salt as "papersSalt",
      applicant_name as "applicantName", submitter_name as "submitterName", phone, email
    from dossier.personal where tenant_id = platform.tenant() and dossier_id = ${dossierId}`;
  return row;
}

interface Replacement {
  before: Personal;
  after: Personal;
  at: Instant;
  by: Id;
}

/** Puts corrected data in the place of the former ones, which are kept with their salts. */
export async function replacePersonal(tx: Tx, tenant: TenantId, dossierId: Id, { before, after, at, by }: Replacement): Promise<void> {
  await tx`
    insert into dossier.former_personal (tenant_id, dossier_id, no, parties, parties_salt, answers, answers_salt, replaced_at, replaced_by)
    select ${tenant}, ${dossierId}, coalesce(max(no), 0) + 1, ${before.parties}, ${before.partiesSalt}, ${before.answers},
      ${before.answersSalt}, ${at}, ${by}
    from dossier.former_personal where tenant_id = platform.tenant() and dossier_id = ${dossierId}`;
  await tx`
    update dossier.personal set parties = ${after.parties}, parties_salt = ${after.partiesSalt}, answers = ${after.answers},
      answers_salt = ${after.answersSalt}, applicant_name = ${after.applicantName}, submitter_name = ${after.submitterName},
      phone = ${after.phone}, email = ${after.email}
    where tenant_id = platform.tenant() and dossier_id = ${dossierId}`;
}

/** Personal data before a correction. */
export interface FormerPersonal {
  no: number;
  parties: string;
  partiesSalt: Uint8Array;
  answers: string;
  answersSalt: Uint8Array;
  replacedAt: Instant;
  replacedBy: Id;
}

/** What was corrected, oldest first. */
export const formerPersonalOf = (tx: Tx, dossierId: Id): Promise<FormerPersonal[]> =>
  tx<FormerPersonal[]>`
    select no, parties, parties_salt as "partiesSalt", answers, answers_salt as "answersSalt", replaced_at as "replacedAt",
      replaced_by as "replacedBy"
    from dossier.former_personal where tenant_id = platform.tenant() and dossier_id = ${dossierId} order by no`;
