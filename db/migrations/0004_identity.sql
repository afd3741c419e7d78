-- Who may come in: accounts of officers, their sessions, and the counting of attempts.

create schema identity;
grant usage on schema identity to motcua_web, motcua_worker;

create table identity.account (
  tenant_id integer not null,
  id uuid not null,
  -- Kept in lower case, so that a login is the same however it is typed.
  login text not null check (login = lower(login)),
  -- Argon2id in PHC form, with its own salt and parameters.
  password_hash text not null,
  officer_id uuid not null,
  created_at timestamptz not null,
  last_log_in_at timestamptz,
  disabled_at timestamptz,
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, officer_id) references organisation.officer (tenant_id, id)
);
create unique index account_login on identity.account (tenant_id, login);
create index account_officer on identity.account (tenant_id, officer_id);
-- The worker goes through the chains of accounts; the hash is none of its business.
call platform.fence('identity.account', 'select, insert, update', '');
grant select (tenant_id, id, login, officer_id, created_at, last_log_in_at, disabled_at, log_count, log_mac)
  on identity.account to motcua_worker;

-- The token itself is only in the browser; here is its SHA-256, so that a stolen copy of the table opens nothing.
create table identity.session (
  tenant_id integer not null,
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null check (length(user_agent) <= 120),
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references identity.account (tenant_id, id)
);
create index session_account on identity.session (tenant_id, account_id);
create index session_end on identity.session (tenant_id, expires_at);
call platform.fence('identity.session', 'select, insert, update, delete', 'select, delete');

-- One row for each thing that is being tried. The bucket is a keyed hash: no login, address or phone number stands here.
create table identity.attempt (
  tenant_id integer not null,
  bucket text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (tenant_id, bucket)
);
create index attempt_start on identity.attempt (tenant_id, window_start);
call platform.fence('identity.attempt', 'select, insert, update, delete', 'select, delete');
