import fc from 'fast-check';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { pdfReader } from '../adapters/pdf-reader.ts';
import { allMediaKinds, type MediaKind } from '../domain/media.ts';
import { bombPdf, docx, jpeg, lockedPdf, pdf, png, streamOf, types, zip } from '../testing/samples.ts';
import { judge } from './judge.ts';
import type { Quarantined } from './quarantined.ts';

const readPdf = pdfReader();

/** A file in memory; counts what the judges read of it. */
function held(bytes: Buffer, piece = 1_000): Quarantined & { taken: number } {
  const file = {
    bytes: bytes.length,
    taken: 0,
    read: async (start: number, length: number) => counted(bytes.subarray(start, start + length)),
    stream: async (start = 0, length = bytes.length - start) => streamOf(bytes.subarray(start, start + length), piece, counted),
  };
  const counted = (part: Buffer) => {
    file.taken += part.length;
    return part;
  };
  return file;
}

const judged = async (bytes: Buffer, accept: MediaKind[] = allMediaKinds) => {
  const found = await judge(held(bytes), accept, readPdf);
  return found.ok ? found.value : found.refusal.reason;
};

describe('what is taken', () => {
  test('a PDF, with its pages counted', async () => expect(await judged(await pdf(3))).toEqual({ kind: 'pdf', pages: 3 }));
  test('a PDF behind a printer header and with a filled-up last block', async () => {
    const printed = Buffer.concat([Buffer.from('\x1b%-12345X@PJL\r\n'), await pdf(2), Buffer.alloc(2_000)]);
    expect(await judged(printed)).toEqual({ kind: 'pdf', pages: 2 });
  });
  test('a PDF that only speaks of encryption', async () => {
    const speaking = Buffer.concat([await pdf(), Buffer.from('% /Encrypt, /EncryptMetadata true\n')]);
    expect(await judged(speaking)).toEqual({ kind: 'pdf', pages: 1 });
  });
  test('a JPEG', async () => expect(await judged(jpeg())).toEqual({ kind: 'jpeg', pages: 1 }));
  test('a photo with a film behind its end', async () => {
    expect(await judged(Buffer.concat([jpeg(), Buffer.alloc(5_000, 7)]))).toMatchObject({ kind: 'jpeg' });
  });
  test('a PNG', async () => expect(await judged(png())).toEqual({ kind: 'png', pages: 1 }));
  test('a Word file, whose pages nobody can count', async () => expect(await judged(docx())).toEqual({ kind: 'docx', pages: null }));
});

describe('what is refused, with what to do instead', () => {
  const mz = Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(300)]);
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100)]);
  test.each([
    ['a PDF with a password', lockedPdf(), 'uploads.pdfEncrypted'],
    ['a PDF whose objects are locked up too', lockedPdf(true), 'uploads.pdfEncrypted'],
    ['a PDF cut off', pdf(5).then((whole) => whole.subarray(0, whole.length - 200)), 'uploads.pdfBroken'],
    ['a PDF of a header and an end', Buffer.from('%PDF-1.7\n%%EOF\n'), 'uploads.pdfBroken'],
    ['a JPEG cut off', jpeg().subarray(0, -2), 'uploads.jpegBroken'],
    ['a JPEG cut in its headers', jpeg().subarray(0, 30), 'uploads.jpegBroken'],
    ['a JPEG of no height', jpeg(10, 0), 'uploads.jpegBroken'],
    ['a PNG cut off', png().subarray(0, -12), 'uploads.pngBroken'],
    ['a PNG with a changed byte', spoilt(png(), 45), 'uploads.pngBroken'],
    ['a PNG that claims 900 megapixels', png(30_000, 30_000), 'uploads.imageTooBig'],
    ['a JPEG that claims 65,000 by 65,000', jpeg(65_000, 65_000), 'uploads.imageTooBig'],
    ['a Word file with macros', docx({ 'word/vbaProject.bin': 'x' }), 'uploads.docxMacro'],
    [
      'a Word file that declares macros',
      docx({ '[Content_Types].xml': types('application/vnd.ms-word.document.macroEnabled.main+xml') }),
      'uploads.docxMacro',
    ],
    ['a Word file cut off', docx().subarray(0, -5), 'uploads.docxBroken'],
    ['a Word file with changed text', spoilt(docx(), 260), 'uploads.docxBroken'],
    ['a Word file without a text', zip({ '[Content_Types].xml': types(), 'word/styles.xml': 'x' }), 'uploads.docxBroken'],
    ['an old Word file, or one with a password', ole, 'uploads.oldWord'],
    ['a photo in HEIC', heic, 'uploads.heic'],
    ['a web page', Buffer.from('\ufeff \n<!DOCTYPE html><script>alert(1)</script>'), 'uploads.program'],
    ['a web page in UTF-16', Buffer.from('\ufeff<html>', 'utf16le'), 'uploads.program'],
    ['a web page that also says it is a PDF', Buffer.from('<html>%PDF-1.7 %%EOF'), 'uploads.program'],
    ['a drawing that can run script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'uploads.program'],
    ['a program', mz, 'uploads.program'],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'uploads.program'],
    ['a ZIP of something else', zip({ 'a.txt': 'a' }), 'uploads.notAccepted'],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'uploads.notAccepted'],
    ['plain text', Buffer.from('hello'), 'uploads.unknown'],
  ])('%s', async (_, bytes, reason) => expect(await judged(await bytes)).toBe(reason));

  test('a kind that this part does not take is named, with those that it takes', async () => {
    const refused = await judge(held(png()), ['pdf', 'jpeg'], readPdf);
    expect(refused).toMatchObject({
      refusal: { name: 'Invalid', reason: 'uploads.notAccepted', values: { found: 'PNG', accepted: 'PDF, JPG' } },
    });
  });
});

describe('files made to burst', () => {
  test('a Word file that says it unpacks to gigabytes is not unpacked', async () => {
    const bomb = held(zip({ '[Content_Types].xml': types(), 'word/document.xml': Buffer.alloc(400_000_000) }));
    expect(await judge(bomb, ['docx'], readPdf)).toMatchObject({ refusal: { reason: 'uploads.docxTooBig' } });
    expect(bomb.taken).toBeLessThan(80_000);
  });

  test('one that lies about it is left at the first byte too many', async () => {
    const small = ({ unpacked }: { unpacked: number }) => Math.min(unpacked, 5_000);
    const bomb = held(zip({ '[Content_Types].xml': types(), 'word/document.xml': Buffer.alloc(200_000_000) }, small), 4_000);
    expect(await judge(bomb, ['docx'], readPdf)).toMatchObject({ refusal: { reason: 'uploads.docxBroken' } });
    expect(bomb.bytes).toBeGreaterThan(190_000);
    expect(bomb.taken).toBeLessThan(170_000);
  });

  test('a PDF that unpacks to gigabytes bursts in a process of its own', async () => {
    const bomb = bombPdf(2_000);
    const before = process.memoryUsage.rss();
    expect(['uploads.pdfBroken', 'uploads.pdfTooComplex']).toContain(await judged(bomb));
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  }, 60_000);

  test('a PDF that takes too long is left', async () => {
    const hasty = pdfReader({ milliseconds: 1 });
    await expect(hasty(streamOf(await pdf()))).rejects.toThrow(/did not start/);
    const slow = new Readable({ read() {} });
    slow.push('%PDF-1.7\n');
    expect(await pdfReader({ milliseconds: 5_000 })(slow)).toBe('tooComplex');
    expect(slow.destroyed).toBe(true);
  });

  test('a PDF for which too many others wait is sent back at once, and its stream is closed', async () => {
    const busy = pdfReader({ parallel: 1, waiting: 1 });
    const [first, second, third] = await Promise.all([pdf(), pdf(), pdf()].map(async (bytes) => streamOf(await bytes)));
    const answers = [busy(first!), busy(second!), busy(third!)];
    expect(await answers[2]).toBe('busy');
    expect(third!.destroyed).toBe(true);
    expect(await Promise.all(answers.slice(0, 2))).toEqual([{ pages: 1 }, { pages: 1 }]);
    const refused = await judge(held(await pdf()), ['pdf'], async () => 'busy');
    expect(refused).toMatchObject({ refusal: { name: 'Unavailable', reason: 'uploads.busy' } });
  });

  test('whatever the bytes, there is an answer', async () => {
    const whole = [png(), jpeg(), docx()];
    const places = fc.record({ n: fc.nat(2), at: fc.nat(3_000), byte: fc.nat(255), cut: fc.nat(3_000) });
    await fc.assert(
      fc.asyncProperty(places, async ({ n, at, byte, cut }) => {
        const bytes = Buffer.from(whole[n]!);
        bytes[at % bytes.length] = byte;
        const found = await judge(
          held(bytes.subarray(0, bytes.length - (cut % bytes.length)), 7),
          ['png', 'jpeg', 'docx'],
          async () => 'broken',
        );
        expect(typeof found.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

function spoilt(bytes: Buffer, at: number): Buffer {
  bytes[at] = bytes[at]! ^ 0x55;
  return bytes;
}
