-- The heart: dossiers, who holds them, how long each state lasted.

create schema dossier;
grant usage on schema dossier to motcua_web, motcua_worker;

-- A filing that has not been sent yet. Whoever holds the token (its SHA-256 stands here) may go on with it.
create table dossier.draft (
  tenant_id integer not null,
  id uuid not null,
  token_hash bytea not null,
  procedure_version_id uuid not null,
  answers text not null,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  dossier_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, procedure_version_id) references catalogue.procedure_version (tenant_id, id)
);
create index draft_age on dossier.draft (tenant_id, updated_at);
call platform.fence('dossier.draft', 'select, insert, update', 'select, delete');

-- Public numbers: one row for each office and day, never a sequence.
create table dossier.code_counter (
  tenant_id integer not null,
  office text not null,
  day date not null,
  last integer not null check (last > 0),
  primary key (tenant_id, office, day)
);
call platform.fence('dossier.code_counter', 'select, insert, update', '');

create table dossier.dossier (
  tenant_id integer not null,
  id uuid not null,
  submission_number text not null,
  code text not null,
  procedure_version_id uuid not null,
  form_version_id uuid not null,
  workflow_version_id uuid not null,
  rule_set text not null,
  sector text not null,
  channel text not null check (channel in ('online', 'counter', 'post')),
  time_limit text not null,
  state text not null check (state in ('submitted', 'accepted', 'processing', 'resolved', 'returned')),
  step text,
  receiving_point_id uuid not null,
  agency_id uuid not null,
  division_id uuid not null,
  handler_id uuid,
  holder_id uuid,
  submitted_at timestamptz not null,
  received_at timestamptz,
  recorded_at timestamptz,
  promised_at timestamptz,
  first_due_at timestamptz,
  due_at timestamptz,
  late_from timestamptz,
  due_soon_from timestamptz,
  decided_at timestamptz,
  issued_at timestamptz,
  returned_at timestamptz,
  verdict text check (verdict in ('early', 'onTime', 'late')),
  first_verdict text check (first_verdict in ('early', 'onTime', 'late')),
  result_number text,
  draft_digest text,
  result_digest text,
  commitments text not null,
  -- What orders every list of officers: the due date, and before there is one the time of filing.
  urgency timestamptz not null,
  version integer not null check (version > 0),
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, procedure_version_id) references catalogue.procedure_version (tenant_id, id),
  foreign key (tenant_id, form_version_id) references forms.form_version (tenant_id, id),
  foreign key (tenant_id, workflow_version_id) references workflow.workflow_version (tenant_id, id),
  foreign key (tenant_id, receiving_point_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, agency_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, division_id) references organisation.unit (tenant_id, id)
);
create unique index dossier_code on dossier.dossier (tenant_id, code);
create unique index dossier_submission on dossier.dossier (tenant_id, submission_number);
-- Lists of open dossiers by each place from which they may be seen, already in the order of the list.
create index dossier_open_receiving on dossier.dossier (tenant_id, receiving_point_id, urgency, id) where step is not null;
create index dossier_open_agency on dossier.dossier (tenant_id, agency_id, urgency, id) where step is not null;
create index dossier_open_division on dossier.dossier (tenant_id, division_id, urgency, id) where step is not null;
create index dossier_open on dossier.dossier (tenant_id, urgency, id) where step is not null;
call platform.fence('dossier.dossier', 'select, insert, update', 'select');

-- Personal data of a dossier: can be corrected and erased; the log holds salted commitments to them.
-- `parties` and `answers` are the canonical texts that were committed to; names and phone stand apart for the lists.
create table dossier.personal (
  tenant_id integer not null,
  dossier_id uuid not null,
  parties text not null,
  parties_salt bytea not null,
  answers text not null,
  answers_salt bytea not null,
  papers_salt bytea not null,
  applicant_name text not null,
  submitter_name text not null,
  phone text not null,
  email text,
  primary key (tenant_id, dossier_id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
call platform.fence('dossier.personal', 'select, insert, update', 'select');

create table dossier.paper (
  tenant_id integer not null,
  dossier_id uuid not null,
  no integer not null,
  kind text not null check (kind in ('component', 'draftResult', 'result')),
  component text,
  upload_id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  pages integer,
  sha256 text not null,
  added_at timestamptz not null,
  primary key (tenant_id, dossier_id, no),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id),
  foreign key (tenant_id, upload_id) references uploads.upload (tenant_id, id)
);
call platform.fence('dossier.paper', 'select, insert', 'select');

-- What officers wrote to each other with an act; internal, may name persons, so the log holds a commitment only.
create table dossier.note (
  tenant_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  act text not null,
  officer_id uuid not null,
  body text not null,
  salt bytea not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
create index note_of_dossier on dossier.note (tenant_id, dossier_id, at);
call platform.fence('dossier.note', 'select, insert', 'select');

-- Who has to act. One task is open for each dossier that is not closed.
create table dossier.task (
  tenant_id integer not null,
  id uuid not null,
  dossier_id uuid not null,
  step text not null,
  role text not null,
  unit_id uuid not null,
  sector text not null,
  officer_id uuid,
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  act text,
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
create index task_open on dossier.task (tenant_id, unit_id, role, dossier_id) where closed_at is null;
create index task_of_officer on dossier.task (tenant_id, officer_id, dossier_id) where closed_at is null;
create index task_of_dossier on dossier.task (tenant_id, dossier_id, opened_at);
create unique index task_one_open on dossier.task (tenant_id, dossier_id) where closed_at is null;
call platform.fence('dossier.task', 'select, insert, update', 'select');

-- How long each state lasted and whether the clock ran in it, from the first act on.
create table dossier.state_interval (
  tenant_id integer not null,
  dossier_id uuid not null,
  no integer not null,
  state text not null,
  clock text not null check (clock in ('off', 'running', 'paused', 'stopped')),
  reason text not null,
  from_at timestamptz not null,
  to_at timestamptz,
  primary key (tenant_id, dossier_id, no),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id),
  check (to_at is null or to_at >= from_at)
);
create index state_interval_open on dossier.state_interval (tenant_id, state) where to_at is null;
call platform.fence('dossier.state_interval', 'select, insert, update', 'select');

-- One row for each dossier that somebody has to act on, as the lists of officers show it.
create view dossier.v_open_task with (security_invoker = true) as
  select t.tenant_id, t.id as task_id, t.step, t.role, t.unit_id, t.sector, t.officer_id, t.opened_at, t.due_at as step_due_at,
    d.id as dossier_id, d.code, d.procedure_version_id, d.workflow_version_id, d.channel, d.state, d.receiving_point_id, d.agency_id, d.division_id,
    d.handler_id, d.urgency, d.submitted_at, d.received_at, d.promised_at, d.due_at, d.late_from, d.due_soon_from, d.version
  from dossier.task t
  join dossier.dossier d on d.tenant_id = t.tenant_id and d.id = t.dossier_id
  where t.closed_at is null and d.step is not null; -- the second says the same, and lets the lists use their indexes
grant select on dossier.v_open_task to motcua_web, motcua_worker;
