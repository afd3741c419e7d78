import type { FastifyRequest } from 'fastify';
import { restDayNotice, type Saying } from '#modules/calendar';
import type { DoneStep } from '#modules/dossier';
import { actorOf, type Actor } from '#modules/identity';
import { inTenantReadOnly, type Tx } from '#platform/database';
import type { Lang, Translate } from '#platform/i18n';
import { ok, type Result } from '#platform/results';
import type { Instant } from '#platform/time';
import type { DeskDeps } from '../deps.ts';
import { clockOf, dueIfAccepted, stepLeft, type CaseClock, type StandingClock } from '../domain/clock.ts';
import { readCase, type Case } from '../use-cases/read-case.ts';

/** A dossier as one officer looks at it now. */
export interface CaseView {
  kase: Case;
  me: Actor;
  now: Instant;
  /** Null before acceptance. */
  clock: CaseClock | StandingClock | null;
  /** Before acceptance: when it would be due if it were accepted now. */
  wouldBeDue: Instant | null;
  /** The step that is open, and what is left of its norm. */
  open: { step: DoneStep; left: Saying | null } | null;
  /** Message that says that no working day is counted today. */
  restDay: string | null;
}

/** Opens the dossier of the address, and in the same transaction what else the screen needs. */
export async function openCase<More extends object>(
  deps: DeskDeps,
  request: FastifyRequest<{ Params: { id: string } }>,
  more: (tx: Tx, kase: Case) => Promise<More>,
): Promise<Result<CaseView & More>> {
  const { ctx, params } = request;
  const [me, now] = [actorOf(request), deps.world.now()];
  return inTenantReadOnly(deps.sql, ctx.tenant, async (tx) => {
    const read = await readCase(tx, me, params.id, now);
    return read.ok ? ok({ ...viewOf(deps, read.value, { me, now, lang: ctx.lang, t: ctx.t }), ...(await more(tx, read.value)) }) : read;
  });
}

/** Who reads, when and in which language. */
interface Reader {
  me: Actor;
  now: Instant;
  lang: Lang;
  t: Translate;
}

function viewOf({ calendar }: DeskDeps, kase: Case, { me, now, lang, t }: Reader): CaseView {
  const { dossier } = kase;
  const clock = clockOf(calendar, kase, { now, lang, say: t });
  const wouldBeDue = dossier.state === 'submitted' ? dueIfAccepted(calendar, dossier.timeLimit, now) : null;
  const step = kase.steps.findLast((one) => !one.closedAt);
  const open = step ? { step, left: stepLeft(calendar, step.dueAt, now) } : null;
  return { kase, me, now, clock, wouldBeDue, open, restDay: restDayNotice(calendar, now)?.key ?? null };
}
