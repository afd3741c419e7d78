-- Files that people hand in: received into quarantine, judged by content, given out only when clean.
-- The bytes are in the file store under `object_key`; the row is always there first.

create schema uploads;
grant usage on schema uploads to motcua_web, motcua_worker;

create table uploads.upload (
  tenant_id integer not null references platform.tenant,
  id uuid not null,
  owner_kind text not null check (owner_kind ~ '^[a-z][a-zA-Z]{0,30}$'),
  owner_id uuid not null,
  component_key text not null check (length(component_key) between 1 and 100),
  object_key text not null,
  name text not null check (length(name) between 1 and 200),
  declared_type text check (length(declared_type) <= 100),
  media_type text,
  bytes bigint check (bytes >= 0),
  pages integer check (pages > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('receiving', 'quarantined', 'clean', 'refused', 'removed')),
  refusal text,
  scan text check (scan in ('notScanned', 'clean', 'infected')),
  scanner text,
  finding text,
  received_at timestamptz not null,
  judged_at timestamptz,
  erased_at timestamptz,
  primary key (tenant_id, id),
  constraint refused_for_a_reason check ((state = 'refused') = (refusal is not null)),
  constraint clean_is_whole check (
    state <> 'clean'
    or (media_type is not null and bytes > 0 and sha256 is not null and judged_at is not null
      and scan in ('notScanned', 'clean') and scanner is not null and erased_at is null))
);
create unique index upload_object on uploads.upload (tenant_id, object_key);
create index upload_owner on uploads.upload (tenant_id, owner_kind, owner_id);
-- What the sweeper looks for; a handful of rows.
create index upload_unfinished on uploads.upload (tenant_id, received_at) where state in ('receiving', 'quarantined');
create index upload_unerased on uploads.upload (tenant_id, id) where state in ('refused', 'removed') and erased_at is null;
call platform.fence('uploads.upload', 'select, insert, update', 'select, update');
