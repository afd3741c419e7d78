import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { Instant, PlainDate } from '#platform/time';
import type { Words } from '#modules/rules';
import type { ProcedureBody } from '../domain/procedure.ts';
import { storedBody } from '../domain/stored-body.ts';

/** A published version of a procedure. */
export interface ProcedureVersion {
  id: Id;
  procedureId: Id;
  /** What it is called in addresses: its national code, or its key where it has none. */
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
  /** The other agency of an inter-agency procedure; null where there is none, or the province had none of its code. */
  partnerAgencyId: Id | null;
  formVersionId: Id;
  workflowVersionId: Id;
}

const versions = (tx: Tx) => tx`
  select v.id, v.procedure_id as "procedureId", p.code, v.number, v.valid_from as "validFrom", v.valid_to as "validTo",
    v.published_at as "publishedAt", v.digest, v.body, v.agency_id as "agencyId",
    v.partner_agency_id as "partnerAgencyId", v.form_version_id as "formVersionId",
    v.workflow_version_id as "workflowVersionId"
  from catalogue.procedure_version v
  join catalogue.procedure p on p.tenant_id = v.tenant_id and p.id = v.procedure_id
  where v.tenant_id = platform.tenant()`;

const inTodaysShape = (row: ProcedureVersion | undefined): ProcedureVersion | undefined => row && { ...row, body: storedBody(row.body) };

export async function procedureVersion(tx: Tx, id: Id): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.id = ${id}`;
  return inTodaysShape(row);
}

/** What versions of procedures are called, in one query. Unknown ids are missing from the answer. */
export async function procedureNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Words>> {
  if (ids.length === 0) return new Map();
  const rows = await tx<{ id: Id; name: Words }[]>`
    select id, body->'name' as name from catalogue.procedure_version
    where tenant_id = platform.tenant() and id = any(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * The version of a procedure in force on that day: the newest that has begun, unless it has ended. By its code or by its
 * key, so that an address printed before it had a code still leads to it.
 */
export async function findProcedure(tx: Tx, reference: string, on: PlainDate): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`
    ${versions(tx)} and (p.code = ${reference} or p.key = ${reference}) and v.valid_from <= ${on}
    order by p.code = ${reference} desc, v.number desc limit 1`;
  return row && (row.validTo === null || row.validTo.toString() >= on.toString()) ? inTodaysShape(row) : undefined;
}

/** The newest version of a procedure, begun or not. */
export async function newestVersion(tx: Tx, procedureId: Id): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.procedure_id = ${procedureId} order by v.number desc limit 1`;
  return inTodaysShape(row);
}

export async function versionNumbered(tx: Tx, procedureId: Id, number: number): Promise<ProcedureVersion | undefined> {
  const [row] = await tx<ProcedureVersion[]>`${versions(tx)} and v.procedure_id = ${procedureId} and v.number = ${number}`;
  return inTodaysShape(row);
}

/** Writes a version; what lists ask of it stands beside its body too. */
export const insertVersion = (tx: Tx, tenant: TenantId, version: ProcedureVersion) => tx`
  insert into catalogue.procedure_version (tenant_id, id, procedure_id, number, valid_from, valid_to, published_at, digest,
    body, agency_id, partner_agency_id, form_version_id, workflow_version_id, name, name_en, summary, summary_en,
    common_name, common_name_en, sector, life_events, service_levels, channels, cases)
  values (${tenant}, ${version.id}, ${version.procedureId}, ${version.number}, ${version.validFrom}, ${version.validTo},
    ${version.publishedAt}, ${version.digest}, ${tx.json(version.body satisfies Json)}, ${version.agencyId}, ${version.partnerAgencyId},
    ${version.formVersionId}, ${version.workflowVersionId}, ${version.body.name.vi}, ${version.body.name.en},
    ${version.body.summary.vi}, ${version.body.summary.en}, ${version.body.commonNames.vi[0] ?? null}, ${version.body.commonNames.en[0] ?? null},
    ${version.body.sector.key}, ${tx.json(version.body.lifeEvents)}, ${tx.json(version.body.serviceLevels)},
    ${tx.json(version.body.channels)}, ${tx.json(version.body.cases)})`;
