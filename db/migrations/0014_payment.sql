-- Fees and charges: what a subject owes, what was collected with which receipt, voided and repaid. Amounts are whole dong.

create schema payment;
grant usage on schema payment to motcua_web, motcua_worker;

-- Receipts of an office, numbered without a gap: one series for each office, symbol and year, carried on from book to book.
create table payment.receipt_book (
  tenant_id integer not null,
  id uuid not null,
  office_id uuid not null,
  symbol text collate "C" not null check (length(symbol) between 1 and 20),
  year integer not null check (year between 2000 and 2999),
  first_number integer not null check (first_number > 0),
  last_number integer not null check (last_number >= first_number and last_number <= 9999999),
  next_number integer not null check (next_number between first_number and last_number + 1),
  demo boolean not null,
  opened_at timestamptz not null,
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, office_id) references organisation.unit (tenant_id, id)
);
create unique index receipt_book_series on payment.receipt_book (tenant_id, office_id, year, symbol, first_number);
call platform.fence('payment.receipt_book', 'select, insert, update', 'select');

-- One for each subject that owes something or did; its row's lock makes acts on its money come one after the other.
create table payment.obligation (
  tenant_id integer not null,
  id uuid not null,
  subject_kind text collate "C" not null check (subject_kind ~ '^[a-z][A-Za-z]{0,30}$'),
  subject_id uuid not null,
  -- How people call the subject; printed on receipts.
  subject_code text,
  office_id uuid not null,
  agency_id uuid,
  sector text not null,
  due bigint not null,
  waived bigint not null,
  paid bigint not null,
  refunded bigint not null,
  open bigint not null,
  raised_at timestamptz not null,
  version integer not null check (version > 0),
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, office_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, agency_id) references organisation.unit (tenant_id, id),
  constraint nothing_appears_or_vanishes check (
    waived between 0 and due and refunded between 0 and paid and open >= 0 and paid - refunded + open = due - waived)
);
create unique index obligation_subject on payment.obligation (tenant_id, subject_kind, subject_id);
create index obligation_open on payment.obligation (tenant_id, office_id, raised_at, id) where open > 0;
call platform.fence('payment.obligation', 'select, insert, update', 'select');

-- A line of the procedure's table as it was when it fell due. `settled` is what of it is paid and not repaid.
create table payment.fee_line (
  tenant_id integer not null,
  obligation_id uuid not null,
  no integer not null check (no > 0),
  moment text not null check (moment in ('intake', 'supplement', 'appraisal', 'return')),
  fee_key text not null,
  kind text not null check (kind in ('fee', 'charge')),
  name jsonb not null,
  per text not null check (per in ('dossier', 'page', 'minute')),
  quantity bigint not null check (quantity > 0),
  unit_amount bigint not null check (unit_amount >= 0),
  amount bigint not null check (amount = quantity * unit_amount),
  waived bigint not null check (waived >= 0),
  settled bigint not null check (settled >= 0),
  -- Why it was exempted: may speak of a person's circumstances, so the log holds a commitment only.
  exemption text,
  exemption_salt bytea,
  primary key (tenant_id, obligation_id, no),
  foreign key (tenant_id, obligation_id) references payment.obligation (tenant_id, id),
  check (waived + settled <= amount),
  check ((exemption is null) = (exemption_salt is null))
);
call platform.fence('payment.fee_line', 'select, insert, update', 'select');

-- A number once used stays used: voided, never deleted. `payer`, `reference` and `void_reason` may be personal data.
create table payment.receipt (
  tenant_id integer not null,
  id uuid not null,
  obligation_id uuid not null,
  office_id uuid not null,
  book_id uuid not null,
  symbol text collate "C" not null,
  year integer not null,
  number integer not null check (number > 0),
  amount bigint not null check (amount > 0),
  -- Which lines it settles: [{no, amount}], in sum the amount.
  lines jsonb not null,
  manner text not null check (manner in ('cash', 'transfer', 'post', 'online')),
  payer text not null,
  reference text not null,
  salt bytea not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  day date not null,
  replaces_id uuid,
  voided_at timestamptz,
  voided_by uuid,
  voided_day date,
  void_reason text,
  void_salt bytea,
  primary key (tenant_id, id),
  foreign key (tenant_id, obligation_id) references payment.obligation (tenant_id, id),
  foreign key (tenant_id, book_id) references payment.receipt_book (tenant_id, id),
  foreign key (tenant_id, replaces_id) references payment.receipt (tenant_id, id),
  check (num_nulls(voided_at, voided_by, voided_day, void_reason, void_salt) in (0, 5))
);
create unique index receipt_number on payment.receipt (tenant_id, office_id, year, symbol, number);
create unique index receipt_replaced_once on payment.receipt (tenant_id, replaces_id) where replaces_id is not null;
create index receipt_of_obligation on payment.receipt (tenant_id, obligation_id, issued_at);
create index receipt_day on payment.receipt (tenant_id, office_id, day);
create index receipt_voided_day on payment.receipt (tenant_id, office_id, voided_day) where voided_day is not null;
call platform.fence('payment.receipt', 'select, insert, update', 'select');

create table payment.refund (
  tenant_id integer not null,
  id uuid not null,
  obligation_id uuid not null,
  receipt_id uuid not null,
  office_id uuid not null,
  amount bigint not null check (amount > 0),
  lines jsonb not null,
  ground text not null,
  manner text not null check (manner in ('cash', 'transfer')),
  -- The decision or paper that it rests on.
  basis text not null,
  salt bytea not null,
  refunded_at timestamptz not null,
  refunded_by uuid not null,
  day date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, obligation_id) references payment.obligation (tenant_id, id),
  foreign key (tenant_id, receipt_id) references payment.receipt (tenant_id, id)
);
create index refund_of_receipt on payment.refund (tenant_id, receipt_id);
create index refund_of_obligation on payment.refund (tenant_id, obligation_id, refunded_at);
create index refund_day on payment.refund (tenant_id, office_id, day);
call platform.fence('payment.refund', 'select, insert', 'select');

-- THE definition of how a subject stands with its money.
create function payment.state(due bigint, waived bigint, paid bigint, refunded bigint) returns text
  language sql immutable parallel safe
  return case
    when due - waived - paid + refunded > 0 then case when paid > refunded then 'part' else 'due' end
    when paid > refunded then 'paid'
    when refunded > 0 then 'refunded'
    else 'none'
  end;

create view payment.v_state with (security_invoker = true) as
  select o.tenant_id, o.id as obligation_id, o.subject_kind, o.subject_id, o.subject_code, o.office_id, o.agency_id, o.sector,
    o.due, o.waived, o.paid, o.refunded, o.open, payment.state(o.due, o.waived, o.paid, o.refunded) as state, o.raised_at
  from payment.obligation o;
grant select on payment.v_state to motcua_web, motcua_worker;
