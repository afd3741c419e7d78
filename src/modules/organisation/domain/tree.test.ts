import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parentsFirst } from './tree.ts';

const node = (key: string, parent: string | null) => ({ key, parent });

describe('units in the order in which they can be founded', () => {
  test('every parent comes before its children, whatever the order they were written in', () => {
    const tree = fc
      .array(fc.nat(), { maxLength: 30 })
      .map((picks) => picks.map((pick, n) => node(String(n), n === 0 ? null : String(pick % n))));
    fc.assert(
      fc.property(
        tree.chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length })),
        (nodes) => {
          const placed = parentsFirst(nodes).map(({ key }) => key);
          expect([...placed].sort()).toEqual(nodes.map(({ key }) => key).sort());
          for (const { key, parent } of nodes) {
            if (parent !== null) expect(placed.indexOf(parent)).toBeLessThan(placed.indexOf(key));
          }
        },
      ),
    );
  });

  test('no unit stands under itself, not even over others', () => {
    expect(() => parentsFirst([node('a', 'b'), node('b', 'c'), node('c', 'a')])).toThrow('unit a stands under itself');
  });

  test('a parent that is missing is named', () => {
    expect(() => parentsFirst([node('a', 'x')])).toThrow('unit a stands under x, which does not exist');
  });

  test('a key is used once', () => {
    expect(() => parentsFirst([node('a', null), node('a', null)])).toThrow('two units have the same key');
  });
});
