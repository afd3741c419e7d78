import { describe, expect, test } from 'vitest';
import { show, type Fault } from './fault.ts';
import { fileSize, longest, median, medianBelow } from './file-size.ts';
import { clock } from './imports/clock.ts';
import { cycles } from './imports/cycles.ts';
import { doors } from './imports/doors.ts';
import { domainImports } from './imports/purity.ts';
import { catalogues } from './messages/catalogues.ts';
import { keys } from './messages/keys.ts';
import { letters } from './messages/letters.ts';
import { rooms } from './rooms.ts';
import { foreignTables } from './sql/foreign.ts';
import { sorts } from './sql/sorts.ts';
import { readTree, type Tree } from './tree.ts';
import { words } from './words.ts';

const tree = readTree(['.', 'src', 'bin', 'tools', 'e2e', 'bench', 'db', 'docs', 'data', 'runtime']);

const walls: [string, (tree: Tree) => Fault[]][] = [
  [`no file is longer than ${longest} lines and half have fewer than ${medianBelow} (the middle one has ${median(tree)})`, fileSize],
  ['modules call downward, and only through the front door', doors],
  ['no files import each other in a ring', cycles],
  ['the rules of the domain import nothing worldly', domainImports],
  ['nobody reads a clock of his own', clock],
  ['modules name no tables of other modules', foreignTables],
  ['names are sorted in a language that is said', sorts],
  ['both languages have the same messages', catalogues],
  ['every message that code names exists, and every one is used', keys],
  ['words for people stand in no source file', letters],
  ['nothing unfinished and nothing of one machine stands in the tree', words],
  ['every module has a front door and a page about itself', rooms],
];

describe('the house as it stands', () => {
  test('is read whole', () => {
    for (const file of ['package.json', 'src/app/floors.json', 'db/migrations/0001_platform.sql', 'tools/walls/house.test.ts']) {
      expect(tree.has(file), file).toBe(true);
    }
  });

  test.each(walls)('%s', (_, wall) => {
    expect(show(wall(tree))).toBe('');
  });
});
