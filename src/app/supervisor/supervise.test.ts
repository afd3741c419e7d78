import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect } from '#platform/database';
import { embeddedOwnerUrl } from '#platform/embedded';
import { freshDatabase } from '#platform/testing';
import { readRunFile } from './run-file.ts';
import { build, killAndWait, lives, start, statusOf, until, type Started } from './started.ts';

vi.setConfig({ testTimeout: 120_000 }); // each start takes seconds, many on a busy machine

const db = await freshDatabase();
const temporary = await mkdtemp(join(tmpdir(), 'motcua-start-'));
await chmod(temporary, 0o755);
const folder = join(temporary, 'with a space');
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
let product: Started;

beforeAll(async () => {
  await build();
  product = start(['--port', String(port), '--data', folder, '--no-demo']);
  await product.ready();
}, 120_000);

afterAll(async () => {
  product.process.kill('SIGTERM');
  await product.ended;
  await rm(temporary, { recursive: true, force: true });
});

describe('a started product', () => {
  test('it says where it is, and run.json says it to its owner only', async () => {
    expect(product.printed().out).toContain(`READY ${url}\n`);
    expect(await statusOf(`${url}/readyz`)).toBe(200);
    const run = (await readRunFile(folder))!;
    expect([run.url, run.accounts]).toEqual([url, []]);
    expect(Object.keys(run.pids).sort()).toEqual(['database', 'supervisor', 'web', 'worker']);
    for (const pid of Object.values(run.pids)) expect(lives(pid)).toBe(true);
    expect((await stat(join(folder, 'run.json'))).mode & 0o777).toBe(0o600);
  });

  test("no password stands on a command line, and the web does not get what is the owner's or the sealer's", async () => {
    const { pids, databasePort } = (await readRunFile(folder))!;
    const owner = new URL(await embeddedOwnerUrl(folder, databasePort!)).password;
    const password = await readFile(join(folder, 'secrets/database-web'), 'utf8');
    for (const pid of Object.values(pids)) {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      expect(words.includes(password) || words.includes(owner)).toBe(false);
    }
    const environment = await readFile(`/proc/${pids.web}/environ`, 'utf8');
    expect(environment).toContain(password);
    expect(environment).not.toContain(owner);
    expect(environment).not.toContain('keys/seal');
  });

  test('a second start on the same folder is refused in one line', async () => {
    const second = start(['--port', String(await freePort()), '--data', folder, '--no-demo']);
    expect(await second.ended).toBe(2);
    expect(second.printed().err).toMatch(/^motcua: the data folder .* is in use by another bin\/start\n$/);
  });

  test('a taken port is refused in one line', async () => {
    const second = start(['--port', String(port), '--data', join(temporary, 'other')]);
    expect(await second.ended).toBe(2);
    expect(second.printed().err).toBe(`motcua: port ${port} is taken; choose another with --port\n`);
  });

  test('a killed web process comes back', async () => {
    await killAndWait(folder, 'web');
    await until(async () => (await statusOf(`${url}/readyz`)) === 200);
  });

  test('a killed worker comes back', async () => {
    await killAndWait(folder, 'worker');
    await until(async () => (await statusOf(`${url}/readyz`)) === 200);
  });

  test('a killed database comes back, the web still serves from it, and an acknowledged row is there', async () => {
    const { databasePort } = (await readRunFile(folder))!;
    const owner = connect(await embeddedOwnerUrl(folder, databasePort!), { max: 1 });
    await owner`create table kept as select 1 as n`;
    const { pids } = (await readRunFile(folder))!;
    await killAndWait(folder, 'database');
    await until(async () => (await statusOf(`${url}/readyz`)) === 200);
    expect((await readRunFile(folder))!.pids.web).toBe(pids.web);
    expect(await owner`select n from kept`).toHaveLength(1);
    await owner.end();
  });

  test('it ends when it is asked to, and leaves nothing running', async () => {
    const { pids } = (await readRunFile(folder))!;
    const asked = performance.now();
    product.process.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(15_000);
    expect(Object.values(pids).filter(lives)).toEqual([]);
    expect(await readRunFile(folder)).toBeUndefined();
    expect(product.printed().err).toBe('');
  });

  test('what a killed supervisor left behind does not stand in the way of the next start', async () => {
    const first = start(['--port', String(port), '--data', folder, '--no-demo']);
    await first.ready();
    const { pids } = (await readRunFile(folder))!;
    first.process.kill('SIGKILL');
    await first.ended;
    await until(() => !lives(pids.web) && !lives(pids.worker));
    product = start(['--port', String(port), '--data', folder, '--no-demo']);
    await product.ready();
    await until(() => !lives(pids.database)); // an ended orphan is there until init has collected it
  });
});

describe('a start that cannot be', () => {
  test('a data folder that is a file is refused in one line', async () => {
    const file = join(temporary, 'a file');
    await writeFile(file, '');
    const refused = start(['--port', String(await freePort()), '--data', file]);
    expect(await refused.ended).toBe(2);
    expect(refused.printed().err).toMatch(/^motcua: the data folder .*a file cannot be used: .*\n$/);
  });

  test.for([
    [['--port', '0'], /A port is a number from 1 to 65535/],
    [['--prot', '8080'], /unknown option '--prot'/],
    [['now'], /too many arguments/],
  ] as const)('%s is refused in one line', async ([args, words]) => {
    const refused = start([...args]);
    expect(await refused.ended).toBe(2);
    expect(refused.printed().err).toMatch(words);
    expect(refused.printed().err.trimEnd()).not.toContain('\n');
  });

  test('the owner of the tables as the role to serve with is refused in one line', async () => {
    const environment = { DATABASE_OWNER_URL: db.ownerUrl, DATABASE_URL: db.ownerUrl, DATABASE_WORKER_URL: db.workerUrl };
    const refused = start(['--port', String(await freePort()), '--data', join(temporary, 'given'), '--no-demo'], environment);
    expect(await refused.ended).toBe(2);
    expect(refused.printed().err).toMatch(/^motcua: web: database: database role ".*" owns the tables; .*\n$/);
  });
});

test("with the owner's address of a given database, the plain roles are made and used", async () => {
  const given = start(['--port', String(await freePort()), '--data', join(temporary, 'given'), '--no-demo'], {
    DATABASE_OWNER_URL: db.ownerUrl,
  });
  await given.ready();
  const run = (await readRunFile(join(temporary, 'given')))!;
  expect(run.pids.database).toBeUndefined();
  given.process.kill('SIGINT');
  expect(await given.ended).toBe(0);
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
