import { join } from 'node:path';
import fastify from 'fastify';
import { connect } from '#platform/database';
import { realWorld } from '#platform/time';
import { webConfig } from './config.ts';
import { Fault } from './fault.ts';
import { health } from './health.ts';
import { readKey } from './key-file.ts';
import { modules } from './modules.ts';
import { openServing } from './open-database.ts';
import { migrations } from './places.ts';
import { runProcess } from './process.ts';
import { readiness } from './readiness.ts';
import { readVersion } from './version.ts';

/** The web process: answers requests until it is asked to end. */
await runProcess('web', async () => {
  const config = webConfig(process.env);
  const logKey = await readKey(config.MOTCUA_LOG_KEY_FILE);
  const sql = await openServing(config.DATABASE_URL, 'motcua web');

  const app = fastify({ logger: { level: config.MOTCUA_LOG_LEVEL }, disableRequestLogging: true });
  const ready = readiness({
    connect: () => connect(config.DATABASE_URL, { max: 1, name: 'motcua readiness' }),
    migrations,
    files: join(config.MOTCUA_DATA, 'files'),
  });
  await app.register(health, { sql, readiness: ready, version: await readVersion() });
  for (const module of modules) await module.routes?.(app, { sql, world: realWorld, logKey, config });
  await app.listen({ host: config.MOTCUA_HOST, port: config.MOTCUA_PORT }).catch(refused);

  return async () => {
    await app.close();
    await Promise.all([ready.close(), sql.end({ timeout: 3 })]);
  };
});

function refused(fault: NodeJS.ErrnoException): never {
  throw fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? new Fault(fault.message) : fault;
}
