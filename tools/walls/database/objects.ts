import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { relations } from './catalogue.ts';
import { sequences } from './exceptions.ts';

const wall = 'objects';

/** Kinds of objects that the house does without, and views that would run with their owner's eyes. */
export async function objects(tx: Tx): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, kind, options } of await relations(tx)) {
    const add = (what: string, remedy: string) => faults.push({ wall, where: name, what, remedy });
    const invoker = options.some((option) => /^security_invoker=(true|on|1|yes)$/.test(option));
    if (kind === 'v' && !invoker)
      add('is a view without security_invoker: it shows every tenant', 'create view … with (security_invoker = true)');
    if (kind === 'm') add('is a materialised view: no policy holds for it', 'keep a table that a follower writes');
    if (kind === 'f') add('is a foreign table', 'call the other system through a port');
    if (kind === 'S' && !(name in sequences)) add('is a sequence', 'ids come from world.newId(), public numbers from a counter row');
  }
  return [...faults, ...(await triggers(tx)), ...(await generated(tx))];
}

async function triggers(tx: Tx): Promise<Fault[]> {
  const found = await tx<{ name: string; what: string }[]>`
    select t.tgrelid::regclass::text || '.' || t.tgname as name, 'a trigger' as what from pg_trigger t where not t.tgisinternal
    union all
    select r.ev_class::regclass::text || '.' || r.rulename, 'a rule' from pg_rewrite r join pg_class c on c.oid = r.ev_class
    where r.rulename <> '_RETURN' and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
    union all
    select e.evtname, 'an event trigger' from pg_event_trigger e
    order by 1`;
  const remedy = 'do it in the use case, where one can read it';
  return found.map(({ name, what }) => ({ wall, where: name, what: `is ${what}`, remedy }));
}

async function generated(tx: Tx): Promise<Fault[]> {
  const found = await tx<{ name: string }[]>`
    select attrelid::regclass::text || '.' || attname as name from pg_attribute join pg_class c on c.oid = attrelid
    where attgenerated = 's' and not attisdropped and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)' order by 1`;
  const remedy = 'compute it in the application and write it like any other column';
  return found.map(({ name }) => ({ wall, where: name, what: 'is a generated stored column', remedy }));
}
