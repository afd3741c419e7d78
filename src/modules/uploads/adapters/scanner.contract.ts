import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { eicar, infectedDocx, infectedJpeg, infectedPdf, infectedZip, pdfWithInfectedAttachment } from '../testing/eicar.ts';
import { docx, jpeg, pdf, streamOf } from '../testing/samples.ts';
import type { VirusScanner } from './virus-scanner.ts';

/** A scanner's server that a test may silence and kill. */
export interface ScannerOnTrial {
  port: number;
  /** The largest file that it takes, in bytes. */
  streamMax: number;
  /** Accepts connections still, and says nothing more. */
  fallSilent(): void;
  comeBack(): void;
  /** Ends it at once, with all its connections. */
  die(): Promise<void>;
}

type Make = (server: ScannerOnTrial, milliseconds?: number) => VirusScanner;

/** What every scanner that looks promises. Runs on the stand-in and, where there is one, on the real thing. */
export function scannerContract(kind: string, server: ScannerOnTrial, make: Make): void {
  const scan = (bytes: Buffer, piece?: number) => make(server).scan(streamOf(bytes, piece));
  afterAll(() => server.die());

  describe(`${kind} finds nothing`, () => {
    test.each([
      ['a letter', Buffer.from('a harmless letter')],
      ['a PDF', pdf(3)],
      ['a Word file', docx()],
      ['a photo', jpeg()],
    ])('in %s', async (_, file) => expect(await scan(await file)).toBe('clean'));

    test('in a file of some megabytes, which it reads to its end', async () => {
      const stream = streamOf(randomBytes(5_000_000), 64_000);
      expect(await make(server).scan(stream)).toBe('clean');
      expect(stream.readableEnded).toBe(true);
    });
  });

  describe(`${kind} finds the test virus, and says what it calls it,`, () => {
    test.each([
      ['alone, in small pieces', eicar],
      ['behind the end of a photo', infectedJpeg()],
      ['packed in a stream of a PDF', infectedPdf()],
      ['attached to a PDF', pdfWithInfectedAttachment()],
      ['packed in a ZIP', infectedZip()],
      ['embedded in a Word file', infectedDocx()],
      ['at the end of some megabytes', Buffer.concat([randomBytes(5_000_000), eicar])],
    ])('%s', async (_, file) => {
      const bytes = await file;
      expect(await scan(bytes, bytes.length > 100 ? 64_000 : 7)).toEqual({ found: expect.stringMatching(/eicar/i) });
    });

    test('in one of two files at the same time, and only in that one', async () => {
      const both = [scan(await infectedPdf(), 100), scan(await pdf(2), 100)];
      expect(await Promise.all(both)).toEqual([{ found: expect.stringMatching(/eicar/i) }, 'clean']);
    });
  });

  describe(`${kind} gives no verdict, and never a clean one,`, () => {
    test('on a file that could not be read', async () => {
      const torn = Readable.from(
        (async function* () {
          yield Buffer.from('half');
          throw new Error('the store went away');
        })(),
      );
      await expect(make(server).scan(torn)).rejects.toThrow('the store went away');
    });

    test('on a file larger than it takes, whatever is in it', async () => {
      const stream = streamOf(Buffer.alloc(server.streamMax + 1_000_000), 64_000);
      // It says so and closes; on a busy machine its closing may overtake its words.
      await expect(make(server).scan(stream)).rejects.toThrow(/size limit exceeded|ECONNRESET|EPIPE|hung up|does not answer/);
      expect(stream.destroyed).toBe(true);
    });

    test('when it falls silent, and answers again when it is back', async () => {
      server.fallSilent();
      const stream = streamOf(Buffer.alloc(3_000_000), 64_000);
      await expect(make(server, 300).scan(stream)).rejects.toThrow(/does not answer/);
      expect(stream.destroyed).toBe(true);
      server.comeBack();
      expect(await scan(eicar)).toHaveProperty('found');
    });

    test('when it dies in the middle of a file, and when nobody is there', async () => {
      const slow = Readable.from(
        (async function* () {
          for (;;) {
            yield randomBytes(64_000);
            await pause(10);
          }
        })(),
      );
      const dying = make(server).scan(slow);
      await Promise.all([expect(dying).rejects.toThrow(/hung up|ECONNRESET|EPIPE/), pause(50).then(() => server.die())]);
      expect(slow.destroyed).toBe(true);
      await expect(scan(eicar)).rejects.toThrow(/ECONNREFUSED/);
    });
  });
}
