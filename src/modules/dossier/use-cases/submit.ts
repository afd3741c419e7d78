import { componentNeeded, parseAnswers, type Answers } from '#modules/forms';
import { act } from '#modules/log';
import { listUploads, type StoredUpload } from '#modules/uploads';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { lockDraft } from '../sql/draft.ts';
import { file, type FilingDeps, type Submitted } from './file.ts';
import { mayFile } from './may-file.ts';
import { openDraft, type OpenDraft } from './open-draft.ts';
import { versionsOf, type Versions } from './versions.ts';

export interface SubmitInput {
  key: Id;
  draftId: string;
  token: string | undefined;
}

/**
 * The applicant sends the draft: it becomes a dossier (national state 1) with its numbers, its papers and its first task at
 * the receiving point. No legal clock runs yet. `Invalid` names each wrong field and each missing component.
 */
export function submit(deps: FilingDeps, tenant: TenantId, input: SubmitInput): Promise<Result<Submitted>> {
  const actor = { kind: 'applicant' as const, id: input.draftId };
  const request = { tenant, actor, key: input.key, name: 'dossier.submit', input: { draftId: input.draftId } };
  return act<Submitted>(deps, request, async (tx) => {
    const opened = await openDraft(tx, input.draftId, input.token);
    if (!opened.ok) return opened;
    const draft = await lockDraft(tx, opened.value.id);
    if (!draft || draft.dossierId) return refuse('WrongState', { reason: 'dossier.draft.sent' });
    const versions = await versionsOf(tx, draft.procedureVersionId);
    const uploads = await listUploads(tx, { kind: 'draft', id: draft.id });
    const checked = check(versions, opened.value, uploads);
    if (!checked.ok) return checked;
    const answers = checked.value;
    const now = deps.world.now();
    const fileable = await mayFile(tx, versions, { caseKey: draft.caseKey, channel: 'online', answers, filedAt: now });
    if (!fileable.ok) return fileable;
    const about = { draftId: draft.id, versions, ...fileable.value, channel: 'online' as const, actor, assistedBy: null, intake: [] };
    const filed = await file(deps, tx, tenant, { ...about, answers, uploads, now, receivedAt: null });
    return filed.ok ? ok({ dossierId: filed.value.dossier.id, code: filed.value.dossier.code }) : filed;
  });
}

function check({ procedure, form }: Versions, draft: OpenDraft, uploads: readonly StoredUpload[]): Result<Answers> {
  const parsed = parseAnswers(form.body, 'all', draft.answers);
  const fields: Record<string, string> = parsed.ok ? {} : { ...parsed.fields };
  for (const component of procedure.body.components) {
    const needed = component.source === 'upload' && componentNeeded(component, parsed.values) === 'yes';
    if (needed && !uploads.some((upload) => upload.componentKey === component.key)) {
      fields[component.key] = 'dossier.submit.componentMissing';
    }
  }
  return Object.keys(fields).length > 0 ? refuse('Invalid', { fields }) : ok(parsed.values);
}
