-- What a province offers: procedures, their electronic forms and their workflows. A published version of any of the
-- three is never changed: nobody has the right to update or delete it. A change is a new version.

create schema forms;
grant usage on schema forms to motcua_web, motcua_worker;

create table forms.form_version (
  tenant_id integer not null,
  id uuid not null,
  key text not null,
  number integer not null check (number > 0),
  published_at timestamptz not null,
  -- SHA-256 of the canonical text of the body.
  digest text not null,
  body jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, key, number)
);
call platform.fence('forms.form_version', 'select, insert', 'select');

create schema workflow;
grant usage on schema workflow to motcua_web, motcua_worker;

create table workflow.workflow_version (
  tenant_id integer not null,
  id uuid not null,
  key text not null,
  number integer not null check (number > 0),
  published_at timestamptz not null,
  digest text not null,
  body jsonb not null,
  primary key (tenant_id, id),
  unique (tenant_id, key, number)
);
call platform.fence('workflow.workflow_version', 'select, insert', 'select');

create schema catalogue;
grant usage on schema catalogue to motcua_web, motcua_worker;

create table catalogue.procedure (
  tenant_id integer not null,
  id uuid not null,
  -- National code, such as 1.003868.
  code text not null,
  log_count integer not null,
  log_mac bytea not null,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
call platform.fence('catalogue.procedure', 'select, insert, update', 'select');

create table catalogue.procedure_version (
  tenant_id integer not null,
  id uuid not null,
  procedure_id uuid not null,
  number integer not null check (number > 0),
  valid_from date not null,
  -- Last day, inclusive; a later version ends the one before it without touching it.
  valid_to date check (valid_to >= valid_from),
  published_at timestamptz not null,
  digest text not null,
  body jsonb not null,
  -- The competent agency; null where the province has none of that code yet.
  agency_id uuid,
  form_version_id uuid not null,
  workflow_version_id uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, procedure_id, number),
  foreign key (tenant_id, procedure_id) references catalogue.procedure (tenant_id, id),
  foreign key (tenant_id, agency_id) references organisation.unit (tenant_id, id),
  foreign key (tenant_id, form_version_id) references forms.form_version (tenant_id, id),
  foreign key (tenant_id, workflow_version_id) references workflow.workflow_version (tenant_id, id)
);
call platform.fence('catalogue.procedure_version', 'select, insert', 'select');

-- What can be found of each procedure: the words of its newest version, without accents.
create table catalogue.findable (
  tenant_id integer not null,
  procedure_id uuid not null,
  -- Names and common names, for an offer when something is misspelt.
  folded text not null,
  -- Common names weigh A, the official name and the code B, the rest C.
  words tsvector not null,
  primary key (tenant_id, procedure_id),
  foreign key (tenant_id, procedure_id) references catalogue.procedure (tenant_id, id)
);
call platform.fence('catalogue.findable', 'select, insert, update', 'select');
call platform.open_to_definer('catalogue.findable');
create index findable_words on catalogue.findable using gin (words);
create index findable_folded on catalogue.findable using gin (folded platform.gin_trgm_ops);

-- The words of a text: folded, letters and digits only; a dot stays between digits, as in 1.003868.
create function catalogue.words_of(value text) returns text[]
  language sql immutable strict parallel safe set search_path = pg_catalog
  return array_remove(regexp_split_to_array(
    regexp_replace(platform.fold(value), '[^[:alnum:].]+|(?<![0-9])\.|\.(?![0-9])', ' ', 'g'), ' +'), '');

create function catalogue.vector_of(value text, weight "char") returns tsvector
  language sql immutable strict parallel safe set search_path = pg_catalog
  return setweight(to_tsvector('simple'::regconfig, array_to_string(catalogue.words_of(value), ' ')), weight);

-- Finds procedures of the running transaction's tenant. Every word must begin a word of the procedure; where none has
-- them all, procedures that are spelt alike are offered. At most 20 words are looked at and 100 procedures given.
create function catalogue.search_procedures(asked text, most integer)
  returns table (procedure_id uuid, rank real, offered boolean)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    with wanted as (
      select string_agg(format('''%s'':*', word), ' & ')::tsquery as query
      from unnest((catalogue.words_of(asked))[1:20]) as word
    ), found as (
      select f.procedure_id, ts_rank(f.words, w.query) as rank
      from wanted w join catalogue.findable f on f.words @@ w.query
      where f.tenant_id = platform.tenant()
    ), alike as (
      select f.procedure_id, platform.word_similarity(platform.fold(asked), f.folded) as rank
      from catalogue.findable f
      where f.tenant_id = platform.tenant() and f.folded operator(platform.%>) platform.fold(asked)
        and not exists (select from found)
    ), answers as (
      select a.procedure_id, a.rank, false as offered from found a
      union all
      select a.procedure_id, a.rank, true from alike a
    )
    select a.procedure_id, a.rank, a.offered from answers a
    order by a.rank desc, a.procedure_id
    limit least(greatest(most, 0), 100);
  end;
call platform.give_to_definer('catalogue.search_procedures(text, integer)', 'motcua_web, motcua_worker');

create view catalogue.v_procedure_version with (security_invoker = true) as
  select v.tenant_id, v.id, v.procedure_id, p.code, v.number, v.valid_from, v.valid_to, v.published_at,
    v.body -> 'name' ->> 'vi' as name, v.body -> 'name' ->> 'en' as name_en,
    v.body -> 'sector' ->> 'key' as sector, v.body ->> 'timeLimit' as time_limit,
    v.agency_id, v.form_version_id, v.workflow_version_id
  from catalogue.procedure_version v
  join catalogue.procedure p on p.tenant_id = v.tenant_id and p.id = v.procedure_id;
grant select on catalogue.v_procedure_version to motcua_web, motcua_worker;
