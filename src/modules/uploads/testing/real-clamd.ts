import { spawn } from 'node:child_process';
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ScannerOnTrial } from '../adapters/scanner.contract.ts';

/** Debian puts it beside the daemons, which an ordinary user's PATH leaves out. */
const folders = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/sbin', '/usr/local/sbin'];

/** ClamAV's daemon of this machine; undefined where it is not installed. */
export async function findClamd(): Promise<string | undefined> {
  for (const folder of folders) {
    const path = join(folder, 'clamd');
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

/**
 * Starts a clamd of our own on a loopback port, whose only signature is the given text, wherever it stands in a file.
 * Nothing is fetched, and the machine's own clamd and its signatures are let be.
 */
export async function startClamd(program: string, virus: Buffer, streamMax: number): Promise<ScannerOnTrial> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-clamd-'));
  const port = await freePort();
  const settings = [
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    'Foreground yes',
    `StreamMaxLength ${streamMax}`,
  ];
  await writeFile(join(folder, 'test.ndb'), `Eicar-Test-Signature:0:*:${virus.toString('hex')}\n`);
  await writeFile(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const daemon = spawn(program, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => daemon.once('close', () => resolve()).once('error', () => resolve()));
  const end = async () => {
    daemon.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  await answering(port, () => daemon.exitCode === null).catch(async (fault: unknown) => {
    await end();
    throw fault;
  });
  return {
    port,
    streamMax,
    fallSilent: () => void daemon.kill('SIGSTOP'),
    comeBack: () => void daemon.kill('SIGCONT'),
    die: end,
  };
}

async function answering(port: number, lives: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && lives(); n++) {
    if (await answers(port)) return;
    await pause(100);
  }
  throw new Error('clamd did not start');
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.end('zPING\0'));
    socket.once('data', (answer) => resolve(answer.toString().startsWith('PONG')));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
