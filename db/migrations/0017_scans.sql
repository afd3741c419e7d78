-- Files that wait for a virus scanner, and paper that was digitised at the counter.

-- `unanswered_at`: a scanner was asked last then and gave no answer; the content was judged already. While the file is in
-- quarantine it is asked again; once refused, its owner is told so until `notice_seen`.
-- `place` and `turn` (degrees, clockwise) arrange the pages before they are put together.
alter table uploads.upload
  add column unanswered_at timestamptz,
  add column notice_seen boolean not null default false,
  add column place integer check (place > 0),
  add column turn smallint not null default 0 check (turn in (0, 90, 180, 270)),
  add constraint waits_with_its_finding check (unanswered_at is null or (media_type is not null and bytes > 0 and sha256 is not null));
create index upload_waiting on uploads.upload (tenant_id, unanswered_at) where state = 'quarantined' and unanswered_at is not null;

-- A PDF that was made of scanned or photographed pages: by whom and when, and from which originals.
create table uploads.paper_scan (
  tenant_id integer not null references platform.tenant,
  upload_id uuid not null,
  scanned_by uuid not null,
  scanned_at timestamptz not null,
  primary key (tenant_id, upload_id),
  foreign key (tenant_id, upload_id) references uploads.upload
);
call platform.fence('uploads.paper_scan', 'select, insert', 'select');

-- Each original goes into one scan, once; its row stays among the uploads as removed.
create table uploads.paper_scan_source (
  tenant_id integer not null references platform.tenant,
  upload_id uuid not null,
  no integer not null check (no > 0),
  source_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  turn smallint not null check (turn in (0, 90, 180, 270)),
  primary key (tenant_id, upload_id, no),
  foreign key (tenant_id, upload_id) references uploads.paper_scan,
  foreign key (tenant_id, source_id) references uploads.upload
);
create unique index paper_scan_source_once on uploads.paper_scan_source (tenant_id, source_id);
call platform.fence('uploads.paper_scan_source', 'select, insert', 'select');
