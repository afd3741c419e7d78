import {
  accept,
  assign,
  initial,
  number,
  propose,
  readReceipt,
  returnResult,
  saveAnswers,
  sign,
  startDraft,
  submit,
} from '#modules/dossier';
import type { ActDone, Dossier, RawAnswers } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { inTenant, inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { Office } from './office.ts';

const answers: RawAnswers = {
  applicantName: 'Trường THCS N. T.',
  applicantKind: 'publicUnit',
  applicantNumber: '47/QĐ-UBND',
  applicantAddress: 'Khóm 3, phường An Xuyên, tỉnh Cà Mau',
  representativeName: 'Lê T. H.',
  representativePosition: 'Hiệu trưởng',
  submitterName: 'Nguyễn V. A.',
  submitterPhone: '0912 000 417',
  submitterEmail: '',
  introductionLetter: 'no',
  documentTitle: 'Sổ tay nuôi tôm – lúa cho học sinh',
  author: 'Tổ Khoa học tự nhiên',
  documentKind: 'print',
  pages: '128',
  pageFormat: '14,5 × 20,5 cm',
  copies: '500',
  language: 'Tiếng Việt',
  foreignLanguage: 'no',
  purpose: 'Phát cho học sinh, không bán.',
  distribution: 'Trong tỉnh',
};

export interface Filed {
  dossierId: Id;
  code: string;
  draftId: Id;
  token: string;
}

/** A dossier as an applicant files it. */
export async function fileDossier(office: Office, more: RawAnswers = {}): Promise<Filed> {
  const { deps, tenant } = office;
  const draft = await startDraft(deps, tenant, office.procedureVersionId);
  done(await saveAnswers(deps, tenant, { ...draft, answers: { ...answers, ...more } }));
  await putUpload(office, { kind: 'draft', id: draft.id }, 'manuscript');
  const sent = done(await submit(deps, tenant, { key: deps.world.newId(), draftId: draft.id, token: draft.token }));
  return { dossierId: sent.dossierId!, code: sent.code!, draftId: draft.id, token: draft.token };
}

/** The officers' acts up to the return of the result, an hour between two. Stops after `until`. */
export async function carryOn(office: Office, filed: Filed, until: 'accept' | 'number' | 'return' = 'return'): Promise<void> {
  const { deps, tenant } = office;
  const upload = (component: string) => putUpload(office, { kind: 'dossier', id: filed.dossierId }, component);
  const by = async <I extends object>(who: string, act: Act<I>, more: I) => {
    deps.world.advance({ hours: 1 });
    const { version } = await current(office, filed);
    const input = { key: deps.world.newId(), dossierId: filed.dossierId, version, ...more };
    done(await act(deps, tenant, await office.officer(who), input));
  };
  const approve = async () => ({ draftDigest: (await current(office, filed)).draftDigest!, note: '' });

  await by('desk-1', accept, {});
  if (until === 'accept') return;
  const { officerId: handlerId } = await office.officer('specialist-1');
  await by('head-1', assign, { handlerId, note: '' });
  await by('specialist-1', propose, { note: 'Đủ điều kiện.', draftUploadId: await upload('draftResult') });
  await by('head-1', initial, await approve());
  await by('leader-1', sign, await approve());
  await by('clerk-1', number, { resultNumber: '12/GP-SVHTTDL', resultUploadId: await upload('result') });
  if (until === 'number') return;
  await by('desk-1', returnResult, { manner: 'counter' as const, collector: 'Nguyễn V. A., CCCD' });
}

type Act<I> = (
  deps: Office['deps'],
  tenant: Office['tenant'],
  actor: Actor,
  input: { key: Id; dossierId: Id; version: number } & I,
) => Promise<Result<ActDone>>;

const current = ({ deps, tenant }: Office, { draftId, token }: Filed): Promise<Dossier> =>
  inTenantReadOnly(deps.sql, tenant, async (tx) => done(await readReceipt(tx, draftId, token)).dossier);

/** A clean upload as if it had been received and judged; its bytes are nowhere. */
async function putUpload({ deps, tenant }: Office, owner: { kind: string; id: Id }, componentKey: string): Promise<Id> {
  const id = deps.world.newId();
  const sha256 = Buffer.from(id).toString('hex').slice(0, 64);
  await inTenant(
    deps.sql,
    tenant,
    (tx) => tx`
      insert into uploads.upload (tenant_id, id, owner_kind, owner_id, component_key, object_key, name, media_type, bytes, pages,
        sha256, state, scan, scanner, received_at, judged_at)
      values (${tenant}, ${id}, ${owner.kind}, ${owner.id}, ${componentKey}, ${`test/${id}`}, 'Bản thảo.pdf', 'application/pdf', 1000, 2,
        ${sha256}, 'clean', 'notScanned', 'none', ${deps.world.now()}, ${deps.world.now()})`,
  );
  return id;
}

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
