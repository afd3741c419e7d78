import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDigits, printedCode } from './printed-code.ts';

describe('a code typed from paper', () => {
  test.each([
    'H12.18-20261111-0000417',
    'h12.18-20261111-0000417',
    '  H12.18 - 20261111 - 0000417 ',
    'H12.18 20261111 0000417',
    'H12.18–20261111–0000417',
    'H12.18-2026 1111-0000 417',
    'Ｈ12.18-20261111-0000417',
    'H12.18-20261111-\u200b0000417',
  ])('%j is understood', (typed) => expect(printedCode(typed)).toBe('H12.18-20261111-0000417'));

  test('a code of the years before 2026 is understood too', () => {
    expect(printedCode('000.00.18.h12-180305-0001')).toBe('000.00.18.H12-180305-0001');
  });

  test.each(['', '   ', '0912345678', 'xin chào', 'H12.18', '---', "H12'; drop table", 'H12.18-20261111-\u0000', 'H'.repeat(200)])(
    '%j is no code',
    (typed) => expect(printedCode(typed)).toBeUndefined(),
  );

  test('whatever is typed, what is understood is understood again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = printedCode(typed);
        if (code !== undefined) expect(printedCode(code)).toBe(code);
      }),
    );
  });
});

test('four digits are four digits, with spaces or without', () => {
  expect(lastDigits(' 12 34 ')).toBe('1234');
  expect(['', '123', '12345', '12a4', '٣٤٥٦'].map(lastDigits)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
