import { limitUnits } from '#modules/calendar';
import { formVersion } from '#modules/forms';
import { refOf, may, type Actor } from '#modules/identity';
import { act } from '#modules/log';
import { checkWorkflow, workflowVersion } from '#modules/workflow';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { cleanText } from '#platform/text';
import { localDate } from '#platform/time';
import { smallestWorkingDays } from '../domain/cases.ts';
import type { ProcedureBody } from '../domain/procedure.ts';
import { lockProcedureById } from '../sql/procedure.ts';
import { newestVersion, type ProcedureVersion } from '../sql/version.ts';
import type { CatalogueDeps } from './deps.ts';
import { publishVersion } from './publish-version.ts';

/** A time limit for a case that has none, or none that is confirmed. What was typed comes as it was typed. */
export interface CaseLimit {
  key: Id;
  procedureId: Id;
  /** Number of the version that the administrator saw. */
  version: number;
  caseKey: string;
  amount: string;
  /** A unit of `#modules/calendar`. */
  unit: string;
  /** What it rests on, in words; anybody may read it. */
  basis: string;
  /** Still to be confirmed; screens say so. */
  isOpen: boolean;
}

export type LimitSet = { versionId: Id; number: number };

/**
 * Sets the limit of one case, as the next version of its procedure: published versions are never changed, and drafts and
 * dossiers keep theirs. Refused: `NotYours`, `NotFound`, `Conflict` when another version was published meanwhile,
 * `WrongState` where the case has a confirmed limit, `Invalid` with the fields `amount`, `unit`, `basis`.
 */
export async function setCaseLimit(deps: CatalogueDeps, tenant: TenantId, actor: Actor, wanted: CaseLimit): Promise<Result<LimitSet>> {
  if (!may(actor, 'catalogue.manage', {})) return refuse('NotYours');
  const fields = faultsIn(wanted);
  if (Object.keys(fields).length > 0) return refuse('Invalid', { fields });
  const { key, ...input } = wanted;
  const asked = { tenant, actor: refOf(actor), key, name: 'catalogue.setCaseLimit', input };
  return act(deps, asked, (tx) => publishNext(deps, tx, tenant, actor, { ...wanted, basis: cleanText(wanted.basis) }));
}

function faultsIn({ amount, unit, basis }: CaseLimit): Record<string, string> {
  const isText = basis.isWellFormed() && !basis.includes('\u0000');
  const words = cleanText(basis);
  return {
    ...(!/^[1-9]\d{0,3}$/.test(amount.trim()) && { amount: 'catalogue.fault.limitNumber' }),
    ...(!limitUnits.some((one) => one === unit) && { unit: 'catalogue.fault.limitUnit' }),
    ...((!isText || words === '' || words.length > 500) && { basis: 'catalogue.fault.noBasis' }),
  };
}

async function publishNext(deps: CatalogueDeps, tx: Tx, tenant: TenantId, actor: Actor, wanted: CaseLimit): Promise<Result<LimitSet>> {
  const { procedureId, caseKey } = wanted;
  const locked = await lockProcedureById(tx, procedureId);
  const newest = locked && (await newestVersion(tx, procedureId));
  if (!newest || !newest.body.cases.some((one) => one.key === caseKey)) return refuse('NotFound');
  if (newest.number !== wanted.version) return refuse('Conflict');
  if (!isOpen(newest.body, caseKey)) return refuse('WrongState', { reason: 'catalogue.fault.limitPublished' });
  const body = withLimit(newest, wanted, localDate(deps.world.now()).toString());
  if (wanted.unit === 'hb' && body.event === null) return refuse('Invalid', { fields: { unit: 'catalogue.fault.noEvent' } });
  const [form, workflow] = await Promise.all([formVersion(tx, newest.formVersionId), workflowVersion(tx, newest.workflowVersionId)]);
  const [fault] = checkWorkflow(workflow!.body, smallestWorkingDays(body));
  if (fault) return refuse('Invalid', { fields: { amount: 'catalogue.fault.normsExceed' }, values: { detail: fault.detail ?? '' } });
  const { agencyId, partnerAgencyId } = newest;
  const change = { caseKey, timeLimit: limitOf(wanted), basis: wanted.basis, isOpen: wanted.isOpen };
  const publication = { tenant, actor: refOf(actor), body, agencyId, partnerAgencyId, change, form: form!, workflow: workflow! };
  const version = await publishVersion(deps, tx, locked, publication);
  return ok({ versionId: version.id, number: version.number });
}

const pathOf = (caseKey: string) => `cases.${caseKey}.timeLimit`;
const limitOf = ({ amount, unit }: CaseLimit) => `${amount.trim()}${unit}`;

/** Whether a case's limit is missing or not confirmed, and so may be set. */
export const isOpen = (body: ProcedureBody, caseKey: string): boolean =>
  body.cases.some((one) => one.key === caseKey && one.timeLimit === null) || body.unconfirmed.some(({ path }) => path === pathOf(caseKey));

function withLimit({ body, number }: ProcedureVersion, wanted: CaseLimit, today: string): ProcedureBody {
  const { caseKey, basis } = wanted;
  const words = { vi: basis, en: basis };
  const others = body.unconfirmed.filter(({ path }) => path !== pathOf(caseKey));
  return {
    ...body,
    version: number + 1,
    validFrom: body.validFrom > today ? body.validFrom : today,
    cases: body.cases.map((one) => (one.key === caseKey ? { ...one, timeLimit: limitOf(wanted), basis: words } : one)),
    unconfirmed: wanted.isOpen ? [...others, { path: pathOf(caseKey), note: words }] : others,
  };
}
