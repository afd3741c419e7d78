-- Taking in at the desk and by post: drafts of officers, the code by which a desk goes on with a citizen's draft, and the
-- record by which the post hands over.

alter table dossier.draft
  add column officer_id uuid, -- who types it in for the submitter; null while only he writes it
  add column channel text not null default 'online' check (channel in ('online', 'counter', 'post')),
  add column takeover_code text; -- short, shown to the writer; gone once the draft was sent
alter table dossier.draft alter column channel drop default;
create unique index draft_takeover on dossier.draft (tenant_id, takeover_code) where takeover_code is not null;

-- Decision 45/2016/QĐ-TTg: what comes by public post counts as filed when agency and postman sign the hand-over record.
create table dossier.postal_hand_over (
  tenant_id integer not null,
  dossier_id uuid not null,
  record_number text not null,
  signed_at timestamptz not null,
  post_office text not null,
  -- The sender's note (phiếu gửi hồ sơ) and what it lists; empty where there is none.
  note_number text not null,
  note_list text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, dossier_id),
  foreign key (tenant_id, dossier_id) references dossier.dossier (tenant_id, id)
);
call platform.fence('dossier.postal_hand_over', 'select, insert', 'select');

-- The same procedure of the last days, for the warning before a dossier is taken in twice.
create index dossier_lately on dossier.dossier (tenant_id, procedure_version_id, submitted_at);

-- What an officer has begun and not finished.
create index draft_of_officer on dossier.draft (tenant_id, officer_id, updated_at) where officer_id is not null and dossier_id is null;
