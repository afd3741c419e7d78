import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runFollowers, runSealer, type Report } from '#modules/log';
import { outsideWorldCarrier, runDelivery } from '#modules/notification';
import { folderStore } from '#platform/files';
import { realWorld as world } from '#platform/time';
import { workerConfig } from './config.ts';
import { oneLine } from './fault.ts';
import { beat, BEAT_MS } from './heartbeat.ts';
import { chainKeysOf, sealKeysOf } from './log-keys.ts';
import { modules } from './modules.ts';
import { openServing } from './open-database.ts';
import { runProcess } from './process.ts';
import { scannerAt } from './services.ts';
import { runSweeping } from './sweeping.ts';

/** The worker process: seals the log, feeds its followers, sends messages and sweeps up until it is asked to end. */
await runProcess('worker', async () => {
  const config = workerConfig(process.env);
  const chainKeys = await chainKeysOf(config.MOTCUA_LOG_KEY_FILE);
  const sealKeys = await sealKeysOf(config.MOTCUA_LOG_SEAL_KEY_FILE);
  const sql = await openServing(config.DATABASE_WORKER_URL, 'motcua worker');
  const ending = new AbortController();
  const { signal } = ending;

  const files = folderStore(join(config.MOTCUA_DATA, 'files'));
  const followers = modules.flatMap((module) => module.followers?.({ sql, world, keys: chainKeys, config }) ?? []);
  const running = Promise.all([
    runSealer({ sql, world, chainKeys, sealKeys, anchors: join(config.MOTCUA_DATA, 'anchors'), report }, { signal }),
    runFollowers({ sql, report }, followers, { signal }),
    runDelivery({ sql, world, carriers: config.MOTCUA_DEMO ? [outsideWorldCarrier({ sql, world })] : [], report }, { signal }),
    runSweeping({ sql, world, files, scanner: scannerAt(config.MOTCUA_CLAMD), report }, { signal }),
    keepBeating(() => beat(sql), signal),
  ]);
  return async () => {
    ending.abort();
    await running;
    await sql.end({ timeout: 3 });
  };
});

/** Beats on; a database that is away for a while is told and waited for. */
async function keepBeating(once: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await once().catch((fault: unknown) => report(fault, { tenant: null, what: 'heartbeat' }));
    await pause(BEAT_MS, undefined, { signal }).catch(() => {});
  }
}

function report(fault: unknown, { tenant, what }: Parameters<Report>[1]): void {
  const level = 'error';
  console.error(JSON.stringify({ level, time: world.now().toString(), what, tenant, fault: oneLine(fault) }));
}
