import { describe, expect, test } from 'vitest';
import { treeOf } from './tree.ts';
import { words } from './words.ts';

const find = (path: string, text: string, places: string[] = []) => words(treeOf({ [path]: text }), places).map((fault) => fault.where);

/** Written in two halves, or this file would be found itself. */
const unfinished = [
  ['// TO', 'DO later'],
  ['// FIX', 'ME'],
  ['// @ts-', 'ignore'],
  ['// @ts-', 'expect-error'],
  ['value as an', 'y'],
  ['test.sk', "ip('x')"],
  ['describe.on', "ly('x')"],
  ['it.concurrent.sk', "ip('x')"],
].map((halves) => halves.join(''));

describe('the tree', () => {
  test.each(unfinished)('with "%s" is found', (text) => {
    for (const path of ['src/a.ts', 'src/a.tsx', 'bin/start', 'tools/a.mjs', 'e2e/a.test.ts', 'db/migrations/1.sql']) {
      expect(find(path, `first line\n${text}`)).toEqual([`${path}:2`]);
    }
  });

  test('may skip rows and lines', () => {
    expect(find('src/a.ts', 'list.skip(3); stream.skip(1); const anyone = x as anyone')).toEqual([]);
  });

  test('with a place of this machine is found wherever it stands', () => {
    const place = '/very/own/clone';
    for (const path of ['README.md', 'src/a.ts', 'package-lock.json'])
      expect(find(path, `see ${place}/src`, [place])).toEqual([`${path}:1`]);
    expect(find('README.md', 'see ./very/own/clone and /very/own/clones', [place])).toEqual([]);
  });

  test('with the host of a registry is found', () => {
    const host = ['https://registry.', 'npmjs.org/zod'].join('');
    expect(find('package-lock.json', `"resolved": "${host}"`)).toEqual(['package-lock.json:1']);
    expect(find('bin/start', ['http://npm-proxy.', 'example.org/x'].join(''))).toEqual(['bin/start:1']);
    expect(find('README.md', 'https://www.postgresql.org/docs/')).toEqual([]);
  });
});
