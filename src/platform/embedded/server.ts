import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { binaries } from './binaries.ts';
import { databaseUser, privateTo, reachableBy } from './user.ts';

const run = promisify(execFile);

/** A PostgreSQL of our own, on a loopback port, as a process of its own. */
export interface EmbeddedServer {
  /** Connection as the plain owner of database `motcua`: may create roles and databases, is no superuser. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** Resolves with the exit code when the server ends, asked or not. */
  ended: Promise<number | null>;
  /** Fast shutdown: open transactions roll back, everything acknowledged is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Holds `pg/` (the cluster), `secrets/` (0700) and the server's binaries. Must be reachable by the database's user. */
  home: string;
  /** Tests on throw-away clusters need no disk flush; everything else does. */
  durable?: boolean;
  /** Where to take the binaries from if they shall not be copied into `home`. */
  binariesHome?: string;
}

/** Starts the cluster in `home`, making it first when there is none. Throws with the server's own words when it cannot. */
export async function startEmbedded({ home, durable = true, binariesHome = home }: EmbeddedOptions): Promise<EmbeddedServer> {
  await mkdir(home, { recursive: true });
  await mkdir(binariesHome, { recursive: true });
  if (!(await reachableBy(home))) throw new Error(`the database's user cannot reach ${home}`);
  const native = await binaries(binariesHome);
  const cluster = join(home, 'pg');
  const secrets = join(home, 'secrets');
  await mkdir(secrets, { recursive: true, mode: 0o700 });
  const fresh = !(await stat(join(cluster, 'PG_VERSION')).catch(() => undefined));
  if (fresh) await initialise(native, cluster, secrets);
  const port = await freePort();
  const server = spawn(join(native, 'bin/postgres'), ['-D', cluster, ...settings(port, durable)], {
    ...privateTo(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4_000)));
  const ended = new Promise<number | null>((resolve) => server.once('exit', (code) => resolve(code)));
  const root = await secret(secrets, 'postgres-root');
  const owner = await secret(secrets, 'postgres-owner');
  const rootUrl = `postgres://postgres:${root}@127.0.0.1:${port}/postgres`;
  await ready(rootUrl, ended, () => words);
  await makeOwner(rootUrl, owner);
  return {
    ownerUrl: `postgres://motcua_owner:${owner}@127.0.0.1:${port}/motcua`,
    port,
    pid: server.pid!,
    ended,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
    },
  };
}

const settings = (port: number, durable: boolean) =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=120',
    'shared_buffers=128MB',
    'logging_collector=off',
    'log_min_messages=warning',
    'timezone=UTC',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);

async function initialise(native: string, cluster: string, secrets: string): Promise<void> {
  const user = databaseUser();
  await rm(cluster, { recursive: true, force: true });
  await mkdir(cluster, { mode: 0o700 });
  if (user) await chown(cluster, user.uid, user.gid);
  const handed = `${cluster}.password`;
  await writeFile(handed, await secret(secrets, 'postgres-root'), { mode: 0o600 });
  if (user) await chown(handed, user.uid, user.gid);
  try {
    // C.UTF-8 with ICU: with plain C, pg_trgm drops every Vietnamese letter.
    const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi'];
    const rest = ['--auth=scram-sha-256', '--username=postgres', `--pwfile=${handed}`, '--data-checksums', '--no-sync'];
    await run(join(native, 'bin/initdb'), ['-D', cluster, ...locale, ...rest], privateTo());
  } catch (fault) {
    await rm(cluster, { recursive: true, force: true });
    throw new Error(`initdb failed: ${(fault as { stderr?: string }).stderr?.trim() ?? fault}`);
  } finally {
    await rm(handed, { force: true });
  }
}

async function secret(folder: string, name: string): Promise<string> {
  const file = join(folder, name);
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known) return known;
  const fresh = randomBytes(24).toString('base64url');
  await writeFile(file, fresh, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return fresh;
}

async function ready(url: string, ended: Promise<number | null>, words: () => string): Promise<void> {
  const limit = Date.now() + 60_000; // crash recovery of a large cluster takes its time
  let over: number | null | undefined;
  void ended.then((code) => (over = code));
  for (;;) {
    if (over !== undefined) throw new Error(`PostgreSQL ended with ${over}: ${words().trim()}`);
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    const answer = await sql`select 1`.then(() => true, () => false);
    await sql.end({ timeout: 1 });
    if (answer) return;
    if (Date.now() > limit) throw new Error(`PostgreSQL does not answer: ${words().trim()}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

async function makeOwner(rootUrl: string, password: string): Promise<void> {
  const sql = postgres(rootUrl, { max: 1, onnotice: () => {} });
  try {
    const [owner] = await sql`select from pg_roles where rolname = 'motcua_owner'`;
    // The password is our own base64url text: a literal cannot break out of its quotes.
    if (!owner) await sql.unsafe(`create role motcua_owner login createrole createdb password '${password}'`);
    const [database] = await sql`select from pg_database where datname = 'motcua'`;
    if (!database) await sql.unsafe(`create database motcua owner motcua_owner`);
  } finally {
    await sql.end();
  }
}

/** A port that is free now. The server is started on it at once; a rare loss of the race is an ordinary start-up fault. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
