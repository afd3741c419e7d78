import { describe, expect, test } from 'vitest';
import type { Tx } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { show, type Fault } from '../fault.ts';
import { floorsOf } from '../imports/floors.ts';
import { readTree } from '../tree.ts';
import { relations, routines } from './catalogue.ts';
import { crossings } from './crossings.ts';
import { definers } from './definers.ts';
import * as exceptions from './exceptions.ts';
import { tenantColumns, tenantIndexes, tenantReferences } from './keys.ts';
import { objects } from './objects.ts';
import { policies } from './policies.ts';
import { rights } from './rights.ts';

const db = await freshDatabase();
const floors = floorsOf(readTree(['src/app']));

const walls: [string, (tx: Tx) => Promise<Fault[]>][] = [
  ['every table has a tenant', tenantColumns],
  ['the tenant leads every key and index', tenantIndexes],
  ['the tenant leads every foreign key', tenantReferences],
  ['policies are on, forced, and without a gap', policies],
  ['views look with the eyes of who asks; no triggers, sequences, generated columns', objects],
  ['what looks past the policies is fenced itself', definers],
  ['the plain roles have no right that they must not have', rights],
  ['schemas look only downward', (tx) => crossings(tx, floors)],
];

describe('the migrated database', () => {
  test.each(walls)('%s', async (_, wall) => {
    expect(show(await db.owner.begin((tx) => wall(tx as Tx)))).toBe('');
  });

  test('no exception is left over from something that is gone', async () => {
    const named = await db.owner.begin(async (tx) => {
      const indexes = await tx<{ name: string }[]>`select schemaname || '.' || indexname as name from pg_indexes`;
      return [...(await relations(tx as Tx)), ...(await routines(tx as Tx)), ...indexes].map(({ name }) => name);
    });
    const stale = Object.values(exceptions)
      .flatMap((list) => Object.keys(list))
      .filter((name) => !named.includes(name));
    expect(stale).toEqual([]);
  });
});
