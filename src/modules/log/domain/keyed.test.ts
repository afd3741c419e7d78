import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyed, sameBytes } from './keyed.ts';

const key = createSecretKey(Buffer.alloc(32, 3));
const parts = fc.array(fc.uint8Array({ maxLength: 4 }), { maxLength: 4 });

test('parts that run together to the same bytes have different macs', () => {
  const [a, b, ab, none] = ['a', 'b', 'ab', ''].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer, Buffer];
  expect(sameBytes(keyed(key, a, b), keyed(key, ab, none))).toBe(false);
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const equal = JSON.stringify(one) === JSON.stringify(other);
      expect(sameBytes(keyed(key, ...one), keyed(key, ...other))).toBe(equal);
    }),
  );
});

test('another key gives another mac', () => {
  expect(sameBytes(keyed(key, Buffer.from('a')), keyed(createSecretKey(Buffer.alloc(32, 4)), Buffer.from('a')))).toBe(false);
});
