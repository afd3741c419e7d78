import { DueError, parseLimit, type Calendar } from '#modules/calendar';
import { caseOf, findProcedure, type ProcedureVersion } from '#modules/catalogue';
import { submit, type FilingDeps } from '#modules/dossier';
import { demoId, readDemoProvince } from '#modules/organisation';
import type { UploadDeps } from '#modules/uploads';
import { inTenant, type TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, stagedWorld, type Instant } from '#platform/time';
import { readDemoDossiers, type DemoDossier, type DemoDossiers } from './demo/dossier-data.ts';
import { demoOfficers, type OfficerOf } from './demo/demo-officers.ts';
import { planDossier, type PlannedDossier } from './demo/dossier-plan.ts';
import { playDossier } from './demo/play-dossier.ts';
import { readSamplePaper } from './demo/sample-paper.ts';

export interface DemoDossiersLoad {
  tenant: TenantId;
  /** Such as `data/demo/ca-mau`. */
  folder: string;
  report?: (progress: { what: 'dossiers'; done: number; total: number }) => void;
}

export type DemoDossiersDeps = FilingDeps & Omit<UploadDeps, 'readPdf'>;

/**
 * Files the demo's dossiers and brings each to where its data say, through the same use cases as everybody, at instants
 * of the past that make its due date true today. What was filed before stays as it is: loading twice adds nothing.
 * Where the calendar of the coming weeks is not known yet, none is loaded.
 */
export async function loadDemoDossiers(deps: DemoDossiersDeps, { tenant, folder, report }: DemoDossiersLoad): Promise<void> {
  const { slug } = await readDemoProvince(folder);
  const data = await readDemoDossiers(folder);
  const { procedure, officerOf } = await readGround(deps, tenant, slug, data);
  const planned = plan(data.dossiers, deps.calendar, deps.world.now(), limitOf(procedure));
  const missing: (PlannedDossier & { key: Id })[] = [];
  for (const one of planned) {
    const key = demoId(slug, `dossier/${one.dossier.key}`);
    if (!(await isFiled(deps, tenant, key))) missing.push({ ...one, key });
  }
  for (const [n, { key, ...one }] of missing.entries()) {
    const world = stagedWorld(one.filedAt.toString(), `demo/${slug}/${one.dossier.key}`);
    const staged = { ...deps, world, readPdf: readSamplePaper };
    const { paperNote } = data;
    await playDossier({ deps: staged, real: deps.world, tenant, procedureVersionId: procedure.id, officerOf, paperNote, key }, one);
    report?.({ what: 'dossiers', done: n + 1, total: missing.length });
  }
}

/** The number of working days of its first case, which the demo's dossiers are filed under. */
function limitOf({ code, body }: ProcedureVersion): number {
  const { timeLimit } = caseOf(body, null);
  if (timeLimit === null) throw new Error(`the demo files dossiers of ${code}, which has no limit`);
  return parseLimit(timeLimit).n;
}

/** In order of filing, so that the codes of a day are in order too. */
function plan(dossiers: readonly DemoDossier[], calendar: Calendar, now: Instant, limit: number): PlannedDossier[] {
  try {
    const planned = dossiers.map((dossier) => planDossier(dossier, calendar, now, limit));
    return planned.sort((one, other) => one.filedAt.epochMilliseconds - other.filedAt.epochMilliseconds);
  } catch (fault) {
    if (fault instanceof DueError && fault.code === 'NO_CALENDAR') return [];
    throw fault;
  }
}

interface Ground {
  procedure: ProcedureVersion;
  officerOf: OfficerOf;
}

function readGround(deps: DemoDossiersDeps, tenant: TenantId, slug: string, data: DemoDossiers): Promise<Ground> {
  const today = localDate(deps.world.now());
  const named = data.dossiers.flatMap(({ acts }) => acts.flatMap((act) => ('to' in act ? [act.by, act.to] : [act.by])));
  return inTenant(deps.sql, tenant, async (tx) => {
    const procedure = await findProcedure(tx, data.procedure, today);
    if (!procedure) throw new Error(`the demo has no procedure ${data.procedure}`);
    return { procedure, officerOf: await demoOfficers(tx, slug, named, today) };
  });
}

/** Whether a submission with this idempotency key was accepted: another one with it would be in conflict, else it finds no draft. */
async function isFiled(deps: DemoDossiersDeps, tenant: TenantId, key: Id): Promise<boolean> {
  const answer = await submit(deps, tenant, { key, draftId: deps.world.newId(), token: undefined });
  return !answer.ok && answer.refusal.name === 'Conflict';
}
