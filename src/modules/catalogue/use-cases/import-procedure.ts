import { createHash } from 'node:crypto';
import { z } from 'zod';
import { findForm, type FormVersion } from '#modules/forms';
import { act, append, emptyChain, type ActorRef, type ChainKeys } from '#modules/log';
import { findWorkflow, type WorkflowVersion } from '#modules/workflow';
import type { Sql, TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { canonicalJson } from '#platform/text';
import { Temporal, type World } from '#platform/time';
import { disagreements } from '../domain/agree.ts';
import { procedureBody, type ProcedureBody } from '../domain/procedure.ts';
import { writeFindable } from '../sql/findable.ts';
import { lockProcedure, writeHead } from '../sql/procedure.ts';
import { insertVersion, newestVersion, versionNumbered, type ProcedureVersion } from '../sql/version.ts';

export interface CatalogueDeps {
  sql: Sql;
  world: World;
  keys: ChainKeys;
}

export interface ProcedureImport {
  tenant: TenantId;
  actor: ActorRef;
  /** The content of the procedure's file. Its form and its workflow are published before it. */
  file: unknown;
  /** The unit of the file's agency code. */
  agencyId: Id | null;
  /** Idempotency key; new for each call where none is given. */
  key?: Id;
}

/** A type, not an interface: the answer of an act is stored as JSON. */
export type ImportedProcedure = {
  procedureId: Id;
  versionId: Id;
  /** False when this version had been published before with the same content. */
  published: boolean;
};

/**
 * Publishes one version of a procedure. The same content again changes nothing. Refused: `Invalid` for a file that is no
 * procedure or names a form or workflow that is not published, `WrongState` for other content under a published number
 * or a number that does not follow the last.
 */
export async function importProcedure(deps: CatalogueDeps, request: ProcedureImport): Promise<Result<ImportedProcedure>> {
  const read = procedureBody.safeParse(request.file);
  if (!read.success) return refuse('Invalid', { reason: 'catalogue.fault.badFile', values: { detail: z.prettifyError(read.error) } });
  const body = read.data;
  const { tenant, actor, agencyId } = request;
  const key = request.key ?? deps.world.newId();
  const asked = { tenant, actor, key, name: 'catalogue.importProcedure', input: { body, agencyId } };
  return act(deps, asked, (tx) => publish(deps, tx, request, body));
}

async function publish(
  deps: CatalogueDeps,
  tx: Tx,
  { tenant, actor, agencyId }: ProcedureImport,
  body: ProcedureBody,
): Promise<Result<ImportedProcedure>> {
  const digest = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const { id, head } = await lockProcedure(tx, tenant, { id: deps.world.newId(), code: body.code, empty: emptyChain });
  const same = await versionNumbered(tx, id, body.version);
  if (same) {
    if (same.digest !== digest) return refuse('WrongState', { reason: 'catalogue.fault.published' });
    return ok({ procedureId: id, versionId: same.id, published: false });
  }
  const newest = await newestVersion(tx, id);
  if (newest && !follows(body, newest)) return refuse('WrongState', { reason: 'catalogue.fault.notNext' });
  const parts = await partsOf(tx, body);
  if (!parts.ok) return parts;

  const { form, workflow } = parts.value;
  const at = deps.world.now();
  const version: ProcedureVersion = {
    id: deps.world.newId(),
    procedureId: id,
    code: body.code,
    number: body.version,
    validFrom: Temporal.PlainDate.from(body.validFrom),
    validTo: body.validTo === null ? null : Temporal.PlainDate.from(body.validTo),
    publishedAt: at,
    digest,
    body,
    agencyId,
    formVersionId: form.id,
    workflowVersionId: workflow.id,
  };
  const data = {
    code: body.code,
    number: body.version,
    versionId: version.id,
    validFrom: body.validFrom,
    validTo: body.validTo,
    digest,
    agencyId,
    form: { key: form.key, number: form.number, digest: form.digest },
    workflow: { key: workflow.key, number: workflow.number, digest: workflow.digest },
  };
  const fact = { tenant, subject: { kind: 'procedure' as const, id }, kind: 'procedure.published', at, actor, data };
  const newHead = await append(tx, deps, head, fact);
  await Promise.all([insertVersion(tx, tenant, version), writeHead(tx, id, newHead), writeFindable(tx, tenant, id, body)]);
  return ok({ procedureId: id, versionId: version.id, published: true });
}

const follows = (body: ProcedureBody, newest: ProcedureVersion) =>
  body.version > newest.number && body.validFrom >= newest.validFrom.toString();

async function partsOf(tx: Tx, body: ProcedureBody): Promise<Result<{ form: FormVersion; workflow: WorkflowVersion }>> {
  const form = await findForm(tx, body.form.key, body.form.version);
  if (!form) return refuse('Invalid', { reason: 'catalogue.fault.noForm', values: { detail: body.form.key } });
  const workflow = await findWorkflow(tx, body.workflow.key, body.workflow.version);
  if (!workflow) return refuse('Invalid', { reason: 'catalogue.fault.noWorkflow', values: { detail: body.workflow.key } });
  const apart = disagreements(body, form.body);
  if (apart.length > 0) return refuse('Invalid', { reason: 'catalogue.fault.disagrees', values: { detail: apart.join('; ') } });
  return ok({ form, workflow });
}
