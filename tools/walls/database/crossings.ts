import type { Tx } from '#platform/database';
import type { Fault } from '../fault.ts';
import { mayCall, type Floors } from '../imports/floors.ts';
import { mayName } from '../sql/foreign.ts';
import { namesIn } from '../sql/names.ts';
import { relations, routines } from './catalogue.ts';

const wall = 'foreign tables';

/** Each schema is a module's; its foreign keys, views and functions look only downward. */
export async function crossings(tx: Tx, floors: Floors): Promise<Fault[]> {
  return [...(await schemas(tx, floors)), ...(await keys(tx, floors)), ...(await bodies(tx, floors))];
}

async function schemas(tx: Tx, floors: Floors): Promise<Fault[]> {
  const known = new Set([...floors.flat(), 'platform']);
  const strange = new Set(
    [...(await relations(tx)), ...(await routines(tx))].map((each) => each.schema).filter((name) => !known.has(name)),
  );
  const remedy = 'one schema for each module, called like it';
  return [...strange].map((where) => ({ wall, where, what: 'is the schema of no module', remedy }));
}

async function keys(tx: Tx, floors: Floors): Promise<Fault[]> {
  const found = await tx<{ name: string; home: string; target: string }[]>`
    select conrelid::regclass::text || '.' || conname as name, h.relnamespace::regnamespace::text as home,
      t.relnamespace::regnamespace::text as target
    from pg_constraint join pg_class h on h.oid = conrelid join pg_class t on t.oid = confrelid
    where contype = 'f' and h.relnamespace <> t.relnamespace order by 1`;
  const upward = found.filter(({ home, target }) => target !== 'platform' && !mayCall(floors, home, target));
  const remedy = 'foreign keys cross schemas downward only: hold the id without a key, or turn the reference round';
  return upward.map(({ name, home, target }) => ({ wall, where: name, what: `a foreign key from ${home} up to ${target}`, remedy }));
}

async function bodies(tx: Tx, floors: Floors): Promise<Fault[]> {
  const known = new Set([...floors.flat(), 'platform']);
  const views = await tx<{ schema: string; name: string; text: string }[]>`
    select schemaname as schema, schemaname || '.' || viewname as name, definition as text from pg_views
    where schemaname !~ '^(pg_|information_schema)' order by 2`;
  return [...views, ...(await routines(tx))].flatMap(({ schema, name, text }) =>
    namesIn(text, known)
      .filter((named) => !mayName(floors, schema, named))
      .map((named) => ({
        wall,
        where: name,
        what: `names ${named.schema}.${named.name}`,
        remedy: 'name only the own schema, functions of the platform, and views v_* of modules below',
      })),
  );
}
