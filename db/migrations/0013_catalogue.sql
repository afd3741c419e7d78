-- Procedures with several cases, without a national code, of two agencies, and published in two ways.

-- A procedure's own name, which stays when a national code is given. `code` is its reference: the code, else the key.
alter table catalogue.procedure add column key text;
do $$
declare
  province integer;
begin
  for province in select tenant_id from platform.all_tenants() loop
    perform set_config('motcua.tenant', province::text, true);
    update catalogue.procedure set key = 'p-' || replace(code, '.', '-') where tenant_id = province;
  end loop;
  perform set_config('motcua.tenant', '', true);
end $$;
alter table catalogue.procedure alter column key set not null, add unique (tenant_id, key);

drop view catalogue.v_procedure_version;

-- What lists ask of a version stands beside its body, so that they need not open it. A body of the first shape has one
-- limit and every channel, as `storedBody` of the catalogue reads it.
alter table catalogue.procedure_version
  -- The other agency of an inter-agency procedure.
  add column partner_agency_id uuid,
  add column name text,
  add column name_en text,
  add column summary text,
  add column summary_en text,
  -- What people call it first of all; null where nothing is known.
  add column common_name text,
  add column common_name_en text,
  add column sector text,
  add column life_events jsonb,
  add column service_levels jsonb,
  add column channels jsonb,
  add column cases jsonb,
  add foreign key (tenant_id, partner_agency_id) references organisation.unit (tenant_id, id);
do $$
declare
  province integer;
begin
  for province in select tenant_id from platform.all_tenants() loop
    perform set_config('motcua.tenant', province::text, true);
    update catalogue.procedure_version
      set name = body -> 'name' ->> 'vi', name_en = body -> 'name' ->> 'en',
        summary = body -> 'summary' ->> 'vi', summary_en = body -> 'summary' ->> 'en',
        common_name = body -> 'commonNames' -> 'vi' ->> 0, common_name_en = body -> 'commonNames' -> 'en' ->> 0, sector = body -> 'sector' ->> 'key',
        life_events = body -> 'lifeEvents', service_levels = body -> 'serviceLevels', channels = '["online", "counter", "post"]',
        cases = jsonb_build_array(jsonb_build_object('key', 'first',
          'name', jsonb_build_object('vi', 'Mọi trường hợp', 'en', 'All cases'), 'timeLimit', body -> 'timeLimit'))
      where tenant_id = province;
  end loop;
  perform set_config('motcua.tenant', '', true);
end $$;
alter table catalogue.procedure_version
  alter column name set not null,
  alter column name_en set not null,
  alter column summary set not null,
  alter column summary_en set not null,
  alter column sector set not null,
  alter column life_events set not null,
  alter column service_levels set not null,
  alter column channels set not null,
  alter column cases set not null;

create view catalogue.v_procedure_version with (security_invoker = true) as
  select v.tenant_id, v.id, v.procedure_id, p.code, p.key, v.number, v.valid_from, v.valid_to, v.published_at,
    v.name, v.name_en, v.summary, v.summary_en, v.common_name, v.common_name_en,
    v.sector, v.life_events, v.service_levels, v.channels, v.cases,
    -- The limits of its cases, without those that have none.
    array(select one ->> 'timeLimit' from jsonb_array_elements(v.cases) with ordinality as c (one, place)
      where one ->> 'timeLimit' is not null order by place) as time_limits,
    v.agency_id, v.partner_agency_id, v.form_version_id, v.workflow_version_id
  from catalogue.procedure_version v
  join catalogue.procedure p on p.tenant_id = v.tenant_id and p.id = v.procedure_id;
grant select on catalogue.v_procedure_version to motcua_web, motcua_worker;

-- What a procedure is called, name by name, so that a whole name counts more than its words scattered: a line a name, each
-- word between blanks.
create function catalogue.phrases_of(names text[]) returns text
  language sql immutable strict parallel safe set search_path = pg_catalog
  return E'\n' || (select string_agg(' ' || array_to_string(catalogue.words_of(name), ' ') || E' \n', '') from unnest(names) as name);

alter table catalogue.findable add column phrases text;
do $$
declare
  province integer;
begin
  for province in select tenant_id from platform.all_tenants() loop
    perform set_config('motcua.tenant', province::text, true);
    update catalogue.findable f
      set phrases = catalogue.phrases_of(array[n.body -> 'name' ->> 'vi', n.body -> 'name' ->> 'en']
        || array(select jsonb_array_elements_text(n.body -> 'commonNames' -> 'vi' || (n.body -> 'commonNames' -> 'en'))))
      from (select distinct on (procedure_id) procedure_id, body from catalogue.procedure_version
        where tenant_id = province order by procedure_id, number desc) n
      where f.tenant_id = province and n.procedure_id = f.procedure_id;
  end loop;
  perform set_config('motcua.tenant', '', true);
end $$;
alter table catalogue.findable alter column phrases set not null;

-- As before, and in this order: those that are called exactly so, those whose name has these words in this order, those
-- that have the whole words, the rest.
drop function catalogue.search_procedures(text, integer);
create function catalogue.search_procedures(asked text, most integer)
  returns table (procedure_id uuid, rank real, offered boolean)
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    with wanted as (
      select string_agg(format('''%s'':*', word), ' & ')::tsquery as begun,
        string_agg(format('''%s''', word), ' & ')::tsquery as whole,
        ' ' || string_agg(word, ' ') || ' ' as phrase
      from unnest((catalogue.words_of(asked))[1:20]) as word
    ), found as (
      select f.procedure_id,
        case when position(E'\n' || w.phrase || E'\n' in f.phrases) > 0 then 4 when position(w.phrase in f.phrases) > 0 then 2 else 0 end
          + ts_rank(f.words, w.whole) + ts_rank(f.words, w.begun) / 10 as rank
      from wanted w join catalogue.findable f on f.words @@ w.begun
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
    select a.procedure_id, a.rank::real, a.offered from answers a
    order by a.rank desc, a.procedure_id
    limit least(greatest(most, 0), 100);
  end;
call platform.give_to_definer('catalogue.search_procedures(text, integer)', 'motcua_web, motcua_worker');

-- "Published" is two facts of a procedure: posted on the notice board, and published electronically.
create table catalogue.publication (
  tenant_id integer not null,
  procedure_id uuid not null,
  fact text not null check (fact in ('posted', 'electronic')),
  since date not null,
  -- The version that was current then: a posted sheet grows old.
  version_number integer not null check (version_number > 0),
  -- Who said so, as the log names actors, and when.
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, procedure_id, fact),
  foreign key (tenant_id, procedure_id) references catalogue.procedure (tenant_id, id)
);
call platform.fence('catalogue.publication', 'select, insert, update, delete', 'select');
