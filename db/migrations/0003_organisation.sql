-- Who exists in a province: its units with their names and dates, its officers, and which role each holds where.
-- Every period is half open: `valid_to` is the first day on which the row no longer holds.

create schema organisation;
grant usage on schema organisation to motcua_web, motcua_worker;

create table organisation.unit (
  tenant_id integer not null,
  id uuid not null,
  kind text not null
    check (kind in ('province', 'agency', 'division', 'serviceCentre', 'oneStopUnit', 'commune')),
  -- A code is text of a named scheme; nothing is ever read out of its parts.
  code text,
  code_scheme text,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  parent_id uuid,
  demo boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  version integer not null default 1,
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references organisation.unit (tenant_id, id),
  check ((code is null) = (code_scheme is null)),
  check ((parent_id is null) = (kind = 'province'))
);
create index unit_parent on organisation.unit (tenant_id, parent_id);
-- One open unit for a code: the one that follows a merger may take the code over once its forerunner is closed.
create unique index unit_code on organisation.unit (tenant_id, code_scheme, code) where valid_to is null;
create unique index unit_one_province on organisation.unit (tenant_id) where kind = 'province';
call platform.fence('organisation.unit', 'select, insert, update', 'select');

-- The names a unit had before the present one, which stands in its own row.
create table organisation.former_name (
  tenant_id integer not null,
  unit_id uuid not null,
  name text not null,
  short_name text not null,
  valid_from date not null,
  valid_to date not null check (valid_to > valid_from),
  primary key (tenant_id, unit_id, valid_from),
  foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id)
);
call platform.fence('organisation.former_name', 'select, insert', 'select');

-- Where the dossiers of an agency are received when it does not receive them itself. No sector means every sector.
create table organisation.receiving (
  tenant_id integer not null,
  id uuid not null,
  agency_id uuid not null,
  receiving_point_id uuid not null,
  sector text,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  basis text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, agency_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, receiving_point_id) references organisation.unit (tenant_id, id)
);
create unique index receiving_one_open on organisation.receiving (tenant_id, agency_id, sector)
  nulls not distinct where valid_to is null;
call platform.fence('organisation.receiving', 'select, insert, update', 'select');

create table organisation.officer (
  tenant_id integer not null,
  id uuid not null,
  name text not null check (name <> ''),
  -- People are listed by given name, the last word; written beside the name by the application.
  given_name text not null check (given_name <> ''),
  position text not null,
  -- A degree or rank printed before the name.
  title text,
  unit_id uuid not null,
  demo boolean not null default false,
  -- For the log's commitment to name, position and title.
  salt bytea not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id)
);
create index officer_unit on organisation.officer (tenant_id, unit_id);
call platform.fence('organisation.officer', 'select, insert, update', 'select');

-- A role that an officer holds at a unit, in one sector or (null) in all of them.
create table organisation.holding (
  tenant_id integer not null,
  id uuid not null,
  officer_id uuid not null,
  role text not null check (role in (
    'deskOfficer', 'specialist', 'divisionHead', 'leader', 'recordsClerk', 'administrator', 'monitor', 'auditor')),
  unit_id uuid not null,
  sector text,
  valid_from date not null,
  -- A role that is taken back on the day it was given held for no day.
  valid_to date check (valid_to >= valid_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, officer_id) references organisation.officer (tenant_id, id),
  foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id)
);
create index holding_officer on organisation.holding (tenant_id, officer_id);
create index holding_unit on organisation.holding (tenant_id, unit_id, role);
call platform.fence('organisation.holding', 'select, insert, update', 'select');

create view organisation.v_unit with (security_invoker = true) as
  select tenant_id, id, kind, code, code_scheme, name, short_name, parent_id, demo, valid_from, valid_to
  from organisation.unit;

create view organisation.v_officer with (security_invoker = true) as
  select tenant_id, id, name, given_name, position, title, unit_id, demo, valid_from, valid_to
  from organisation.officer;

create view organisation.v_holding with (security_invoker = true) as
  select h.tenant_id, h.id, h.officer_id, h.role, h.unit_id, h.sector, u.kind = 'province' as whole_province,
    h.valid_from, h.valid_to
  from organisation.holding h
  join organisation.unit u on u.tenant_id = h.tenant_id and u.id = h.unit_id;

grant select on organisation.v_unit, organisation.v_officer, organisation.v_holding to motcua_web, motcua_worker;
