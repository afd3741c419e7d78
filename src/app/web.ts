import { join } from 'node:path';
import { sealerLag } from '#modules/log';
import { connect } from '#platform/database';
import { createServer, messages as httpMessages } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { realWorld } from '#platform/time';
import { messages as uiMessages } from '#platform/ui';
import { assetNames, serveAssets } from './assets.ts';
import { webConfig } from './config.ts';
import { Fault } from './fault.ts';
import { health } from './health.ts';
import { chainKeysOf } from './log-keys.ts';
import { modules } from './modules.ts';
import { openServing } from './open-database.ts';
import { migrations } from './places.ts';
import { runProcess } from './process.ts';
import { readiness } from './readiness.ts';
import { demoLogIns, openServices } from './services.ts';
import { readVersion } from './version.ts';

/** The web process: answers requests until it is asked to end. */
await runProcess('web', async () => {
  const config = webConfig(process.env);
  const keys = await chainKeysOf(config.MOTCUA_LOG_KEY_FILE);
  const sql = await openServing(config.DATABASE_URL, 'motcua web');
  const app = await createServer({
    sql,
    world: realWorld,
    translate: catalogue([httpMessages, uiMessages, ...modules.map((module) => module.messages)]),
    assets: await assetNames(),
    publicUrl: config.MOTCUA_PUBLIC_URL,
    formTargets: config.MOTCUA_FORM_TARGETS,
    demo: config.MOTCUA_DEMO,
    trustProxy: config.MOTCUA_TRUST_PROXY,
    log: true,
  });
  const ready = readiness({
    connect: () => connect(config.DATABASE_URL, { max: 1, name: 'motcua readiness' }),
    migrations,
    files: join(config.MOTCUA_DATA, 'files'),
    sealerLag,
  });
  await app.register(health, { sql, readiness: ready, version: await readVersion(), sealerLag });
  await serveAssets(app);
  const deps = {
    ...(await openServices(config.MOTCUA_DATA, config.MOTCUA_CLAMD)),
    sql,
    world: realWorld,
    keys,
    config,
    secure: config.MOTCUA_PUBLIC_URL?.startsWith('https:') ?? false,
    demo: config.MOTCUA_DEMO,
    logIns: await demoLogIns(config.MOTCUA_DATA, config.MOTCUA_DEMO),
    report: (fault: unknown) => app.log.error({ err: fault }, 'a part outside failed'),
  };
  for (const module of modules) await module.routes?.(app, deps);
  await app.listen({ host: config.MOTCUA_HOST, port: config.MOTCUA_PORT }).catch(refused);

  return async () => {
    await app.close();
    await Promise.all([ready.close(), sql.end({ timeout: 3 })]);
  };
});

function refused(fault: NodeJS.ErrnoException): never {
  throw fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? new Fault(fault.message) : fault;
}
