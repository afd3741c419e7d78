import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishForm } from '#modules/forms';
import type { ActorRef } from '#modules/log';
import { publishWorkflow } from '#modules/workflow';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { smallestWorkingDays } from '../domain/cases.ts';
import { procedureBody } from '../domain/procedure.ts';
import { importProcedure, type CatalogueDeps } from './import-procedure.ts';

export interface DemoCatalogueLoad {
  tenant: TenantId;
  /** Such as `data/catalogue/ca-mau`. */
  folder: string;
  /** Told as the work goes on. */
  report?: (progress: { what: 'procedures'; done: number; total: number }) => void;
  /** The unit with that code, or null where the province has none. */
  agencyIdOf(code: string): Id | null | Promise<Id | null>;
}

const installer: ActorRef = { kind: 'system', id: 'installer' };

/**
 * Publishes the procedures of a folder with their forms and workflows, as an administrator would.
 * Loading twice changes nothing. Throws, with the file's name, when something is refused: the data are at fault then.
 */
export async function loadDemoCatalogue(deps: CatalogueDeps, load: DemoCatalogueLoad): Promise<void> {
  const names = (await readdir(load.folder)).filter((name) => name.endsWith('.json')).sort();
  for (const [n, name] of names.entries()) {
    await loadOne(deps, load, join(load.folder, name));
    load.report?.({ what: 'procedures', done: n + 1, total: names.length });
  }
}

async function loadOne(deps: CatalogueDeps, { tenant, folder, agencyIdOf }: DemoCatalogueLoad, path: string): Promise<void> {
  const file = await json(path);
  const body = procedureBody.parse(file);
  const { form, workflow } = body;
  const formFile = await json(join(folder, 'forms', `${form.key}.json`));
  const workflowFile = await json(join(folder, 'workflows', `${workflow.key}.json`));
  await inTenant(deps.sql, tenant, async (tx) => {
    accepted(path, await publishForm(tx, deps, { tenant, file: formFile }));
    accepted(path, await publishWorkflow(tx, deps, { tenant, file: workflowFile, limit: smallestWorkingDays(body) }));
  });
  const agencyId = await agencyIdOf(body.agencyCode);
  const partnerAgencyId = body.partnerAgencyCode === null ? null : await agencyIdOf(body.partnerAgencyCode);
  accepted(path, await importProcedure(deps, { tenant, actor: installer, file, agencyId, partnerAgencyId }));
}

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

function accepted<T>(path: string, result: Result<T>): void {
  if (!result.ok) throw new Error(`${path} is refused: ${JSON.stringify(result.refusal)}`);
}
