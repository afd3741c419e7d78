import { expect, test } from 'vitest';
import { linesOf, UNREADABLE_LINE } from './index.ts';

async function read(chunks: (string | number[])[], maxBytes?: number): Promise<string[]> {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : Uint8Array.from(chunk)));
  const lines: string[] = [];
  for await (const some of linesOf(
    (async function* () {
      yield* bytes;
    })(),
    maxBytes,
  ))
    lines.push(...some);
  return lines;
}

test('lines may come in any pieces, also through the middle of a letter', async () => {
  const [first, second] = [[...Buffer.from('hồ')].slice(0, 2), [...Buffer.from('hồ')].slice(2)];
  expect(await read([first, second, ' sơ\nhai\r\n', '\nba'])).toEqual(['hồ sơ', 'hai', '', 'ba']);
});

test('only a line feed ends a line; a mark at the start is no text', async () => {
  expect(await read(['\uFEFFa\u2028b\rc\n'])).toEqual(['a\u2028b\rc']);
  expect(await read([])).toEqual([]);
});

test('what is no UTF-8, or too long, is one unreadable line, and the next is read', async () => {
  expect(await read([[0xff, 0xfe, 0x0a], 'good\n'])).toEqual([UNREADABLE_LINE, 'good']);
  expect(await read(['x'.repeat(8), 'x'.repeat(8), '\nnext\n'], 10)).toEqual([UNREADABLE_LINE, 'next']);
  expect(await read(['x'.repeat(11)], 10)).toEqual([UNREADABLE_LINE]);
});
