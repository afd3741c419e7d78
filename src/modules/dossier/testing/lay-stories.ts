import { due, type Calendar } from '#modules/calendar';
import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { toInput, type ClockStory } from './clock-story.ts';

/** A story as a dossier of the database. */
export interface Laid {
  id: Id;
  story: ClockStory;
}

/**
 * Writes each story as the acts would leave it: the dates of `due` in a row, the states with their clock in intervals.
 * Everything else is copied from the dossier `likeId`. Two statements for all of them.
 */
export async function layStories(tx: Tx, tenant: TenantId, calendar: Calendar, likeId: Id, laid: readonly Laid[]): Promise<void> {
  const rows = laid.map(({ id, story }) => row(calendar, id, story));
  const intervals = laid.flatMap(({ id, story }) => intervalsOf(tenant, id, story));
  await tx`
    insert into dossier.dossier
    select made.* from dossier.dossier d, jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) as story,
      lateral jsonb_populate_record(d, story) as made
    where d.tenant_id = platform.tenant() and d.id = ${likeId}`;
  await tx`
    insert into dossier.state_interval
    select made.* from jsonb_populate_recordset(null::dossier.state_interval, ${JSON.stringify(intervals)}::text::jsonb) as made`;
}

function row(calendar: Calendar, id: Id, story: ClockStory): Record<string, string | null> {
  const { firstDueAt, dueAt, onTimeFrom, lateFrom, dueSoonFrom } = due(toInput(story), calendar);
  const open = story.pauses.find(({ to }) => to === null);
  const instants = {
    received_at: story.receivedAt,
    first_due_at: firstDueAt,
    due_at: dueAt,
    on_time_from: onTimeFrom,
    late_from: lateFrom,
    due_soon_from: dueSoonFrom,
    resolved_at: story.resolvedAt,
    paused_since: open?.from ?? null,
  };
  const texts = Object.entries(instants).map(([name, at]) => [name, at?.toString() ?? null] as const);
  return { id, code: id, submission_number: id, ...Object.fromEntries(texts) };
}

function intervalsOf(tenant: TenantId, id: Id, { receivedAt, pauses, resolvedAt }: ClockStory): Record<string, unknown>[] {
  const changes: { clock: string; from: Instant }[] = [
    { clock: 'off', from: receivedAt.subtract({ hours: 1 }) },
    { clock: 'running', from: receivedAt },
    ...pauses.flatMap(({ from, to }) => [{ clock: 'paused', from }, ...(to ? [{ clock: 'running', from: to }] : [])]),
    ...(resolvedAt ? [{ clock: 'stopped', from: resolvedAt }] : []),
  ];
  return changes.map(({ clock, from }, n) => ({
    tenant_id: tenant,
    dossier_id: id,
    no: n + 1,
    state: clock,
    clock,
    reason: 'told',
    from_at: from.toString(),
    to_at: changes[n + 1]?.from.toString() ?? null,
  }));
}
