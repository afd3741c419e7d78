import { publishForm } from '#modules/forms';
import type { ActorRef } from '#modules/log';
import { unitsOf } from '#modules/organisation';
import { checkWorkflow, publishWorkflow, type WorkflowFault } from '#modules/workflow';
import { inTenant, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Refusal, Result } from '#platform/results';
import { localDate } from '#platform/time';
import { smallestWorkingDays } from '../domain/cases.ts';
import type { ProcedureBody } from '../domain/procedure.ts';
import type { CatalogueDeps } from './deps.ts';
import { publishOnce } from './import-procedure.ts';
import { readCatalogueFolder, type CatalogueFault, type CatalogueFolder, type Sourced } from './read-folder.ts';

export interface CatalogueImport {
  tenant: TenantId;
  /** Procedures as `*.json`, with `forms/` and `workflows/` beside, such as `data/catalogue/ca-mau`. */
  folder: string;
  /** The installer where nobody is named. */
  actor?: ActorRef;
  /** Told as the work goes on. */
  report?: (progress: { what: 'procedures'; done: number; total: number }) => void;
}

export interface ImportedCatalogue {
  procedures: number;
  /** Those of which a version was published; the others were there already with the same content. */
  published: number;
}

/** A folder with faults, of which nothing was imported. */
export class BadCatalogue extends Error {
  readonly faults: readonly CatalogueFault[];

  constructor(folder: string, faults: readonly CatalogueFault[]) {
    const lines = faults.map(({ file, path, reason, detail }) => `${file} ${path} ${reason}: ${detail}`);
    super(`${folder} is refused:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

const installer: ActorRef = { kind: 'system', id: 'installer' };

/**
 * Publishes a folder of procedures with their forms and workflows, all or nothing: one transaction. The same folder again
 * changes nothing. Throws `BadCatalogue` with every fault of the folder when there is one.
 */
export async function importCatalogue(deps: CatalogueDeps, wanted: CatalogueImport): Promise<ImportedCatalogue> {
  const folder = await readCatalogueFolder(wanted.folder);
  return inTenant(deps.sql, wanted.tenant, async (tx) => {
    const work: Work = { deps, tx, wanted: { actor: installer, ...wanted }, folder, faults: [...folder.faults] };
    const ready = await publishParts(work);
    const published = await publishAll(work, ready);
    if (work.faults.length > 0) throw new BadCatalogue(wanted.folder, work.faults);
    return { procedures: ready.length, published };
  });
}

interface Work {
  deps: CatalogueDeps;
  tx: Tx;
  wanted: CatalogueImport & { actor: ActorRef };
  folder: CatalogueFolder;
  /** Grows as faults are found. */
  faults: CatalogueFault[];
}

/** Publishes the forms and workflows that are used; answers the procedures whose both parts are sound. */
async function publishParts(work: Work): Promise<Sourced<ProcedureBody>[]> {
  const [forms, workflows] = [await publishForms(work), await publishWorkflows(work)];
  for (const { file, body } of work.folder.procedures) {
    if (!work.folder.forms.has(body.form.key))
      work.faults.push({ file, path: 'form', reason: 'catalogue.fault.noForm', detail: body.form.key });
    if (!work.folder.workflows.has(body.workflow.key))
      work.faults.push({ file, path: 'workflow', reason: 'catalogue.fault.noWorkflow', detail: body.workflow.key });
  }
  return work.folder.procedures.filter(({ body }) => forms.has(body.form.key) && workflows.has(body.workflow.key));
}

async function publishForms({ deps, tx, wanted: { tenant }, folder, faults }: Work): Promise<Set<string>> {
  const sound = new Set<string>();
  for (const key of new Set(folder.procedures.map(({ body }) => body.form.key))) {
    const found = folder.forms.get(key);
    if (found && taken(faults, found.file, 'version', await publishForm(tx, deps, { tenant, file: found.body }))) sound.add(key);
  }
  return sound;
}

/** The norms of a workflow stay within the smallest limit of all procedures that use it. */
async function publishWorkflows({ deps, tx, wanted: { tenant }, folder, faults }: Work): Promise<Set<string>> {
  const sound = new Set<string>();
  for (const key of new Set(folder.procedures.map(({ body }) => body.workflow.key))) {
    const found = folder.workflows.get(key);
    if (!found) continue;
    const cases = folder.procedures.flatMap(({ body }) => (body.workflow.key === key ? body.cases : []));
    const limit = smallestWorkingDays({ cases });
    const wrong = checkWorkflow(found.body, limit);
    faults.push(...wrong.map((fault) => workflowFault(found.file, fault)));
    if (wrong.length > 0) continue;
    if (taken(faults, found.file, 'version', await publishWorkflow(tx, deps, { tenant, file: found.body, limit }))) sound.add(key);
  }
  return sound;
}

const workflowFault = (file: string, { name, step = '', detail }: WorkflowFault): CatalogueFault => ({
  file,
  path: step && `steps.${step}`,
  reason: `workflow.fault.${name}`,
  detail: detail ?? step,
});

async function publishAll({ deps, tx, wanted, faults }: Work, ready: Sourced<ProcedureBody>[]): Promise<number> {
  const { tenant, actor, report } = wanted;
  const units = await unitsOf(tx, localDate(deps.world.now()));
  const unitOf = (file: string, path: 'agencyCode' | 'partnerAgencyCode', code: string | null): Id | null => {
    const id = units.find((unit) => unit.code !== null && unit.code === code)?.id;
    if (id === undefined && code !== null) faults.push({ file, path, reason: 'catalogue.fault.noAgency', detail: code });
    return id ?? null;
  };
  let published = 0;
  for (const [n, { file, body }] of ready.entries()) {
    const agencyId = unitOf(file, 'agencyCode', body.agencyCode);
    const partnerAgencyId = unitOf(file, 'partnerAgencyCode', body.partnerAgencyCode);
    const result = await publishOnce(deps, tx, { tenant, actor, agencyId, partnerAgencyId, body });
    if (taken(faults, file, '', result) && result.ok && result.value.published) published += 1;
    report?.({ what: 'procedures', done: n + 1, total: ready.length });
  }
  return published;
}

function taken(faults: CatalogueFault[], file: string, path: string, result: Result<unknown>): boolean {
  if (!result.ok) faults.push({ file, path, ...wordsOf(result.refusal) });
  return result.ok;
}

const wordsOf = ({ name, reason = `refusal.${name}`, values }: Refusal) => ({
  reason,
  detail: String(values?.detail ?? values?.code ?? ''),
});
