import { connect } from '#platform/database';
import { startEmbedded, type EmbeddedServer } from '#platform/embedded';
import { Fault } from '../fault.ts';
import { keepAlive, type Running } from './keep-alive.ts';

export interface Database {
  ownerUrl: string;
  /** Port of the embedded server; undefined where the operator gave a database. */
  port?: number;
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  folder: string;
  signal: AbortSignal;
  onRunning: (running: Running) => void;
  say: (line: string) => void;
}

/** Starts the embedded server and restarts it on the same port, so that its clients find it again by themselves. */
export async function embeddedDatabase({ folder, signal, onRunning, say }: EmbeddedDatabaseOptions): Promise<Database> {
  const first = await startEmbedded({ home: folder, signal });
  const kept = keepAlive({
    name: 'database',
    launch: async () => asRunning(await startEmbedded({ home: folder, port: first.port, signal })),
    first: asRunning(first),
    onRunning,
    say,
  });
  return { ownerUrl: first.ownerUrl, port: first.port, stop: () => kept.stop() };
}

const asRunning = (server: EmbeddedServer): Running => ({
  pid: server.pid,
  ended: server.ended.then((code) => `ended (${code ?? 'killed'})`),
  stop: () => server.stop(),
});

const OLDEST_SERVER = 150_000;

/** The operator's own server: nothing is started, it must answer now. */
export async function givenDatabase(ownerUrl: string): Promise<Database> {
  const sql = connect(ownerUrl, { max: 1 });
  try {
    const [row] = await sql<{ version: number }[]>`select current_setting('server_version_num')::integer as version`;
    if (row!.version < OLDEST_SERVER) throw new Fault('DATABASE_OWNER_URL leads to a PostgreSQL older than 15');
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    throw new Fault(`DATABASE_OWNER_URL cannot be used: ${(fault as Error).message || (fault as { code?: string }).code}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
  return { ownerUrl, stop: async () => {} };
}
