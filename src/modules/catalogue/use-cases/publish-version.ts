import { createHash } from 'node:crypto';
import type { FormVersion } from '#modules/forms';
import { append, type ActorRef } from '#modules/log';
import type { WorkflowVersion } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { canonicalJson, type Json } from '#platform/text';
import { Temporal } from '#platform/time';
import { referenceOf, type ProcedureBody } from '../domain/procedure.ts';
import { writeFindable } from '../sql/findable.ts';
import { writeHead, writeName, type LockedProcedure } from '../sql/procedure.ts';
import { insertVersion, type ProcedureVersion } from '../sql/version.ts';
import type { CatalogueDeps } from './deps.ts';

export interface Publication {
  tenant: TenantId;
  actor: ActorRef;
  body: ProcedureBody;
  agencyId: Id | null;
  partnerAgencyId: Id | null;
  /** What an administrator changed in the version before; absent where the version came from a file. */
  change?: Record<string, Json>;
}

export interface Parts {
  form: FormVersion;
  workflow: WorkflowVersion;
}

/** SHA-256 of a body's canonical text, hex. */
export const digestOf = (body: ProcedureBody): string => createHash('sha256').update(canonicalJson(body)).digest('hex');

/** Writes a version that may be published: its row, the fact in its procedure's chain, and the words that it is found by. */
export async function publishVersion(
  deps: CatalogueDeps,
  tx: Tx,
  { id, head }: LockedProcedure,
  publication: Publication & Parts,
): Promise<ProcedureVersion> {
  const { tenant, actor, body } = publication;
  const version = versionOf(deps, id, publication);
  const fact = {
    tenant,
    subject: { kind: 'procedure' as const, id },
    kind: 'procedure.published',
    at: version.publishedAt,
    actor,
    data: factOf(version, publication),
  };
  const newHead = await append(tx, deps, head, fact);
  const name = { key: body.key, reference: referenceOf(body) };
  await Promise.all([
    insertVersion(tx, tenant, version),
    writeHead(tx, id, newHead),
    writeName(tx, id, name),
    writeFindable(tx, tenant, id, body),
  ]);
  return version;
}

function versionOf({ world }: CatalogueDeps, procedureId: Id, publication: Publication & Parts): ProcedureVersion {
  const { body, agencyId, partnerAgencyId, form, workflow } = publication;
  return {
    id: world.newId(),
    procedureId,
    code: referenceOf(body),
    number: body.version,
    validFrom: Temporal.PlainDate.from(body.validFrom),
    validTo: body.validTo === null ? null : Temporal.PlainDate.from(body.validTo),
    publishedAt: world.now(),
    digest: digestOf(body),
    body,
    agencyId,
    partnerAgencyId,
    formVersionId: form.id,
    workflowVersionId: workflow.id,
  };
}

const factOf = (version: ProcedureVersion, { body, form, workflow, change }: Parts & Publication) => ({
  key: body.key,
  code: body.code,
  number: version.number,
  versionId: version.id,
  validFrom: body.validFrom,
  validTo: body.validTo,
  digest: version.digest,
  agencyId: version.agencyId,
  partnerAgencyId: version.partnerAgencyId,
  form: { key: form.key, number: form.number, digest: form.digest },
  workflow: { key: workflow.key, number: workflow.number, digest: workflow.digest },
  ...(change && { change }),
});
