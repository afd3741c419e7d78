-- Every state that the national portal knows, what each does to the clock, and what is put right afterwards.

alter table dossier.draft
  add column case_key text not null default 'first'; -- the case of drafts begun before procedures had several

alter table dossier.dossier
  drop constraint dossier_state_check,
  add constraint dossier_state_check check (state in ('submitted', 'accepted', 'refused', 'processing', 'supplementing',
    'awaitingPayment', 'withdrawn', 'suspended', 'terminated', 'resolved', 'returned', 'cancelled')),
  add column case_key text not null default 'first',
  add column event_at timestamptz,
  add column held_from text check (held_from in ('submitted', 'accepted', 'processing')), -- where it goes on when nothing holds it up any more
  add column partner_agency_id uuid,
  add column assisted_by uuid, -- the officer who typed it in for the submitter
  add column intake text not null default '[]', -- what was handed in on paper, as canonical JSON
  add column receipt_proof text,
  add column supplement_due_at timestamptz,
  add column supplements integer not null default 0,
  add column ended_at timestamptz, -- ended without a result
  add column at_desk_at timestamptz,
  add column announced_at timestamptz,
  add column outcome text check (outcome in ('granted', 'refused', 'deemedAllowed')),
  add column delivery text not null default 'none' check (delivery in ('none', 'ready', 'sent', 'delivered')),
  add column sync text not null default 'off' check (sync in ('off', 'queued', 'synced', 'failed')),
  add foreign key (tenant_id, partner_agency_id) references organisation.unit (tenant_id, id);
alter table dossier.dossier alter column case_key drop default;
create index dossier_open_partner on dossier.dossier (tenant_id, partner_agency_id, urgency, id)
  where step is not null and partner_agency_id is not null;

-- What was filed until now had one way to its end: a draft that was proposed was a grant, a result was ready when it was
-- numbered, and given to the post or into hands when it was returned.
do $$
declare
  province integer;
begin
  for province in select tenant_id from platform.all_tenants() loop
    perform set_config('motcua.tenant', province::text, true);
    update dossier.dossier set outcome = 'granted' where tenant_id = province and draft_digest is not null;
    update dossier.dossier set delivery = 'ready' where tenant_id = province and state = 'resolved';
    update dossier.dossier d
      set delivery = case when exists (
          select from log.entry e
          where e.tenant_id = province and e.subject_kind = 'dossier' and e.subject_id = d.id
            and e.body::jsonb -> 'data' ->> 'manner' = 'post') then 'sent' else 'delivered' end
      where d.tenant_id = province and d.state = 'returned';
  end loop;
  perform set_config('motcua.tenant', '', true);
end $$;

-- Who passed a task on may take it back until the next one has looked at it.
alter table dossier.task add column seen_at timestamptz;

-- What the applicant was told in writing: a request for completion, a refusal at the door, a termination, a payment asked
-- for. Numbered by office and year. It may name persons, so the log holds a commitment only.
create table dossier.notice (
  tenant_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('completion', 'supplement', 'acceptanceRefusal', 'payment', 'termination')),
  number text not null,
  officer_id uuid not null,
  -- Canonical JSON: reason, basis, items, deadline.
  content text not null,
  salt bytea not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
create index notice_of_dossier on dossier.notice (tenant_id, dossier_id, at);
call platform.fence('dossier.notice', 'select, insert', 'select');

-- Personal data as they were before they were corrected; with their salts, so that the log's commitments still open.
create table dossier.former_personal (
  tenant_id integer not null,
  dossier_id uuid not null,
  no integer not null,
  parties text not null,
  parties_salt bytea not null,
  answers text not null,
  answers_salt bytea not null,
  replaced_at timestamptz not null,
  replaced_by uuid not null,
  primary key (tenant_id, dossier_id, no),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
call platform.fence('dossier.former_personal', 'select, insert', 'select');

-- A limit that begins again is a state of the clock of its own: it runs, from zero.
alter table dossier.state_interval
  drop constraint state_interval_clock_check,
  add constraint state_interval_clock_check check (clock in ('off', 'running', 'restarted', 'paused', 'stopped'));

-- THE definition, as before (0011), and what ended without a result stands nowhere in time any more.
drop function dossier.standings(timestamptz);
drop function dossier.standing(timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz);
create function dossier.standing(
    as_of timestamptz, received_at timestamptz, resolved_at timestamptz, on_time_from timestamptz, late_from timestamptz,
    due_soon_from timestamptz, paused_since timestamptz, ended_at timestamptz default null)
  returns text
  language sql immutable parallel safe
  return case
    when ended_at <= as_of then 'ended'
    when (received_at <= as_of) is not true then 'waiting'
    when resolved_at <= as_of then
      case when resolved_at < on_time_from then 'early' when late_from <= resolved_at then 'late' else 'onTime' end
    when paused_since <= as_of then
      case when late_from <= paused_since then 'pausedOverdue' else 'paused' end
    when late_from <= as_of then 'overdue'
    when due_soon_from <= as_of then 'dueSoon'
    else 'running'
  end;

-- How every dossier of the province stood at any instant; why the final dates suffice stands in 0011. A mistaken intake
-- counts nowhere.
create function dossier.standings(as_of timestamptz)
  returns table (dossier_id uuid, standing text)
  language sql stable parallel safe
  begin atomic
    select d.id, dossier.standing(as_of, d.received_at, d.resolved_at, d.on_time_from, d.late_from, d.due_soon_from, p.from_at, d.ended_at)
    from dossier.dossier d
    left join dossier.state_interval p on p.tenant_id = d.tenant_id and p.dossier_id = d.id
      and p.clock = 'paused' and p.from_at <= as_of and (p.to_at is null or as_of < p.to_at)
    where d.tenant_id = platform.tenant() and d.state <> 'cancelled';
  end;

drop view dossier.v_open_task;
create view dossier.v_open_task with (security_invoker = true) as
  select t.tenant_id, t.id as task_id, t.step, t.role, t.unit_id, t.sector, t.officer_id, t.opened_at, t.due_at as step_due_at,
    d.id as dossier_id, d.code, d.procedure_version_id, d.workflow_version_id, d.channel, d.state, d.receiving_point_id, d.agency_id, d.division_id,
    d.partner_agency_id, d.handler_id, d.urgency, d.submitted_at, d.received_at, d.promised_at, d.due_at, d.resolved_at, d.on_time_from,
    d.late_from, d.due_soon_from, d.paused_since, d.ended_at, d.supplement_due_at, d.case_key, d.version
  from dossier.task t
  join dossier.dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
  where t.closed_at is null and d.step is not null; -- the second says the same, and lets the lists use their indexes
grant select on dossier.v_open_task to motcua_web, motcua_worker;

-- What has a chain of its own beside the dossier.
alter table log.entry drop constraint entry_subject_kind_check, add constraint entry_subject_kind_check check (subject_kind in
  ('dossier', 'officer', 'unit', 'account', 'procedure', 'calendar', 'tenant', 'obligation', 'receiptBook', 'handOver', 'paper'));
