-- Where a dossier stands in time: one definition, for now and for any instant of the past.

alter table dossier.dossier
  add column on_time_from timestamptz, -- from then on a result is no longer early
  add column resolved_at timestamptz, -- the instant that the verdict is taken from
  add column paused_since timestamptz; -- since when the clock stands; null while it runs

-- Until now limits ran in working days only: a result on the due date itself is on time. All results were electronic
-- ones, whose verdict is taken when they are issued; nothing could be paused.
do $$
declare
  province integer;
begin
  for province in select tenant_id from platform.all_tenants() loop
    perform set_config('motcua.tenant', province::text, true);
    update dossier.dossier
      set on_time_from = date_trunc('day', due_at, 'Asia/Ho_Chi_Minh'), resolved_at = issued_at
      where tenant_id = province and received_at is not null;
  end loop;
  perform set_config('motcua.tenant', '', true);
end $$;

-- THE definition. Whatever shows, lists or counts how a dossier stands in time asks here.
-- Every instant may be null: what has not happened, and a date that there is not. While a pause is open there is no due
-- date, so `late_from` is null, unless it had passed before the pause. What was resolved without any due date could not
-- be late, and is not praised as early.
-- The body is one expression without settings, so that PostgreSQL puts it into the query that asks.
create function dossier.standing(
    as_of timestamptz, received_at timestamptz, resolved_at timestamptz,
    on_time_from timestamptz, late_from timestamptz, due_soon_from timestamptz, paused_since timestamptz)
  returns text
  language sql immutable parallel safe
  return case
    when (received_at <= as_of) is not true then 'waiting'
    when resolved_at <= as_of then
      case when resolved_at < on_time_from then 'early' when late_from <= resolved_at then 'late' else 'onTime' end
    when paused_since <= as_of then
      case when late_from <= paused_since then 'pausedOverdue' else 'paused' end
    when late_from <= as_of then 'overdue'
    when due_soon_from <= as_of then 'dueSoon'
    else 'running'
  end;

-- How every dossier of the province stood at any instant. The pause of that instant is read from the intervals; the dates
-- may be the final ones, because an act that counts always leaves `late_from` after itself (a pause or restart after the
-- due date changes nothing, an extension is granted before it). So what was late at an instant is late by the final date
-- too, and what was not late then was moved, if at all, to a date after that instant.
-- Only `due_soon_from` is read with hindsight: what was due soon and then extended, was not due soon by this function.
create function dossier.standings(as_of timestamptz)
  returns table (dossier_id uuid, standing text)
  language sql stable parallel safe
  begin atomic
    select d.id, dossier.standing(as_of, d.received_at, d.resolved_at, d.on_time_from, d.late_from, d.due_soon_from, p.from_at)
    from dossier.dossier d
    left join dossier.state_interval p on p.tenant_id = d.tenant_id and p.dossier_id = d.id
      and p.clock = 'paused' and p.from_at <= as_of and (p.to_at is null or as_of < p.to_at)
    where d.tenant_id = platform.tenant();
  end;

-- One row for each dossier that somebody has to act on, as the lists of officers show it.
drop view dossier.v_open_task;
create view dossier.v_open_task with (security_invoker = true) as
  select t.tenant_id, t.id as task_id, t.step, t.role, t.unit_id, t.sector, t.officer_id, t.opened_at, t.due_at as step_due_at,
    d.id as dossier_id, d.code, d.procedure_version_id, d.workflow_version_id, d.channel, d.state, d.receiving_point_id, d.agency_id, d.division_id,
    d.handler_id, d.urgency, d.submitted_at, d.received_at, d.promised_at, d.due_at, d.resolved_at, d.on_time_from, d.late_from, d.due_soon_from,
    d.paused_since, d.version
  from dossier.task t
  join dossier.dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
  where t.closed_at is null and d.step is not null; -- the second says the same, and lets the lists use their indexes
grant select on dossier.v_open_task to motcua_web, motcua_worker;
