import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { drawPdf } from '../testing/draw-pdf.ts';
import { glass, photo, sheet } from '../testing/pictures.ts';
import { jpeg, lockedPdf, png } from '../testing/samples.ts';
import { assemble, type Source } from './assemble.ts';
import type { Turn } from './placing.ts';

type Page = readonly [Source['kind'], Buffer, Turn?];

async function made(...pages: Page[]): Promise<{ pdf: Buffer; unmade: unknown; taken: number }> {
  const waiting = pages.map(([, bytes]) => bytes);
  const out: Uint8Array[] = [];
  const sources = pages.map(([kind, bytes, turn = 0]) => ({ kind, turn, bytes: bytes.length }));
  const unmade = await assemble(
    { at: '2026-11-20T03:00:00Z', sources },
    async () => waiting.shift()!,
    async (bytes) => void out.push(bytes.slice()),
  );
  return { pdf: Buffer.concat(out), unmade, taken: pages.length - waiting.length };
}

const drawn = async (...pages: Page[]) => drawPdf((await made(...pages)).pdf);
const corners = ({ at }: Awaited<ReturnType<typeof drawPdf>>[number]) => [at(0.3, 0.3), at(0.7, 0.3), at(0.3, 0.7), at(0.7, 0.7)];
const upright = ['red', 'green', 'blue', 'yellow'];

describe('a photo', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('stored with orientation %i stands upright', async (orientation) => {
    const [page, little] = await drawn(['jpeg', photo(orientation)], ['jpeg', photo(orientation, 'II')]);
    expect(corners(page!)).toEqual(upright);
    expect(corners(little!)).toEqual(upright);
    expect([page!.width, page!.height]).toEqual([210, 149]); // A4 across, as the picture is
  });

  test.each([
    [90, ['blue', 'red', 'yellow', 'green']],
    [180, ['yellow', 'blue', 'green', 'red']],
    [270, ['green', 'yellow', 'red', 'blue']],
  ] as const)('turned by %i stands so, on top of its own orientation', async (turn, expected) => {
    const pages = await drawn(...[1, 6, 7].map((orientation) => ['jpeg', photo(orientation), turn] as const));
    for (const page of pages) expect(corners(page)).toEqual(expected);
    expect(pages[0]!.width < pages[0]!.height).toBe(turn !== 180);
  });

  test('goes in byte for byte', async () => {
    const bytes = photo(6);
    expect((await made(['jpeg', bytes])).pdf.includes(bytes)).toBe(true);
  });

  test('has a margin around it', async () => {
    const [page] = await drawn(['jpeg', photo()]);
    for (const [x, y] of [
      [0.01, 0.5],
      [0.99, 0.5],
      [0.5, 0.01],
      [0.5, 0.99],
    ] as const)
      expect(page!.at(x, y)).toBe('white');
  });

  test.each([
    [
      'that says it is of no known orientation',
      Buffer.from(photo(1).toString('latin1').replace('\x00\x01\x00\x00\x00\x00\x00\x00', '\x00\x09\x00\x00\x00\x00\x00\x00'), 'latin1'),
    ],
    [
      'whose EXIF block is cut off',
      Buffer.concat([photo().subarray(0, 2), Buffer.from('ffe1000a457869660000', 'hex'), Buffer.from('4d4d', 'hex'), photo().subarray(2)]),
    ],
  ])('%s is taken as it is stored', async (_, bytes) => expect(corners((await drawn(['jpeg', bytes]))[0]!)).toEqual(upright));
});

describe('a PNG', () => {
  test('shows the white page where it is see-through', async () => {
    const [page] = await drawn(['png', glass()]);
    expect(corners(page!)).toEqual(['red', 'white', 'blue', 'white']);
  });

  test('without transparency goes in without being unpacked', async () => {
    const { pdf } = await made(['png', png(2_000, 3_000)]);
    expect(pdf.length).toBeLessThan(2_000);
  });

  test('that would unpack to too much is not unpacked', async () => {
    const bomb = png(20_000, 9_000);
    bomb[25] = 6; // see-through
    expect((await made(['png', bomb])).unmade).toEqual({ no: 1, fault: 'unreadable' });
  });
});

describe('several sources', () => {
  test('stand in the order in which they were given, pictures and PDFs mixed', async () => {
    const three = ['pdf', await sheet('green', [300, 400], 3)] as const;
    const pages = await drawn(['pdf', await sheet('blue')], ['jpeg', photo()], three, ['png', glass()], ['pdf', await sheet('red')]);
    expect(pages.map((page) => page.at(0.3, 0.3))).toEqual(['blue', 'red', 'green', 'green', 'green', 'red', 'red']);
  });

  test('a PDF keeps its sizes, and can be turned', async () => {
    const pages = await drawn(['pdf', await sheet('blue', [400, 300])], ['pdf', await sheet('blue', [400, 300]), 90]);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [100, 75],
      [75, 100],
    ]);
  });

  test('make the same file again, byte for byte', async () => {
    const pages = [
      ['jpeg', photo(3)],
      ['png', glass()],
      ['pdf', await sheet('red')],
    ] as const;
    const { pdf } = await made(...pages);
    expect((await made(...pages)).pdf.equals(pdf)).toBe(true);
    expect((await PDFDocument.load(pdf, { updateMetadata: false })).getCreationDate()?.toISOString()).toBe('2026-11-20T03:00:00.000Z');
  });
});

describe('a source that cannot be read is named by its number', () => {
  const arithmetic = jpeg();
  arithmetic[arithmetic.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc9;
  test.each([
    ['a JPEG that no PDF can carry', 'jpeg', arithmetic, 'unreadable'],
    ['a JPEG that is none', 'jpeg', Buffer.from('no'), 'unreadable'],
    ['a JPEG cut in its head', 'jpeg', photo().subarray(0, 60), 'unreadable'],
    ['a PNG that is none', 'png', Buffer.from('no'), 'unreadable'],
    ['a PDF that is none', 'pdf', Buffer.from('no'), 'unreadable'],
    ['a PDF with a password', 'pdf', lockedPdf(), 'locked'],
  ] as const)('%s', async (_, kind, bytes, fault) => {
    const { unmade, taken } = await made(['jpeg', photo()], [kind, await bytes], ['jpeg', photo()]);
    expect(unmade).toEqual({ no: 2, fault });
    expect(taken).toBe(2);
  });
});
