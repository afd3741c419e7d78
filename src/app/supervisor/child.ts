import { fork } from 'node:child_process';
import { openSync, closeSync, statSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { program } from '../places.ts';
import type { ProcessMessage } from '../process.ts';
import type { Running } from './keep-alive.ts';

export interface ChildOptions {
  name: 'web' | 'worker';
  env: Record<string, string | undefined>;
  /** What it prints goes to `<logs>/<name>.log`. */
  logs: string;
  /** It serves now. */
  onServing: () => void;
  /** It gave up for a fault of the configuration, told in one line. */
  onFault: (line: string) => void;
}

/** A process that does not end when it is asked to is made to after this time; it allows itself less. */
const KILL_AFTER_MS = 7_000;
const LOG_LIMIT_BYTES = 20_000_000;

/** Starts the web or the worker. Its secrets are in its environment, never on its command line. */
export async function launchChild({ name, env, logs, onServing, onFault }: ChildOptions): Promise<Running> {
  const log = openLog(join(logs, `${name}.log`));
  const child = fork(program(name), [], {
    env,
    execArgv: ['--enable-source-maps', '--max-semi-space-size=4'],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let farewell = '';
  child.on('message', (message: ProcessMessage) => {
    if ('fault' in message) farewell = message.fault;
    else onServing();
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(fault.message));
    child.once('exit', (code, signal) => {
      if (code === 2 && farewell) onFault(farewell);
      resolve(farewell || `ended (${signal ?? code})`);
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Opens the log for appending; one that has grown long is put aside as `.1` first. */
function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
