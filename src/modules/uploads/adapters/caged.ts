import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Bounds of a process that takes foreign files apart. */
export interface Cage {
  /** Its heap: a bound on the objects of a file, not on its pictures. */
  heapMegabytes: number;
  /** All its memory, as the kernel counts it (`ulimit -d`); Node itself reserves some 650 MB of it unused. */
  dataMegabytes: number;
}

/** The product's folder, also when this file was bundled to another place. */
const home = dirname(createRequire(import.meta.url).resolve('#modules/uploads'));

/**
 * Starts a program of this module in a process of its own, which a hostile file may kill or block as it likes: it may not
 * write files nor start programs, sees no environment, and has only its pipes. Whoever starts it kills it when its time is over.
 * @param script path from the module's folder
 */
export function startCaged(script: string, { heapMegabytes, dataMegabytes }: Cage): ChildProcess {
  const limited = `ulimit -c 0 && ulimit -d ${dataMegabytes * 1_024} && exec "$0" "$@"`;
  const options = ['--permission', `--allow-fs-read=${join(home, '../../..')}/`, `--max-old-space-size=${heapMegabytes}`];
  const node = [process.execPath, ...options, join(home, script)];
  return spawn('/bin/sh', ['-c', limited, ...node], { env: {}, stdio: ['pipe', 'pipe', 'pipe'], cwd: '/' });
}
