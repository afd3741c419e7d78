import { findProcedure } from '#modules/catalogue';
import { inTenantReadOnly } from '#platform/database';
import type { Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { Submitted } from '../use-cases/file.ts';
import type { RawAnswers } from '../use-cases/open-draft.ts';
import { saveAnswers } from '../use-cases/save-answers.ts';
import { startDraft } from '../use-cases/start-draft.ts';
import { submit } from '../use-cases/submit.ts';
import { putUpload, type Office } from './office.ts';

interface Wanted {
  caseKey?: string;
  /** Beside the answers of the procedure's sample. */
  answers?: RawAnswers;
  /** Components to which a file is put. */
  files?: string[];
}

/** Files any procedure of the demo online, filled in as its sample. */
export async function fileAny(
  office: Office,
  reference: string,
  { caseKey, answers = {}, files = [] }: Wanted = {},
): Promise<Result<Submitted>> {
  const { deps, tenant } = office;
  const version = await inTenantReadOnly(deps.sql, tenant, (tx) => findProcedure(tx, reference, localDate(deps.world.now())));
  const draft = await startDraft(deps, tenant, version!.id, caseKey);
  const saved = await saveAnswers(deps, tenant, { ...draft, answers: { ...version!.body.sample, ...answers } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  for (const component of files) await putUpload(office, { kind: 'draft', id: draft.id }, component);
  return submit(deps, tenant, { key: deps.world.newId(), draftId: draft.id, token: draft.token });
}
