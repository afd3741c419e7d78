import type { Fault } from '../fault.ts';
import { floorsOf, mayCall, type Floors } from '../imports/floors.ts';
import { placeOf } from '../imports/places.ts';
import { isSource } from '../parse.ts';
import { choose, isTest, type Tree } from '../tree.ts';
import { namesIn, type Name } from './names.ts';
import { sqlTexts } from './texts.ts';

const wall = 'foreign tables';

/** A module's SQL stands in its `sql/` and names its own schema, functions of the platform, and views `v_*` of modules below. */
export function foreignTables(tree: Tree): Fault[] {
  const floors = floorsOf(tree);
  const schemas = new Set([...floors.flat(), 'platform']);
  const faults: Fault[] = [];
  for (const [path, text] of choose(tree, isSource)) {
    const place = placeOf(path);
    if (place.kind === 'outside') continue;
    const texts = sqlTexts(path, text);
    const home = 'name' in place ? (place.kind === 'module' ? place.name : 'platform') : 'app';
    if (place.kind === 'module' && texts[0] && !/\/sql\//.test(path) && !isTest(path)) {
      const remedy = `move it to src/modules/${home}/sql/, one file a noun`;
      faults.push({ wall, where: `${path}:${texts[0].line}`, what: 'SQL outside sql/', remedy });
    }
    for (const { line, sql } of texts) {
      for (const name of namesIn(sql, schemas)) {
        const may = isTest(path) ? testMayName(floors, home, name) : mayName(floors, home, name);
        if (!may) faults.push({ wall, where: `${path}:${line}`, ...foreign(home, name) });
      }
    }
  }
  return faults;
}

/** Whether code or a view of `home` may name this. The app runs the platform and may see its tables. */
export function mayName(floors: Floors, home: string, { schema, name, call }: Name): boolean {
  if (schema === home) return true;
  if (schema === 'platform') return call || home === 'app';
  return !call && name.startsWith('v_') && mayCall(floors, home, schema);
}

/** A test may look at the tables of modules below, to see what its module caused there. */
const testMayName = (floors: Floors, home: string, name: Name) =>
  name.schema === home || name.schema === 'platform' || home === 'app' || mayCall(floors, home, name.schema);

const foreign = (home: string, { schema, name, call }: Name): Pick<Fault, 'what' | 'remedy'> => ({
  what: `${home} names ${schema}.${name}${call ? '(…)' : ''} in SQL`,
  remedy:
    schema === 'platform'
      ? 'of the platform only functions are open; ask #platform/database'
      : `call a function of #modules/${schema}, or join a view ${schema}.v_* if ${schema} is on a floor below (an alias must not be called like a schema)`,
});
