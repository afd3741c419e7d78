import type { Actor } from '#modules/identity';
import type { TenantId, Tx } from '#platform/database';
import { ok, type Refusal, type Result } from '#platform/results';
import { Temporal, localInstant, type Instant, type PlainDate } from '#platform/time';
import type { ClockDates, Dossier } from '../domain/dossier.ts';
import type { NoticeItem } from '../domain/notice-content.ts';
import { supplementEffect } from '../domain/supplement-policy.ts';
import { datesFrom, datesOnRecord } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { giveNotice } from './give-notice.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

/** Papers or points of one request. */
const MOST_ITEMS = 60;

export interface RequestSupplementInput extends ActInput {
  /** All that has to be put right, each with its reason: it is asked for once (Decree 61/2018 art. 11.2c). */
  items: NoticeItem[];
  /** Guidance for the applicant; may be empty. */
  reason: string;
  basis: string;
  /** Until the end of which day; null where no day is set. */
  deadline: PlainDate | null;
}

/**
 * The applicant is asked to complete the dossier (national state 5). Before acceptance the desk asks and no clock has
 * begun; after appraisal the specialist asks, once, and the rule set says what the clock does (practice 5 and 9).
 */
export function requestSupplement(
  deps: DossierDeps,
  tenant: TenantId,
  actor: Actor,
  input: RequestSupplementInput,
): Promise<Result<ActDone>> {
  const { items, reason, basis } = input;
  const deadline = input.deadline && endOf(input.deadline);
  return performOnCase(deps, tenant, actor, input, {
    act: 'requestSupplement',
    said: { items, reason, basis, deadline: deadline?.toString() ?? null },
    async decide({ dossier, now, tx }) {
      const fault = faultOf(deps, dossier, { items, deadline }, now);
      if (fault) return { ok: false, refusal: fault };
      const isAccepted = dossier.receivedAt !== null;
      const given = await giveNotice(deps.world, tx, tenant, {
        dossierId: dossier.id,
        kind: isAccepted ? 'supplement' : 'completion',
        unitId: isAccepted ? dossier.agencyId : dossier.receivingPointId,
        officerId: actor.officerId,
        content: { reason, basis, items, deadline: deadline?.toString() ?? null },
        at: now,
      });
      return ok({
        kind: 'dossier.supplementRequested',
        at: now.toString(),
        actorId: actor.officerId,
        data: { items: items.length, deadline: deadline?.toString() ?? null, ...given, ...(await effect(deps, tx, dossier, now)) },
      });
    },
  });
}

type Effect = ClockDates & { clock: 'off' | 'paused' | 'running' };

async function effect(deps: DossierDeps, tx: Tx, dossier: Dossier, now: Instant): Promise<Effect> {
  if (dossier.receivedAt === null) return { ...datesOnRecord(dossier), clock: 'off' };
  const ruleSet = deps.ruleSets.ruleSet(dossier.ruleSet);
  if (supplementEffect(ruleSet, dossier, now, deps.calendar) === 'none') return { ...datesOnRecord(dossier), clock: 'running' };
  return { ...(await datesFrom(deps.calendar, tx, dossier, { clock: 'paused', at: now })), clock: 'paused' };
}

function faultOf(
  deps: DossierDeps,
  dossier: Dossier,
  { items, deadline }: { items: NoticeItem[]; deadline: Instant | null },
  now: Instant,
): Refusal | null {
  const { times } = deps.ruleSets.ruleSet(dossier.ruleSet).supplement;
  if (dossier.receivedAt !== null && dossier.supplements >= times) return { name: 'WrongState', reason: 'dossier.supplement.askedBefore' };
  if (items.length === 0) return { name: 'Invalid', fields: { items: 'dossier.supplement.itemsMissing' } };
  if (items.length > MOST_ITEMS) return { name: 'Invalid', fields: { items: 'dossier.supplement.tooMany' }, values: { most: MOST_ITEMS } };
  const bare = items.some(({ what, why }) => what === '' || why === '');
  if (bare) return { name: 'Invalid', fields: { items: 'dossier.supplement.whyMissing' } };
  if (deadline && Temporal.Instant.compare(deadline, now) <= 0)
    return { name: 'Invalid', fields: { deadline: 'dossier.supplement.deadlinePast' } };
  return null;
}

/** The last minute of the day counts. */
const endOf = (day: PlainDate): Instant => localInstant(day.add({ days: 1 }), '00:00').subtract({ minutes: 1 });
