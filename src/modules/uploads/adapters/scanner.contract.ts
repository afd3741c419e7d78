import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { streamOf } from '../testing/samples.ts';
import type { VirusScanner } from './virus-scanner.ts';

/** The harmless text that every scanner agrees to find (EICAR), in two parts so that no scanner finds it in this file. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));

/** What every scanner that looks promises. Runs on the stand-in and, where there is one, on the real thing. */
export function scannerContract(kind: string, make: () => VirusScanner): void {
  describe(`${kind} as a virus scanner`, () => {
    test('finds nothing in a harmless file', async () => {
      expect(await make().scan(streamOf(Buffer.from('a harmless letter')))).toBe('clean');
    });

    test('finds the test virus, and says what it calls it', async () => {
      expect(await make().scan(streamOf(eicar, 7))).toEqual({ found: expect.stringMatching(/eicar/i) });
    });

    test('reads a file of some megabytes to its end', async () => {
      const stream = streamOf(randomBytes(5_000_000), 64_000);
      expect(await make().scan(stream)).toBe('clean');
      expect(stream.readableEnded).toBe(true);
    });

    test('gives no verdict on a file that it could not read', async () => {
      const torn = Readable.from(
        (async function* () {
          yield Buffer.from('half');
          throw new Error('the store went away');
        })(),
      );
      await expect(make().scan(torn)).rejects.toThrow('the store went away');
    });
  });
}
