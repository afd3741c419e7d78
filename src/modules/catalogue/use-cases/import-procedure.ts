import { z } from 'zod';
import { findForm } from '#modules/forms';
import { act, emptyChain, type ActorRef } from '#modules/log';
import { findWorkflow } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { disagreements } from '../domain/agree.ts';
import { procedureBody, referenceOf, type ProcedureBody } from '../domain/procedure.ts';
import { lockProcedure } from '../sql/procedure.ts';
import { newestVersion, versionNumbered, type ProcedureVersion } from '../sql/version.ts';
import type { CatalogueDeps } from './deps.ts';
import { digestOf, publishVersion, type Parts, type Publication } from './publish-version.ts';

export interface ProcedureImport {
  tenant: TenantId;
  actor: ActorRef;
  /** The content of the procedure's file. Its form and its workflow are published before it. */
  file: unknown;
  /** The unit of the file's agency code. */
  agencyId: Id | null;
  /** The unit of the file's partner agency. */
  partnerAgencyId?: Id | null;
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
 * procedure or names a form or workflow that is not published, `WrongState` for other content under a published number,
 * a number that does not follow the last, or a national code that another procedure has.
 */
export async function importProcedure(deps: CatalogueDeps, request: ProcedureImport): Promise<Result<ImportedProcedure>> {
  const read = procedureBody.safeParse(request.file);
  if (!read.success) return refuse('Invalid', { reason: 'catalogue.fault.badFile', values: { detail: z.prettifyError(read.error) } });
  const body = read.data;
  const { tenant, actor, agencyId, partnerAgencyId = null } = request;
  const key = request.key ?? deps.world.newId();
  const asked = { tenant, actor, key, name: 'catalogue.importProcedure', input: { body, agencyId, partnerAgencyId } };
  return act(deps, asked, (tx) => publishOnce(deps, tx, { tenant, actor, agencyId, partnerAgencyId, body }));
}

/** Publishes a version inside the caller's transaction, unless the same was published before. */
export async function publishOnce(deps: CatalogueDeps, tx: Tx, publication: Publication): Promise<Result<ImportedProcedure>> {
  const { tenant, body } = publication;
  const name = { key: body.key, reference: referenceOf(body) };
  const locked = await lockProcedure(tx, tenant, { id: deps.world.newId(), name, empty: emptyChain });
  if (!locked) return refuse('WrongState', { reason: 'catalogue.fault.codeTaken', values: { detail: name.reference } });
  const same = await versionNumbered(tx, locked.id, body.version);
  if (same) {
    if (same.digest !== digestOf(body)) return refuse('WrongState', { reason: 'catalogue.fault.published' });
    return ok({ procedureId: locked.id, versionId: same.id, published: false });
  }
  const newest = await newestVersion(tx, locked.id);
  if (newest && !follows(body, newest)) return refuse('WrongState', { reason: 'catalogue.fault.notNext' });
  const parts = await partsOf(tx, body);
  if (!parts.ok) return parts;
  const version = await publishVersion(deps, tx, locked, { ...publication, ...parts.value });
  return ok({ procedureId: locked.id, versionId: version.id, published: true });
}

const follows = (body: ProcedureBody, newest: ProcedureVersion) =>
  body.version > newest.number && body.validFrom >= newest.validFrom.toString();

async function partsOf(tx: Tx, body: ProcedureBody): Promise<Result<Parts>> {
  const form = await findForm(tx, body.form.key, body.form.version);
  if (!form) return refuse('Invalid', { reason: 'catalogue.fault.noForm', values: { detail: body.form.key } });
  const workflow = await findWorkflow(tx, body.workflow.key, body.workflow.version);
  if (!workflow) return refuse('Invalid', { reason: 'catalogue.fault.noWorkflow', values: { detail: body.workflow.key } });
  const apart = disagreements(body, form.body);
  if (apart.length > 0) return refuse('Invalid', { reason: 'catalogue.fault.disagrees', values: { detail: apart.join('; ') } });
  return ok({ form, workflow });
}
