-- Papers that offices give out as PDF: each made once and kept, so that a reprint is the same to the byte.
-- The bytes are in the file store under `object_key`. They hold personal data; the row holds none.

create schema papers;
grant usage on schema papers to motcua_web, motcua_worker;

-- A row comes first, with the token that is printed in the QR; what was drawn from it is noted afterwards. So two who ask
-- at once, or one who asks again after a crash, draw the same paper.
create table papers.paper (
  tenant_id integer not null references platform.tenant,
  id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]{0,40}$'),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-zA-Z]{0,30}$'),
  subject_id uuid not null,
  -- What the content was fixed by, such as the entry of the subject's chain.
  basis text collate "C" not null check (basis ~ '^[\x21-\x7e]{1,80}$'),
  -- 1, 2, 3 … of one kind for one subject: a later one replaces the earlier ones.
  edition integer not null check (edition > 0),
  token text collate "C" not null check (token ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
  object_key text not null,
  -- What the paper's public page may tell, as canonical JSON without any personal data.
  told text not null,
  ordered_at timestamptz not null,
  stored_at timestamptz,
  bytes integer check (bytes > 0),
  sha256 text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The paper's chain has one entry, under an id that follows from the whole row (`papers.seal`).
  log_count integer not null default 0,
  log_mac bytea not null default decode(repeat('00', 32), 'hex') check (length(log_mac) = 32),
  primary key (tenant_id, id),
  constraint paper_once unique (tenant_id, subject_kind, subject_id, kind, basis),
  constraint paper_token unique (tenant_id, token),
  constraint stored_whole check (
    (stored_at is null) = (sha256 is null) and (stored_at is null) = (bytes is null) and (stored_at is null) = (log_count = 0))
);
call platform.fence('papers.paper', 'select, insert, update', 'select');

-- The id of a paper's chain: a UUID (version 8, RFC 9562) made of SHA-256 over all that the row says. Whoever changes the
-- row, or puts another file in its place, has a row whose chain does not exist: the verification of the log finds it.
create function papers.seal(paper papers.paper) returns uuid
  language sql immutable parallel safe
  begin atomic
    select (substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-8' || substr(hex, 14, 3) || '-8' || substr(hex, 18, 3) || '-'
      || substr(hex, 21, 12))::uuid
    from (select encode(sha256(convert_to(concat_ws(E'\n',
      paper.tenant_id, paper.id, paper.kind, paper.subject_kind, paper.subject_id, paper.basis, paper.edition, paper.token,
      paper.object_key, paper.told, paper.bytes, paper.sha256), 'UTF8')), 'hex')) as digest (hex);
  end;
grant execute on function papers.seal(papers.paper) to motcua_web, motcua_worker;
