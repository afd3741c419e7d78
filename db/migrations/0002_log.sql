-- The log: what happened to each subject (a chain), and what happened in the province (one sealed sequence).
-- Nobody may update or delete an entry, a sealed row or a day's root; only the queue of pending rows is ever emptied.

create schema log;
grant usage on schema log to motcua_web, motcua_worker;

-- `body` is the whole entry as canonical JSON, and what the mac is made over. The columns repeat parts of it to find
-- it by, and `audit verify` compares them.
create table log.entry (
  tenant_id integer not null,
  entry_id uuid not null,
  subject_kind text collate "C" not null
    check (subject_kind in ('dossier', 'officer', 'unit', 'account', 'procedure', 'calendar', 'tenant')),
  subject_id uuid not null,
  chain_no integer not null check (chain_no > 0),
  kind text collate "C" not null,
  body text not null,
  prev_mac bytea not null check (length(prev_mac) = 32),
  mac bytea not null check (length(mac) = 32),
  recorded_at timestamptz not null,
  primary key (tenant_id, entry_id),
  constraint entry_once_in_chain unique (tenant_id, subject_kind, subject_id, chain_no)
);
call platform.fence('log.entry', 'select, insert', 'select, insert');

-- Committed but not sealed yet. `seq` is taken under the lock of the subject's row, so within one subject it rises in
-- chain order, and whoever sees a row also sees those before it. No foreign key: the sealer looks the entry up anyway
-- and the writers would pay for it. `queued_at` is for the lag metric alone.
create table log.pending (
  tenant_id integer not null,
  seq bigint generated always as identity,
  entry_id uuid not null,
  queued_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, seq)
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
call platform.fence('log.pending', 'select, insert', 'select, insert, delete');
call platform.open_to_definer('log.pending');

-- Age in seconds of the oldest entry of any province that waits for its seal. One number for the metrics, which are
-- asked for without a province; it shows no row.
create function log.sealer_lag() returns double precision
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select coalesce(extract(epoch from clock_timestamp() - min(p.queued_at)), 0)::double precision from log.pending p;
  end;
call platform.give_to_definer('log.sealer_lag()', 'motcua_web, motcua_worker');

-- The one sequence of a province, without gaps; `seal` chains it under a key that the web does not hold.
create table log.sealed (
  tenant_id integer not null,
  position bigint not null check (position > 0),
  entry_id uuid not null,
  entry_mac bytea not null check (length(entry_mac) = 32),
  seal bytea not null check (length(seal) = 32),
  sealed_at timestamptz not null,
  primary key (tenant_id, position),
  constraint sealed_once unique (tenant_id, entry_id),
  constraint sealed_entry foreign key (tenant_id, entry_id) references log.entry
);
call platform.fence('log.sealed', 'select', 'select, insert');

-- Where the sequence ends. Its row lock lets one sealer at a time seal a province.
create table log.seal_head (
  tenant_id integer primary key,
  position bigint not null check (position >= 0),
  seal bytea not null check (length(seal) = 32)
);
call platform.fence('log.seal_head', 'select', 'select, insert, update');

-- How far each follower has read.
create table log.follower (
  tenant_id integer not null,
  name text collate "C" not null,
  position bigint not null check (position >= 0),
  primary key (tenant_id, name)
);
call platform.fence('log.follower', 'select', 'select, insert, update');

-- The seal at the end of each finished local day, to be published.
create table log.day_root (
  tenant_id integer not null,
  day date not null,
  position bigint not null check (position > 0),
  root bytea not null check (length(root) = 32),
  primary key (tenant_id, day)
);
call platform.fence('log.day_root', 'select', 'select, insert');

-- Idempotency. The key is inserted when an act begins and the answer, a row of its own, when it ends, in the same
-- transaction: so inserting is the only right needed, and no given answer can ever be changed.
create table log.act_key (
  tenant_id integer not null,
  key uuid not null,
  actor_kind text collate "C" not null,
  actor_id text collate "C" not null,
  name text collate "C" not null,
  input_digest bytea not null check (length(input_digest) = 32),
  at timestamptz not null,
  primary key (tenant_id, key)
);
call platform.fence('log.act_key', 'select, insert', 'select, insert');

create table log.act_answer (
  tenant_id integer not null,
  key uuid not null,
  answer text not null,
  primary key (tenant_id, key)
);
call platform.fence('log.act_answer', 'select, insert', 'select, insert');
