import { describe, expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { clock } from './clock.ts';
import { domainImports } from './purity.ts';

const rule = 'src/modules/calendar/domain/due.ts';

describe('a rule of the domain', () => {
  const find = (text: string, path = rule) => domainImports(treeOf({ [path]: text })).map((fault) => fault.where);

  test('imports values, time and other rules', () => {
    expect(
      find(`import '#platform/results'; import '#platform/time'; import './day.ts'; import { createHash } from 'node:crypto'`),
    ).toEqual([]);
  });

  test.each([
    `import type { Tx } from '#platform/database'`,
    `import { useT } from '#platform/ui'`,
    `import { reply } from '#platform/http'`,
    `import postgres from 'postgres'`,
    `import { readFileSync } from 'node:fs'`,
    `import { readFile } from 'fs/promises'`,
    `import { connect } from 'node:net'`,
    `import { request } from 'node:https'`,
    `import { rows } from '../sql/day.ts'`,
    `export { Page } from '../web/page.tsx'`,
    `const { route } = await import('../api/route.ts')`,
  ])('that says %s is found', (text) => {
    expect(find(text)).toEqual([`${rule}:1`]);
  });

  test('is meant, not its test and not a use case', () => {
    expect(find(`import '#platform/database'`, 'src/modules/calendar/domain/due.test.ts')).toEqual([]);
    expect(find(`import '#platform/database'`, 'src/modules/calendar/use-cases/set-day.ts')).toEqual([]);
  });
});

describe("the machine's clock", () => {
  const find = (text: string, path: string) => clock(treeOf({ [path]: text })).map((fault) => fault.what);

  test.each([
    ['Date.now()', 'uses Date.now'],
    ['new Date()', 'uses Date'],
    ['Date()', 'uses Date'],
    ['new globalThis.Date()', 'uses globalThis.Date'],
    ['Temporal.Now.instant()', 'uses Temporal.Now'],
  ])('%s is found in domain, use case, page and platform', (expression, found) => {
    for (const path of [rule, 'src/modules/a/use-cases/b.ts', 'src/modules/a/web/b.tsx', 'src/platform/http/b.ts', 'src/app/b.ts']) {
      expect(find(`export const now = ${expression};`, path)).toEqual([found]);
    }
  });

  test('chance is found in the domain', () => {
    expect(find('export const dice = Math.random()', rule)).toEqual(['uses Math.random']);
    expect(find('export const id = crypto.randomUUID()', rule)).toEqual(['uses crypto.randomUUID']);
    expect(find('export const dice = Math.random()', 'src/platform/jobs/retry.ts')).toEqual([]);
  });

  test('platform/time and tests may look at it, and a type called Date is no look', () => {
    expect(find('Date.now()', 'src/platform/time/index.ts')).toEqual([]);
    expect(find('Date.now()', 'src/modules/a/domain/b.test.ts')).toEqual([]);
    expect(find('export const f = (date: Date) => date.getTime(); // Date.now()', rule)).toEqual([]);
  });
});
