import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { connect, inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { health } from './health.ts';
import { beat } from './heartbeat.ts';
import { migrations } from './places.ts';
import { readiness, type ReadinessOptions } from './readiness.ts';
import { readVersion } from './version.ts';

const db = await freshDatabase();
const files = await mkdtemp(join(tmpdir(), 'motcua-files-'));
const closing: (() => unknown)[] = [() => rm(files, { recursive: true })];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function product(changes: Partial<ReadinessOptions> = {}) {
  const ready = readiness({ connect: () => connect(db.webUrl, { max: 1 }), migrations, files, ...changes });
  const app = fastify();
  await app.register(health, { sql: db.web, readiness: ready, version: await readVersion() });
  closing.push(
    () => app.close(),
    () => ready.close(),
  );
  return app;
}

const causesOf = (body: string) => (JSON.parse(body) as { causes: { code: string }[] }).causes.map((cause) => cause.code);

/** Takes connections and never says a word, as a database behind a broken line does. */
async function mute(): Promise<string> {
  const server: Server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `postgres://web:web@127.0.0.1:${(server.address() as { port: number }).port}/motcua`;
}

describe('health of the web process', () => {
  test('it lives, and says which version it is', async () => {
    const app = await product();
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    const version = (await app.inject('/version')).json();
    expect(version).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+$/), node: process.version });
  });

  test('it is ready when database, migrations, worker and files are', async () => {
    await beat(db.worker);
    const answer = await (await product()).inject('/readyz');
    expect([answer.statusCode, answer.body]).toEqual([200, '{"status":"ready"}']);
  });

  test('a worker that no province has seen for 30 seconds makes it unready', async () => {
    await beat(db.worker);
    const app = await product();
    for (const tenant of [db.tenant, db.other]) {
      await inTenant(db.owner, tenant, async (tx) => {
        await tx`update platform.tenant set created_at = created_at - interval '1 hour'`;
        await tx`update platform.heartbeat set beat_at = beat_at - interval '31 seconds' where tenant_id = ${db.other}`;
      });
    }
    const answer = await app.inject('/readyz');
    expect([answer.statusCode, answer.json().status, causesOf(answer.body)]).toEqual([503, 'unready', ['SEALER_LAG']]);
    await beat(db.worker);
    expect((await app.inject('/readyz')).statusCode).toBe(200);
  });

  test('a log that waits to be sealed makes it unready', async () => {
    await beat(db.worker);
    const app = await product({ sealerLag: async () => 31 });
    expect(causesOf((await app.inject('/readyz')).body)).toEqual(['SEALER_LAG']);
  });

  test('a migration that has not run makes it unready', async () => {
    await inTenant(db.owner, db.tenant, (tx) => tx`delete from platform.migration where name = '0010_heartbeat.sql'`);
    const answer = await (await product()).inject('/readyz');
    expect(causesOf(answer.body)).toEqual(['MIGRATIONS_PENDING']);
    await inTenant(db.owner, db.tenant, (tx) => tx`insert into platform.migration (name, digest) values ('0010_heartbeat.sql', '')`);
  });

  test('a folder of files that is gone makes it unready', async () => {
    await beat(db.worker);
    const answer = await (await product({ files: join(files, 'gone') })).inject('/readyz');
    expect(causesOf(answer.body)).toEqual(['FILES_DOWN']);
  });

  test('a database that hangs is told within two seconds, again and again', async () => {
    const url = await mute();
    const app = await product({ connect: () => connect(url, { max: 1 }) });
    for (const _ of [1, 2]) {
      const start = performance.now();
      const answers = await Promise.all([app.inject('/readyz'), app.inject('/readyz')]);
      expect(performance.now() - start).toBeLessThan(2_000);
      for (const answer of answers) expect([answer.statusCode, causesOf(answer.body)]).toEqual([503, ['DATABASE_DOWN']]);
    }
  });

  test('a database that is gone is told at once, and its password is not', async () => {
    const app = await product({ connect: () => connect('postgres://web:hidden@127.0.0.1:1/motcua', { max: 1 }) });
    const answer = await app.inject('/readyz');
    expect(causesOf(answer.body)).toEqual(['DATABASE_DOWN']);
    expect(answer.body).not.toContain('hidden');
  });

  test('metrics tell how long a worker has been silent', async () => {
    await beat(db.worker);
    const text = (await (await product()).inject('/metrics')).body;
    expect(Number(/^motcua_worker_silence_seconds (\S+)$/m.exec(text)![1])).toBeLessThan(30);
    expect(text).toContain('motcua_process_cpu_seconds_total');
  });
});
