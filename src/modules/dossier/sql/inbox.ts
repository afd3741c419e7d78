import type { Standing } from '#modules/calendar';
import { scopes, type Actor, type Scope } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Channel, State } from '../domain/dossier.ts';
import type { Queue } from '../domain/queue.ts';
import { BEHIND_DATES } from '../domain/urgency.ts';
import { standingOf } from './standing.ts';

/** One row of an officer's list. */
export interface InboxRow {
  dossierId: Id;
  code: string;
  version: number;
  procedureVersionId: Id;
  workflowVersionId: Id;
  channel: Channel;
  state: State;
  step: string;
  role: string;
  unitId: Id;
  /** The officer who has to act; null where anybody with the role may. */
  officerId: Id | null;
  applicantName: string;
  submitterName: string;
  submittedAt: Instant;
  receivedAt: Instant | null;
  dueAt: Instant | null;
  pausedSince: Instant | null;
  /** Until when the applicant has to complete the dossier. */
  supplementDueAt: Instant | null;
  resolvedAt: Instant | null;
  /** Where it stands in time now. */
  standing: Standing;
  stepDueAt: Instant | null;
}

export interface InboxQuery {
  queue: Queue;
  actor: Actor;
  now: Instant;
  /** Last row of the page before: its urgency and id. */
  after?: { urgency: Instant; id: Id } | undefined;
  limit: number;
}

/** Whether the open task waits for this officer: by name, or by a role that he holds in its unit and sector. */
const actable = (tx: Tx, { officerId, holdings }: Actor) => tx`
  (v.officer_id = ${officerId} or (v.officer_id is null and exists (
    select from unnest(${holdings.map((one) => one.role)}::text[], ${holdings.map((one) => one.unitId)}::uuid[],
        ${holdings.map((one) => one.sector)}::text[]) as held (role, unit_id, sector)
      where held.role = v.role and held.unit_id = v.unit_id and (held.sector is null or held.sector = v.sector))))`;

const columns = {
  receivingPoint: 'receiving_point_id',
  agency: 'agency_id',
  division: 'division_id',
  partnerAgency: 'partner_agency_id',
} as const;

/** One scope of a right as SQL over an open task. Each place has an index that gives its dossiers in the list's order. */
function covered(tx: Tx, { at, unitId, sector }: Scope) {
  const place = at === 'province' ? tx`true` : tx`v.${tx(columns[at])} = ${unitId}`;
  return sector === null ? place : tx`${place} and v.sector = ${sector}`;
}

/** The scopes that a queue looks through; null for the queue of one's own tasks, which has no place. */
function scopesOf(queue: Queue, actor: Actor): Scope[] | null {
  if (queue === 'mine') return null;
  if (queue !== 'unclaimed') return scopes(actor, 'dossier.read');
  return [...scopes(actor, 'dossier.take'), ...scopes(actor, 'dossier.assign')];
}

/**
 * Whether a row stands so. As a case, which the planner takes for as likely as not: an equation with an expression it takes
 * for rare, and then it collects a whole agency's rows to sort them, where the index in the list's order stops after a page.
 */
const stands = (tx: Tx, standing: Standing, now: Instant) => tx`case when ${standingOf(tx, 'v', now)} = ${standing} then true end`;

const isHeldUp = (tx: Tx) => tx`v.state = any(array['supplementing', 'awaitingPayment', 'suspended'])`;

function inQueue(tx: Tx, { queue, actor, now }: Pick<InboxQuery, 'queue' | 'actor' | 'now'>) {
  switch (queue) {
    case 'mine': // whose task it is say its branches; what waits for somebody outside is nobody's to do
      return tx`not ${isHeldUp(tx)}`;
    case 'others':
      return tx`not ${actable(tx, actor)}`;
    case 'unit':
      return tx`true`;
    case 'overdue': // the bound on urgency lets the index stop: what is late was due before now
      return tx`${stands(tx, 'overdue', now)} and v.urgency < ${now}`;
    case 'dueSoon': // and what is not late yet was due no earlier than today
      return tx`${stands(tx, 'dueSoon', now)} and v.urgency > ${now.subtract({ hours: 24 })}`;
    case 'held': // behind all dates: the bound lets the index begin there
      return tx`v.urgency > ${now.add(BEHIND_DATES)} and ${isHeldUp(tx)}`;
    case 'unclaimed':
      return tx`v.handler_id is null and v.state = 'accepted'`;
  }
}

/**
 * What waits for the officer: by name, then by each role that he holds somewhere. The tasks are found first, through
 * their own indexes: left to itself the planner walks all open dossiers in the list's order to find an officer's few.
 */
const waiting = (tx: Tx, { officerId, holdings }: Actor) => [
  tx`v.dossier_id = any(array(select t.dossier_id from dossier.task t
    where t.tenant_id = platform.tenant() and t.closed_at is null and t.officer_id = ${officerId}))`,
  ...holdings.map(
    ({ role, unitId, sector }) => tx`v.dossier_id = any(array(select t.dossier_id from dossier.task t
      where t.tenant_id = platform.tenant() and t.closed_at is null and t.officer_id is null and t.unit_id = ${unitId}
        and t.role = ${role} ${sector === null ? tx`` : tx`and t.sector = ${sector}`}))`,
  ),
];

/** Ids of a queue in its order, no more than asked for: a branch for each scope, so that each walks its own index. */
function hits(tx: Tx, ask: InboxQuery) {
  const places = scopesOf(ask.queue, ask.actor)?.map((scope) => covered(tx, scope)) ?? waiting(tx, ask.actor);
  const after = ask.after ? tx`and (v.urgency, v.dossier_id) > (${ask.after.urgency}, ${ask.after.id})` : tx``;
  const branches = places.map(
    (place, n) => tx`${n === 0 ? tx`` : tx`union`} (
      select v.urgency, v.dossier_id from dossier.v_open_task v
      where v.tenant_id = platform.tenant() and ${place} and ${inQueue(tx, ask)} ${after}
      order by v.urgency, v.dossier_id limit ${ask.limit})`,
  );
  return branches.length === 0 ? tx`select null::timestamptz as urgency, null::uuid as dossier_id where false` : tx`${branches}`;
}

/** A page of a queue, most urgent first: by due date, and what has none yet by the time since it was filed. */
export const inboxPage = (tx: Tx, ask: InboxQuery): Promise<(InboxRow & { urgency: Instant })[]> =>
  tx<(InboxRow & { urgency: Instant })[]>`
    with hit as (select urgency, dossier_id from (${hits(tx, ask)}) as one order by urgency, dossier_id limit ${ask.limit})
    select v.dossier_id as "dossierId", v.code, v.version, v.procedure_version_id as "procedureVersionId",
      v.workflow_version_id as "workflowVersionId", v.channel, v.state, v.step, v.role, v.unit_id as "unitId",
      v.officer_id as "officerId", p.applicant_name as "applicantName", p.submitter_name as "submitterName",
      v.submitted_at as "submittedAt", v.received_at as "receivedAt", v.due_at as "dueAt",
      v.paused_since as "pausedSince", v.supplement_due_at as "supplementDueAt", v.resolved_at as "resolvedAt", ${standingOf(tx, 'v', ask.now)} as standing, v.step_due_at as "stepDueAt", v.urgency
    from hit
    join dossier.v_open_task v on v.tenant_id = platform.tenant() and v.dossier_id = hit.dossier_id
    join dossier.personal p on p.tenant_id = platform.tenant() and p.dossier_id = hit.dossier_id
    order by v.urgency, v.dossier_id`;

/** How many rows a queue has, counted up to `cap`. */
export async function queueSize(tx: Tx, ask: Omit<InboxQuery, 'limit' | 'after'>, cap: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*) as n from (select from (${hits(tx, { ...ask, limit: cap })}) as one limit ${cap}) as counted`;
  return row!.n;
}
