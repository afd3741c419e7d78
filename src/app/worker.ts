import { setTimeout as pause } from 'node:timers/promises';
import { workerConfig } from './config.ts';
import { oneLine } from './fault.ts';
import { beat, BEAT_MS } from './heartbeat.ts';
import { readKey } from './key-file.ts';
import { openServing } from './open-database.ts';
import { runProcess } from './process.ts';

/** The worker process: seals the log and feeds its followers until it is asked to end. */
await runProcess('worker', async () => {
  const config = workerConfig(process.env);
  await Promise.all([readKey(config.MOTCUA_LOG_KEY_FILE), readKey(config.MOTCUA_LOG_SEAL_KEY_FILE)]);
  const sql = await openServing(config.DATABASE_WORKER_URL, 'motcua worker');

  const ending = new AbortController();
  const beating = keepBeating(() => beat(sql), ending.signal);
  return async () => {
    ending.abort();
    await beating;
    await sql.end({ timeout: 3 });
  };
});

/** Beats on; a database that is away for a while is told and waited for. */
async function keepBeating(once: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await once().catch((fault: unknown) => console.error(`heartbeat: ${oneLine(fault)}`));
    await pause(BEAT_MS, undefined, { signal }).catch(() => {});
  }
}
