import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { binaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { endOrphan } from './orphan.ts';
import { freePort } from './port.ts';
import { secret } from './secret.ts';
import { reachableFolder } from './folder.ts';
import { privateTo } from './user.ts';

/** A PostgreSQL of our own, on a loopback port, as a process of its own. */
export interface EmbeddedServer {
  /** Connection as the plain owner of database `motcua`: may create roles and databases, is no superuser. */
  ownerUrl: string;
  port: number;
  pid: number;
  /** Resolves with the exit code when the server ends, asked or not. */
  ended: Promise<number | null>;
  /** Fast shutdown: open transactions roll back, everything acknowledged is on disk. Harder after 4 s. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /**
   * Holds `pg/` (the cluster), `secrets/` (0700) and the server's binaries. Must be reachable by the database's user,
   * and be this caller's alone: a server that still runs on it is taken for left behind, and ended.
   */
  home: string;
  /** Where it shall listen; a free port when not said. A restart wants the port that clients know. */
  port?: number;
  /** Tests on throw-away clusters need no disk flush; everything else does. */
  durable?: boolean;
  /** Where to take the binaries from if they shall not be copied into `home`. */
  binariesHome?: string;
  /** Gives up while starting; a server that runs is ended with `stop`. */
  signal?: AbortSignal;
}

/** Starts the cluster in `home`, making it first when there is none. Throws with the server's own words when it cannot. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = await reachableFolder(options.home);
  const native = await binaries(options.binariesHome ? await reachableFolder(options.binariesHome) : home);
  const cluster = join(home, 'pg');
  const secrets = join(home, 'secrets');
  const [root, owner] = [await secret(secrets, 'postgres-root'), await secret(secrets, 'postgres-owner')];
  await ensureCluster(native, cluster, root, options.signal);
  await endOrphan(cluster);

  const port = options.port ?? (await freePort());
  const server = spawn(join(native, 'bin/postgres'), ['-D', cluster, ...settings(port, options.durable ?? true)], {
    ...privateTo(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', (code) => resolve(code));
    server.once('error', () => resolve(null));
  });
  const words = lastWords(server);
  const rootUrl = `postgres://postgres:${root}@127.0.0.1:${port}/postgres`;
  try {
    await answering(rootUrl, ended, words, options.signal);
    await makeOwner(rootUrl, owner);
  } catch (fault) {
    await stop(server, ended);
    throw fault;
  }
  const ownerUrl = ownerUrlOf(owner, port);
  return { ownerUrl, port, pid: server.pid!, ended, stop: () => stop(server, ended) };
}

/** The owner's connection to a server that was started elsewhere on `home` and listens on `port`. */
export const embeddedOwnerUrl = async (home: string, port: number): Promise<string> =>
  ownerUrlOf(await secret(join(home, 'secrets'), 'postgres-owner'), port);

const ownerUrlOf = (password: string, port: number) => `postgres://motcua_owner:${password}@127.0.0.1:${port}/motcua`;

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

function lastWords(server: ChildProcess): () => string {
  let words = '';
  server.once('error', (fault) => (words += fault.message));
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4_000)));
  return () => words.trim();
}

async function answering(url: string, ended: Promise<number | null>, words: () => string, signal?: AbortSignal): Promise<void> {
  const limit = performance.now() + 60_000; // crash recovery of a large cluster takes its time
  let over: number | null | undefined;
  void ended.then((code) => (over = code));
  for (;;) {
    signal?.throwIfAborted();
    if (over !== undefined) throw new Error(`PostgreSQL ended with ${over}: ${words()}`);
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} });
    const answer = await sql`select 1`.then(
      () => true,
      () => false,
    );
    await sql.end({ timeout: 1 });
    if (answer) return;
    if (performance.now() > limit) throw new Error(`PostgreSQL does not answer: ${words()}`);
    await pause(40);
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

async function stop(server: ChildProcess, ended: Promise<number | null>): Promise<void> {
  server.kill('SIGINT');
  const harder = [setTimeout(() => server.kill('SIGQUIT'), 4_000), setTimeout(() => server.kill('SIGKILL'), 6_000)];
  await ended;
  for (const timer of harder) clearTimeout(timer);
}
