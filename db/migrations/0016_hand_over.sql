-- Hand-over of paper between desk and agency and back: numbered slips that both sides sign.

-- Where the paper of a dossier is. Null: where it was received, no slip has taken it anywhere yet.
alter table dossier.dossier add column papers_at text check (papers_at in ('desk', 'agency', 'moving'));

-- What waits to go to an agency, by the desk that has it.
create index dossier_papers_at_desk on dossier.dossier (tenant_id, receiving_point_id, received_at, id)
  where channel <> 'online' and papers_at is null and received_at is not null and issued_at is null and step is not null;
-- What waits to go to the desk: results, and papers of what ended without one.
create index dossier_papers_at_agency on dossier.dossier (tenant_id, agency_id, urgency, id)
  where channel <> 'online' and returned_at is null
    and (issued_at is not null and (papers_at is null or papers_at = 'agency') or step is null and papers_at = 'agency');
create index dossier_papers_at_division on dossier.dossier (tenant_id, division_id, urgency, id)
  where channel <> 'online' and returned_at is null
    and (issued_at is not null and (papers_at is null or papers_at = 'agency') or step is null and papers_at = 'agency');

-- Numbers of slips: one row for each unit that gives and year.
create table dossier.hand_over_counter (
  tenant_id integer not null,
  unit_id uuid not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references organisation.unit (tenant_id, id)
);
call platform.fence('dossier.hand_over_counter', 'select, insert, update', '');

create table dossier.hand_over (
  tenant_id integer not null,
  id uuid not null,
  direction text not null check (direction in ('toAgency', 'toDesk')),
  giver_id uuid not null,
  year integer not null,
  no integer not null check (no > 0),
  desk_id uuid not null,
  agency_id uuid not null,
  division_id uuid,
  sectors text[] not null,
  state text not null check (state in ('prepared', 'handedOver', 'accepted', 'acceptedWithMismatches', 'withdrawn')),
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  handed_over_by uuid,
  handed_over_at timestamptz,
  accepted_by uuid,
  accepted_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  version integer not null check (version > 0),
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, desk_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, agency_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, division_id) references organisation.unit (tenant_id, id),
  check ((handed_over_at is null) = (handed_over_by is null)),
  check ((accepted_at is null) = (accepted_by is null)),
  check (accepted_at is null or handed_over_at is not null)
);
create unique index hand_over_number on dossier.hand_over (tenant_id, giver_id, year, no);
create index hand_over_open_desk on dossier.hand_over (tenant_id, desk_id, state, id) where state in ('prepared', 'handedOver');
create index hand_over_open_agency on dossier.hand_over (tenant_id, agency_id, state, id) where state in ('prepared', 'handedOver');
create index hand_over_open_division on dossier.hand_over (tenant_id, division_id, state, id) where state in ('prepared', 'handedOver');
create index hand_over_done_desk on dossier.hand_over (tenant_id, desk_id, accepted_at, id) where accepted_at is not null;
create index hand_over_done_agency on dossier.hand_over (tenant_id, agency_id, accepted_at, id) where accepted_at is not null;
create index hand_over_done_division on dossier.hand_over (tenant_id, division_id, accepted_at, id) where accepted_at is not null;
call platform.fence('dossier.hand_over', 'select, insert, update', 'select');

-- `remark` are the receiver's words; they may name persons, so the log holds a commitment under `remark_salt`.
create table dossier.hand_over_line (
  tenant_id integer not null,
  hand_over_id uuid not null,
  no integer not null check (no > 0),
  dossier_id uuid not null,
  division_id uuid not null,
  sector text not null,
  what text not null check (what in ('papers', 'result')),
  papers text not null,
  result_number text,
  answer text check (answer in ('there', 'missing', 'other')),
  remark text,
  remark_salt bytea,
  -- Its slip is prepared or handed over, and not yet accepted or withdrawn.
  is_open boolean not null,
  primary key (tenant_id, hand_over_id, no),
  foreign key (tenant_id, hand_over_id) references dossier.hand_over (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id),
  check ((remark is null) = (remark_salt is null))
);
-- A dossier's paper is in one open slip at a time.
create unique index hand_over_one_open on dossier.hand_over_line (tenant_id, dossier_id) where is_open;
create index hand_over_of_dossier on dossier.hand_over_line (tenant_id, dossier_id, hand_over_id);
call platform.fence('dossier.hand_over_line', 'select, insert, update, delete', 'select');
