import { appendFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { clamdStandIn } from '../testing/clamd-stand-in.ts';
import { eicar } from '../testing/eicar.ts';
import { findClamd, startClamd } from '../testing/real-clamd.ts';
import { streamOf } from '../testing/samples.ts';
import { clamdScanner } from './clamd-scanner.ts';
import { scannerContract, type ScannerOnTrial } from './scanner.contract.ts';
import { noScanner } from './virus-scanner.ts';

const LARGEST = 8_000_000;
const ours = ({ port }: ScannerOnTrial, milliseconds = 10_000) => clamdScanner({ host: '127.0.0.1', port, milliseconds });

scannerContract('the stand-in of clamd', await clamdStandIn(eicar, LARGEST), ours);

/** ClamAV of this machine, with a signature of our own. Where it is not installed, the line about ports says so. */
const program = await findClamd();
if (program) scannerContract('the real clamd', await startClamd(program, eicar, LARGEST), ours);

const ports = process.env.MOTCUA_PORTS_FILE;
if (ports) await appendFile(ports, `virus scanner\t${program ? 'real' : 'stand-in'}\n`);

test('a clamd that hangs up without an answer gives no verdict', async () => {
  const standIn = await clamdStandIn(eicar);
  afterAll(() => standIn.die());
  standIn.mood = 'hangsUp';
  const stream = streamOf(Buffer.alloc(3_000_000), 64_000);
  await expect(ours(standIn).scan(stream)).rejects.toThrow(/hung up|ECONNRESET|EPIPE/);
  expect(stream.destroyed).toBe(true);
});

test('where there is no scanner, that is what is said', async () => {
  const stream = streamOf(eicar);
  expect(await noScanner.scan(stream)).toBe('notScanned');
  expect(stream.destroyed).toBe(true);
});
