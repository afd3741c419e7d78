import type { DueInput, Standing } from '#modules/calendar';
import { attemptBucket, countAttempt } from '#modules/identity';
import type { ChainKeys } from '#modules/log';
import { inTenant, type Sql, type TenantId, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal, type Instant, type World } from '#platform/time';
import { clockInput } from '../domain/clock-input.ts';
import type { Dossier, Outcome } from '../domain/dossier.ts';
import { degreeOf, type Degree } from '../domain/progress.ts';
import { seeDossier, type SeenDossier } from '../sql/dossier.ts';
import { intervalsOf, type StateInterval } from '../sql/interval.ts';
import { readPersonal } from '../sql/personal.ts';
import { stepsOf } from '../sql/task.ts';

/** What a look-up without log-in may tell: dates and degree of completion; no names, no papers, no officers. */
export interface Tracked {
  code: string;
  procedureVersionId: string;
  state: Dossier['state'];
  degree: Degree;
  /** Only for who knows the last four digits of the phone. */
  timeline: Timeline | null;
}

export interface Timeline {
  dossierId: Id;
  outcome: Outcome | null;
  /** Until when the applicant has to complete the dossier. */
  supplementDueAt: Instant | null;
  /** The open step's key; null when nothing is to be done any more. */
  step: string | null;
  agencyId: string;
  receivingPointId: string;
  submittedAt: Instant;
  promisedAt: Instant | null;
  dueAt: Instant | null;
  pausedSince: Instant | null;
  resolvedAt: Instant | null;
  /** Where it stands in time now. */
  standing: Standing;
  /** What its due date follows from, the reason of each pause as a message key; null before acceptance. */
  clock: DueInput | null;
  /** When the open step should be done by its norm. */
  stepDueAt: Instant | null;
  states: StateInterval[];
  steps: { step: string; openedAt: Instant; closedAt: Instant | null }[];
}

/**
 * Tries of one client on everything and on one code in ten minutes, and of everybody on one code in a day. The last one
 * is wide, so that a stranger cannot lock the applicant out with a few tries, and still far from all 10,000 digits.
 */
const LIMITS = {
  client: { limit: 30, windowSeconds: 600 },
  both: { limit: 10, windowSeconds: 600 },
  code: { limit: 60, windowSeconds: 86_400 },
};

/**
 * Looks a dossier up by its code or submission number, and by the last four digits of the submitter's phone when they are given.
 * Wrong digits and an unknown code are one answer; attempts are counted by client and, with digits, by code.
 */
export async function track(
  deps: { sql: Sql; world: World; keys: ChainKeys },
  tenant: TenantId,
  asked: { code: string; digits: string | null; client: string },
): Promise<Result<Tracked>> {
  const code = asked.code.replace(/\s+/g, '').toUpperCase();
  const { world, keys } = deps;
  const tries = (tx: Tx, kind: keyof typeof LIMITS, value: string) =>
    countAttempt(tx, world, attemptBucket(keys, tenant, `track.${kind}`, value), LIMITS[kind]);
  return inTenant(deps.sql, tenant, async (tx) => {
    const allowed =
      (await tries(tx, 'client', asked.client)) &&
      (asked.digits === null || ((await tries(tx, 'both', `${asked.client}/${code}`)) && (await tries(tx, 'code', code))));
    if (!allowed) return refuse('TooMany', { reason: 'dossier.track.tooMany' });
    const found = await seeDossier(tx, { code }, world.now());
    if (!found) return refuse('NotFound', { reason: 'dossier.track.notFound' });
    const { dossier } = found;
    const brief = {
      code: dossier.code,
      procedureVersionId: dossier.procedureVersionId,
      state: dossier.state,
      degree: degreeOf(dossier),
    };
    if (asked.digits === null) return ok({ ...brief, timeline: null });
    const personal = await readPersonal(tx, dossier.id);
    if (!personal || personal.phone.slice(-4) !== asked.digits) return refuse('NotFound', { reason: 'dossier.track.notFound' });
    const [states, steps] = await Promise.all([intervalsOf(tx, dossier.id), stepsOf(tx, dossier.id)]);
    return ok({ ...brief, timeline: timelineOf(found, states, steps) });
  });
}

function timelineOf({ dossier, standing }: SeenDossier, states: StateInterval[], steps: Awaited<ReturnType<typeof stepsOf>>): Timeline {
  return {
    dossierId: dossier.id,
    outcome: dossier.outcome,
    supplementDueAt: instant(dossier.supplementDueAt),
    step: dossier.step,
    agencyId: dossier.agencyId,
    receivingPointId: dossier.receivingPointId,
    submittedAt: states[0]!.from,
    promisedAt: instant(dossier.promisedAt),
    dueAt: instant(dossier.dueAt),
    pausedSince: instant(dossier.pausedSince),
    resolvedAt: instant(dossier.resolvedAt),
    standing,
    clock: dossier.receivedAt === null ? null : clockInput(dossier, states, (key) => key),
    stepDueAt: steps.findLast((step) => !step.closedAt)?.dueAt ?? null,
    states,
    steps: steps.map(({ step, openedAt, closedAt }) => ({ step, openedAt, closedAt })),
  };
}

const instant = (at: string | null): Instant | null => (at === null ? null : Temporal.Instant.from(at));
