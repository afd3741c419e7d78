import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';

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
