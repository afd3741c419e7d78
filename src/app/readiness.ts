import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { pendingMigrations, type Sql } from '#platform/database';
import { workerSilence } from './heartbeat.ts';

export interface Cause {
  code: 'DATABASE_DOWN' | 'MIGRATIONS_PENDING' | 'SEALER_LAG' | 'FILES_DOWN';
  message: string;
}

export interface ReadinessOptions {
  /** Opens a connection of the checks' own: theirs must not wait behind the requests of people. */
  connect: () => Sql;
  migrations: string;
  /** Folder of uploaded files. */
  files: string;
  /** Seconds that the oldest committed entry of the log has waited to be sealed. */
  sealerLag?: (sql: Sql) => Promise<number>;
  /** Most milliseconds that the database, and the folder, may take to answer. */
  patience?: number;
}

/** A worker that is down, or does not keep up, for this long makes the installation unready. */
export const LAG_LIMIT_SECONDS = 30;

export interface Readiness {
  causes(): Promise<Cause[]>;
  close(): Promise<void>;
}

/** Finds out why the installation is not ready; an empty list means that it is. Checks asked for at once are one check. */
export function readiness(options: ReadinessOptions): Readiness {
  const patience = options.patience ?? 1_500;
  let sql = options.connect();
  let running: Promise<Cause[]> | undefined;

  async function check(): Promise<Cause[]> {
    const [database, files] = await Promise.all([databaseCauses(), filesCauses(options.files, patience)]);
    return [...database, ...files];
  }

  async function databaseCauses(): Promise<Cause[]> {
    try {
      return await within(patience, askDatabase(sql, options));
    } catch (fault) {
      // A connection that hangs would hang the next check too.
      void sql.end({ timeout: 0 }).catch(() => {});
      sql = options.connect();
      return [{ code: 'DATABASE_DOWN', message: `the database does not answer (${codeOf(fault)})` }];
    }
  }

  return {
    causes: () => (running ??= check().finally(() => (running = undefined))),
    close: () => sql.end({ timeout: 1 }),
  };
}

async function askDatabase(sql: Sql, { migrations, sealerLag }: ReadinessOptions): Promise<Cause[]> {
  await sql`select 1`;
  const pending = await pendingMigrations(sql, migrations).catch((fault: { code?: string }) => {
    if (fault.code === '42501') return ['0010_heartbeat.sql']; // the right to look comes with that migration
    throw fault;
  });
  if (pending.length > 0) return [{ code: 'MIGRATIONS_PENDING', message: `migrations have not run: ${pending.join(', ')}` }];
  const silence = await workerSilence(sql);
  if (silence > LAG_LIMIT_SECONDS) {
    return [{ code: 'SEALER_LAG', message: `no worker has shown itself for ${Math.round(silence)} s` }];
  }
  const lag = (await sealerLag?.(sql)) ?? 0;
  if (lag > LAG_LIMIT_SECONDS) return [{ code: 'SEALER_LAG', message: `the log waits to be sealed since ${Math.round(lag)} s` }];
  return [];
}

async function filesCauses(folder: string, patience: number): Promise<Cause[]> {
  const usable = access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  return within(patience, usable).then(
    () => [],
    (fault) => [{ code: 'FILES_DOWN', message: `the folder of files cannot be used (${codeOf(fault)})` }],
  );
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { code: 'TIMEOUT' })), ms);
  work.catch(() => {}); // what comes after the time is up interests nobody
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

/** The fault's code; its words may hold addresses and are for the log. */
const codeOf = (fault: unknown): string => (fault as { code?: string }).code ?? 'FAULT';
