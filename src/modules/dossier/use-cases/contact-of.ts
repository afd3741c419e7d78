import type { Tx } from '#platform/database';
import type { Lang } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { Outcome } from '../domain/dossier.ts';
import { readDossier } from '../sql/dossier.ts';
import { readPersonal } from '../sql/personal.ts';

/** Where news of a dossier go: to its submitter. Names are not among them: whoever writes needs none. */
export interface Contact {
  code: string;
  procedureVersionId: Id;
  receivingPointId: Id;
  /** Null where none was given. */
  phone: string | null;
  email: string | null;
  /** What the form's field `submitterLanguage` says; Vietnamese for forms that do not ask. */
  lang: Lang;
  /** What the dossier came to, or is proposed to. */
  outcome: Outcome | null;
}

/** Undefined when there is no such dossier, or its personal data were erased. */
export async function contactOf(tx: Tx, dossierId: Id): Promise<Contact | undefined> {
  const [found, personal] = await Promise.all([readDossier(tx, dossierId), readPersonal(tx, dossierId)]);
  if (!found || !personal) return undefined;
  const { code, procedureVersionId, receivingPointId, outcome } = found.dossier;
  const { submitterLanguage } = JSON.parse(personal.answers) as Record<string, unknown>;
  return {
    code,
    procedureVersionId,
    receivingPointId,
    phone: personal.phone || null,
    email: personal.email || null,
    lang: submitterLanguage === 'en' ? 'en' : 'vi',
    outcome,
  };
}
