-- Messages that leave the house, and what the stand-in for the outside took of them.
-- Recipients and texts are personal data: they stand here, not in the log, and are erased by age.

create schema notification;
grant usage on schema notification to motcua_web, motcua_worker;

-- `dedupe_key` says for which fact, on which channel and to whom by role a message is, so it may outlive the erasure of
-- the recipient: a fact that is told again later still finds that it was told.
create table notification.message (
  tenant_id integer not null references platform.tenant,
  id uuid not null,
  dedupe_key text collate "C" not null check (length(dedupe_key) between 1 and 200),
  fact_position bigint not null check (fact_position > 0),
  channel text not null check (channel in ('email', 'sms')),
  recipient text check (length(recipient) between 1 and 300),
  subject text,
  body text,
  about_kind text not null check (about_kind ~ '^[a-z][a-zA-Z]{0,30}$'),
  about_id uuid not null,
  reference text not null,
  created_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0 check (tries >= 0),
  next_try_at timestamptz not null,
  carrier text,
  sent_at timestamptz,
  fault text,
  erased_at timestamptz,
  primary key (tenant_id, id),
  constraint message_once unique (tenant_id, dedupe_key),
  constraint sent_has_its_time check ((state = 'sent') = (sent_at is not null)),
  constraint whole_until_erased check (
    case when erased_at is null then recipient is not null and body is not null and (channel = 'email') = (subject is not null)
      else recipient is null and subject is null and body is null and fault is null and state <> 'waiting' end)
);
-- What waits is little; both indexes stay small.
create index message_due on notification.message (tenant_id, next_try_at) where state = 'waiting';
create index message_before on notification.message (tenant_id, about_id, channel, id) where state = 'waiting';
create index message_age on notification.message (tenant_id, created_at) where erased_at is null;
call platform.fence('notification.message', 'select', 'select, insert, update');

-- The demo's phones and letter boxes: what a message looked like when it arrived. Its key is the message's, so that one
-- that is sent again after a crash arrives once.
create table notification.arrival (
  tenant_id integer not null references platform.tenant,
  message_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  subject text,
  body text not null,
  about_kind text not null,
  reference text not null,
  arrived_at timestamptz not null,
  primary key (tenant_id, message_id)
);
create index arrival_of_recipient on notification.arrival (tenant_id, recipient, message_id);
create index arrival_age on notification.arrival (tenant_id, arrived_at);
call platform.fence('notification.arrival', 'select', 'select, insert, delete');
