import { scopes, type Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import type { Channel, State } from '../domain/dossier.ts';
import type { Queue } from '../domain/queue.ts';

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
  lateFrom: Instant | null;
  dueSoonFrom: Instant | null;
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

/** The right to read, as SQL: the same scopes that `may` asks. */
function readable(tx: Tx, actor: Actor) {
  const scopesOfActor = scopes(actor, 'dossier.read');
  return tx`
    exists (select from unnest(${scopesOfActor.map((scope) => scope.at)}::text[], ${scopesOfActor.map((scope) => scope.unitId)}::uuid[],
        ${scopesOfActor.map((scope) => scope.sector)}::text[]) as scope (at, unit_id, sector)
      where (scope.sector is null or scope.sector = v.sector)
        and case scope.at when 'receivingPoint' then scope.unit_id = v.receiving_point_id when 'division' then scope.unit_id = v.division_id
          when 'agency' then scope.unit_id = v.agency_id else scope.at = 'province' end)`;
}

/** Whether the open task waits for this officer: by name, or by a role that he holds in its unit and sector. */
const actable = (tx: Tx, { officerId, holdings }: Actor) => tx`
  (v.officer_id = ${officerId} or (v.officer_id is null and exists (
    select from unnest(${holdings.map((one) => one.role)}::text[], ${holdings.map((one) => one.unitId)}::uuid[],
        ${holdings.map((one) => one.sector)}::text[]) as held (role, unit_id, sector)
      where held.role = v.role and held.unit_id = v.unit_id and (held.sector is null or held.sector = v.sector))))`;

/** Divisions (with sectors) where the officer may take a dossier that nobody has. */
function takeable(tx: Tx, actor: Actor) {
  const places = [...scopes(actor, 'dossier.take'), ...scopes(actor, 'dossier.assign')];
  return tx`
    exists (select from unnest(${places.map((scope) => scope.unitId)}::uuid[], ${places.map((scope) => scope.sector)}::text[]) as place (unit_id, sector)
      where place.unit_id = v.division_id and (place.sector is null or place.sector = v.sector))`;
}

function inQueue(tx: Tx, { queue, actor, now }: Pick<InboxQuery, 'queue' | 'actor' | 'now'>) {
  const open = tx`v.state in ('accepted', 'processing')`;
  switch (queue) {
    case 'mine':
      return actable(tx, actor);
    case 'others':
      return tx`${readable(tx, actor)} and not ${actable(tx, actor)}`;
    case 'unit':
      return readable(tx, actor);
    case 'overdue':
      return tx`${readable(tx, actor)} and ${open} and v.late_from <= ${now}`;
    case 'dueSoon':
      return tx`${readable(tx, actor)} and ${open} and v.due_soon_from <= ${now} and v.late_from > ${now}`;
    case 'unclaimed':
      return tx`v.handler_id is null and v.state = 'accepted' and ${takeable(tx, actor)}`;
  }
}

/** A page of a queue, most urgent first: by due date, and what has none yet by the time since it was filed. */
export const inboxPage = (tx: Tx, query: InboxQuery): Promise<(InboxRow & { urgency: Instant })[]> =>
  tx<(InboxRow & { urgency: Instant })[]>`
    select v.dossier_id as "dossierId", v.code, v.version, v.procedure_version_id as "procedureVersionId",
      v.workflow_version_id as "workflowVersionId", v.channel, v.state,
      v.step, v.role, v.unit_id as "unitId", v.officer_id as "officerId", p.applicant_name as "applicantName",
      p.submitter_name as "submitterName", v.submitted_at as "submittedAt", v.received_at as "receivedAt", v.due_at as "dueAt",
      v.late_from as "lateFrom", v.due_soon_from as "dueSoonFrom", v.step_due_at as "stepDueAt", v.urgency
    from dossier.v_open_task v
    join dossier.personal p on p.tenant_id = v.tenant_id and p.dossier_id = v.dossier_id
    where v.tenant_id = platform.tenant() and ${inQueue(tx, query)}
      ${query.after ? tx`and (v.urgency, v.dossier_id) > (${query.after.urgency}, ${query.after.id})` : tx``}
    order by v.urgency, v.dossier_id
    limit ${query.limit}`;

/** How many rows a queue has, counted up to `cap`. */
export async function queueSize(tx: Tx, query: Omit<InboxQuery, 'limit' | 'after'>, cap: number): Promise<number> {
  const [row] = await tx<{ n: number }[]>`
    select count(*) as n from (select from dossier.v_open_task v
      where v.tenant_id = platform.tenant() and ${inQueue(tx, query)} limit ${cap}) as counted`;
  return row!.n;
}
