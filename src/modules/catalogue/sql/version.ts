import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { Instant, PlainDate } from '#platform/time';
import type { Words } from '#modules/rules';
import type { ProcedureBody } from '../domain/procedure.ts';

/** A published version of a procedure. */
export interface ProcedureVersion {
  id: Id;
  procedureId: Id;
  code: string;
  number: number;
  validFrom: PlainDate;
  /** Last day, inclusive; null where none is known. */
  validTo: PlainDate | null;
  publishedAt: Instant;
  /** SHA-256 of the body's canonical text, hex. */
  digest: string;
  body: ProcedureBody;
  /** The competent agency; null where the province had none of its code. */
  agencyId: Id | null;
  formVersionId: Id;
  workflowVersionId: Id;
}

const versions = (tx: Tx) => tx`
  select v.id, v.procedure_id as "procedureId", p.code, v.number, v.valid_from as "validFrom", v.valid_to as "validTo",
    v.published_at as "publishedAt", v.digest, v.body, v.agency_id as "agencyId", v.form_version_id as "formVersionId",
    v.workflow_version_id as "workflowVersionId"
  from catalogue.procedure_version v
  join catalogue.procedure p on p.tenant_id = v.tenant_id and p.id = v.procedure_id
  where v.tenant_id = platform.tenant()`;

export async function procedureVersion(tx: Tx, id: Id): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.id = ${id}`;
  return row;
}

/** What versions of procedures are called, in one query. Unknown ids are missing from the answer. */
export async function procedureNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Words>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<{ id: Id; name: Words }[]>`
    select id, body->'name' as name from catalogue.procedure_version
    where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The version of a procedure in force on that day: the newest that has begun, unless it has ended. */
export async function findProcedure(tx: Tx, code: string, on: PlainDate): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`
    ${versions(tx)} and p.code = ${code} and v.valid_from <= ${on} order by v.number desc limit 1`;
  return row && (row.validTo === null || row.validTo.toString() >= on.toString()) ? row : undefined;
}

/** The newest version of a procedure, begun or not. */
export async function newestVersion(tx: Tx, procedureId: Id): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.procedure_id = ${procedureId} order by v.number desc limit 1`;
  return row;
}

export async function versionNumbered(tx: Tx, procedureId: Id, number: number): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.procedure_id = ${procedureId} and v.number = ${number}`;
  return row;
}

export const insertVersion = (tx: Tx, tenant: TenantId, version: ProcedureVersion) => tx`
  insert into catalogue.procedure_version (tenant_id, id, procedure_id, number, valid_from, valid_to, published_at, digest,
    body, agency_id, form_version_id, workflow_version_id)
  values (${tenant}, ${version.id}, ${version.procedureId}, ${version.number}, ${version.validFrom}, ${version.validTo},
    ${version.publishedAt}, ${version.digest}, ${tx.json(version.body satisfies Json)}, ${version.agencyId},
    ${version.formVersionId}, ${version.workflowVersionId})`;
