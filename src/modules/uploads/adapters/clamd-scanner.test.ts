import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { clamdStandIn } from '../testing/clamd-stand-in.ts';
import { streamOf } from '../testing/samples.ts';
import { clamdScanner } from './clamd-scanner.ts';
import { eicar, scannerContract } from './scanner.contract.ts';
import { noScanner } from './virus-scanner.ts';

const standIn = await clamdStandIn(eicar);
afterAll(() => standIn.close());
beforeEach(() => void (standIn.mood = 'well'));

const ours = (milliseconds = 10_000) => clamdScanner({ host: '127.0.0.1', port: standIn.port, milliseconds });

scannerContract('the clamd protocol', () => ours());

/** `MOTCUA_CLAMD=host:port` names a real clamd that knows the EICAR signature. */
const real = process.env.MOTCUA_CLAMD?.split(':');
if (real) scannerContract('the real clamd', () => clamdScanner({ host: real[0]!, port: Number(real[1] ?? 3310) }));

describe('a clamd that is not well gives no verdict, and never a clean one', () => {
  test.each([
    ['tooSmall', /size limit exceeded/],
    ['silent', /does not answer/],
    ['hangsUp', /hung up|ECONNRESET|EPIPE/],
  ] as const)('%s', async (mood, words) => {
    standIn.mood = mood;
    const stream = streamOf(Buffer.alloc(3_000_000), 64_000);
    await expect(ours(300).scan(stream)).rejects.toThrow(words);
    expect(stream.destroyed).toBe(true);
  });

  test('nobody there', async () => {
    const gone = await clamdStandIn(eicar);
    await gone.close();
    await expect(clamdScanner({ host: '127.0.0.1', port: gone.port }).scan(streamOf(eicar))).rejects.toThrow(/ECONNREFUSED/);
  });
});

test('where there is no scanner, that is what is said', async () => {
  const stream = streamOf(eicar);
  expect(await noScanner.scan(stream)).toBe('notScanned');
  expect(stream.destroyed).toBe(true);
});
