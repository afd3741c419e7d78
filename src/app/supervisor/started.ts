import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '../places.ts';
import { readRunFile, type RunFile } from './run-file.ts';

/** For tests: the built `bin/start` as a process of its own, without what the operator's environment may hold. */
export interface Started {
  process: ChildProcess;
  printed: () => { out: string; err: string };
  /** Resolves with the status when it is over. */
  ended: Promise<number | null>;
  /** Resolves when the line READY is printed; throws with what was printed when it ends before. */
  ready: () => Promise<void>;
}

/** Makes `dist` what the sources are. */
export const build = (): Promise<unknown> => promisify(execFile)(process.execPath, [join(root, 'tools/build.mjs')]);

export function start(args: string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, [join(root, 'dist/start.js'), ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let over = false;
  void ended.then(() => (over = true));
  return {
    process: child,
    printed: () => printed,
    ended,
    ready: () =>
      until(() => {
        if (over) throw new Error(`ended before it was ready: ${printed.out}${printed.err}`);
        return /^READY /m.test(printed.out);
      }),
  };
}

/** Waits until it is so; a noisy machine may take its time. */
export async function until(isSo: () => boolean | Promise<boolean>, limit = 45_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not so after ${limit} ms: ${isSo}`);
    await pause(40);
  }
}

export const lives = (pid: number | undefined): boolean => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Kills one of the processes as a fault of the machine would, and waits until another has taken its place. */
export async function killAndWait(folder: string, name: 'database' | 'web' | 'worker'): Promise<RunFile> {
  const before = (await readRunFile(folder))!.pids[name]!;
  process.kill(before, 'SIGKILL');
  const isNew = async () => {
    const now = (await readRunFile(folder))?.pids[name];
    return now !== before && lives(now);
  };
  await until(isNew);
  return (await readRunFile(folder))!;
}

export const statusOf = (url: string): Promise<number> =>
  fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
    (answer) => answer.status,
    () => 0,
  );
