-- Whether the product is well: the worker's sign of life, and what the processes may know of the migrations.

create table platform.heartbeat (
  tenant_id integer not null references platform.tenant,
  beat_at timestamptz not null,
  primary key (tenant_id)
);
call platform.fence('platform.heartbeat', '', 'select, insert, update');
call platform.open_to_definer('platform.heartbeat');

-- Seconds since a worker last served the province that waits longest; 0 where there is no province.
-- A new province counts from its making. Both ends are read from the database's clock, so that machines whose clocks
-- differ agree.
create function platform.worker_silence() returns double precision
  language sql stable security definer set search_path = pg_catalog
  begin atomic
    select coalesce(max(extract(epoch from clock_timestamp() - greatest(h.beat_at, t.created_at))), 0)::double precision
    from platform.tenant t left join platform.heartbeat h on h.tenant_id = t.tenant_id;
  end;
call platform.give_to_definer('platform.worker_silence()', 'motcua_web, motcua_worker');

grant select on platform.migration to motcua_web, motcua_worker;

-- The command line goes through the provinces as the owner, as the worker does.
grant motcua_definer to current_user;
grant execute on function platform.all_tenants() to current_user;
revoke motcua_definer from current_user;
