import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Ends the server that a killed supervisor left behind on this cluster. The caller holds the folder, so whatever runs
 * there is nobody's. A pid alone proves nothing after a restart of the machine: the process must name this cluster.
 */
export async function endOrphan(cluster: string): Promise<void> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(file.split('\n')[0]);
  if (!Number.isSafeInteger(pid) || pid < 2) return;
  const steps = [
    { signal: 'SIGINT', wait: 8_000 },
    { signal: 'SIGQUIT', wait: 3_000 },
    { signal: 'SIGKILL', wait: 2_000 },
  ] as const;
  for (const { signal, wait } of steps) {
    const limit = performance.now() + wait;
    if (!(await serves(pid, cluster))) return;
    process.kill(pid, signal);
    while (performance.now() < limit && (await serves(pid, cluster))) await pause(30);
  }
}

async function serves(pid: number, cluster: string): Promise<boolean> {
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words.includes(`\0-D\0${cluster}\0`);
}
