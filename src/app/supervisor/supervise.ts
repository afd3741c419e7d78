import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { supervisorConfig, type Environment } from '../config.ts';
import { Fault, oneLine } from '../fault.ts';
import { childEnvironments } from './child-environment.ts';
import { launchChild } from './child.ts';
import { defaultDataFolder, lockDataFolder, openDataFolder } from './data-folder.ts';
import { embeddedDatabase, givenDatabase, type Database } from './database.ts';
import { keepAlive } from './keep-alive.ts';
import { refuseTakenPort } from './port.ts';
import { prepare } from './prepare.ts';
import { removeRunFile, writeRunFile, type RunFile } from './run-file.ts';
import { untilReady } from './until-ready.ts';

export interface SuperviseOptions {
  port: number;
  /** The data folder; undefined means the default one. */
  data?: string | undefined;
  demo: boolean;
  env: Environment;
  say: (line: string) => void;
  /** Aborted when everything shall end; with a reason that is a `Fault` when it must. */
  ending: AbortController;
}

const HOST = '127.0.0.1';

/** How long a start that is broken off may take to notice it. */
const NOTICE_MS = 3_000;

/** Starts database, worker and web, and keeps them running until `ending`; then ends them in the other order. */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { signal } = options.ending;
  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  const starting = startAll(options, (close) => void closers.push(close));
  const fault = await Promise.race([starting.then(() => aborted(signal)), aborted(signal)]).catch((thrown: unknown) => thrown);
  options.ending.abort();
  await closeAll();
  await Promise.race([starting.catch(() => {}), pause(NOTICE_MS)]);
  await closeAll(); // what a start that was broken off had still begun
  if (signal.reason instanceof Fault) throw signal.reason;
  if (fault !== undefined && fault !== signal.reason) throw fault;
}

async function startAll({ port, data, demo, env, say, ending }: SuperviseOptions, onEnd: (close: () => unknown) => void): Promise<void> {
  const { signal } = ending;
  const config = supervisorConfig(env);
  if (!config.DATABASE_OWNER_URL && (config.DATABASE_URL || config.DATABASE_WORKER_URL)) {
    throw new Fault('DATABASE_URL and DATABASE_WORKER_URL are used together with DATABASE_OWNER_URL, which is missing');
  }
  const folder = await openDataFolder(data ?? (await defaultDataFolder()), !config.DATABASE_OWNER_URL);
  onEnd(await lockDataFolder(folder));
  await refuseTakenPort(port, HOST);
  say(`data folder ${folder}`);

  const url = `http://${HOST}:${port}`;
  const run: RunFile = { url, pids: { supervisor: process.pid }, accounts: [] };
  let shown = false;
  let written: Promise<void> = Promise.resolve();
  const note = (name: 'database' | 'web' | 'worker') => (running: { pid: number }) => {
    run.pids[name] = running.pid;
    if (shown && !signal.aborted) void keepRunFile();
  };

  const database = await openDatabase();
  onEnd(() => database.stop());
  signal.throwIfAborted();
  if (database.port) run.databasePort = database.port;
  const prepared = await prepare({ folder, ownerUrl: database.ownerUrl, config, demo, say });
  run.accounts = prepared.accounts;
  signal.throwIfAborted();

  const environments = childEnvironments(env, { folder, host: HOST, port, demo }, prepared);
  const served = { web: Promise.withResolvers<void>(), worker: Promise.withResolvers<void>() };
  const children = (['worker', 'web'] as const).map((name) =>
    keepAlive({
      name,
      launch: () =>
        launchChild({
          name,
          env: environments[name],
          logs: join(folder, 'logs'),
          onServing: () => served[name].resolve(),
          onFault: giveUp,
        }),
      onRunning: note(name),
      say,
    }),
  );
  onEnd(() => Promise.all(children.map((child) => child.stop())));

  await Promise.race([served.web.promise, aborted(signal)]); // else another program on the port could answer for it
  await untilReady(url, say, signal);
  shown = true;
  onEnd(async () => {
    await written;
    await removeRunFile(folder);
  });
  await keepRunFile();
  say(`READY ${url}`);
  for (const { role, user, password } of run.accounts) say(`${role}\t${user}\t${password}`);

  function keepRunFile(): Promise<void> {
    const text = structuredClone(run);
    written = written.then(() => writeRunFile(folder, text)).catch((fault: unknown) => say(`run.json: ${oneLine(fault)}`));
    return written;
  }

  function openDatabase(): Promise<Database> {
    if (config.DATABASE_OWNER_URL) return givenDatabase(config.DATABASE_OWNER_URL);
    return embeddedDatabase({ folder, signal, onRunning: note('database'), say });
  }

  /** Before the first readiness a faulty configuration ends the start; later it is a passing fault like others. */
  function giveUp(line: string): void {
    if (!shown) ending.abort(new Fault(line));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
