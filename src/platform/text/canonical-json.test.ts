import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from './index.ts';

const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the members of every object the other way round. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, member === undefined ? undefined : turned(member)]),
  );
}

describe('canonical JSON', () => {
  test('is JSON, says the same value, and has one text for it', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        const back = JSON.parse(text) as Json;
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(back)).toBe(text);
      }),
    );
  });

  test('does not depend on the order of members', () => {
    fc.assert(fc.property(anyJson, (value) => void expect(canonicalJson(turned(value))).toBe(canonicalJson(value))));
  });

  test('differs for different values', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (one, other) => {
        const equal = JSON.stringify(JSON.parse(canonicalJson(one))) === JSON.stringify(JSON.parse(canonicalJson(other)));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(equal);
      }),
    );
  });

  test('leaves out absent members and white space, and sorts by code unit', () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: 'ễ ' }], a: null, á: 1e21, B: true })).toBe(
      '{"B":true,"a":null,"b":[1,{"c":"ễ "}],"á":1e+21}',
    );
  });

  test('can always be stored: no NUL and no lone surrogate is left bare', () => {
    const text = canonicalJson({ 'a\u0000': '\ud800' });
    expect(text).toBe('{"a\\u0000":"\\ud800"}');
    expect(text.isWellFormed()).toBe(true);
  });

  test('refuses what JSON has no number for', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => canonicalJson({ value })).toThrow(TypeError);
  });
});
