import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '#platform/database';
import { databaseUser, reachableBy, startEmbedded, type EmbeddedServer } from './index.ts';

const binariesHome = join(tmpdir(), `motcua-test-binaries-${process.getuid?.()}`);
const folder = await mkdtemp(join(tmpdir(), 'motcua-embedded-'));
await chmod(folder, 0o755);
const running: EmbeddedServer[] = [];

async function start(home: string, port?: number): Promise<EmbeddedServer> {
  const server = await startEmbedded({ home, binariesHome, ...(port ? { port } : {}) });
  running.push(server);
  return server;
}

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  await rm(folder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('a killed server comes back on its port with every acknowledged row', async () => {
    const home = join(folder, 'home');
    const first = await start(home);
    const sql = connect(first.ownerUrl, { max: 1 });
    await sql`create table kept (n integer primary key)`;
    let acknowledged = 0;
    const writing = (async () => {
      for (;;) {
        await sql`insert into kept values (${acknowledged + 1})`;
        acknowledged++;
      }
    })().catch(() => undefined);
    while (acknowledged < 50) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(first.pid, 'SIGKILL');
    await Promise.all([first.ended, writing]);
    await sql.end({ timeout: 0 }); // what a dying server still says must not be taken for the next one's answer

    const second = await start(home, first.port);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    const again = connect(second.ownerUrl, { max: 1 });
    const [row] = await again<{ n: number }[]>`select count(*) as n from kept where n <= ${acknowledged}`;
    expect(row!.n).toBe(acknowledged);
    await again.end();
  });

  test('a server left behind on the folder is ended, and another takes over', async () => {
    const home = join(folder, 'orphan');
    const orphan = await start(home);
    const heir = await start(home);
    await orphan.ended;
    expect(heir.pid).not.toBe(orphan.pid);
  });

  test('passwords are readable by nobody else, even where the folder had to be opened for the database', async () => {
    const home = join(folder, 'private');
    await mkdir(home, { mode: 0o700 });
    await start(home);
    const modeOf = async (name: string) => ((await stat(join(home, name))).mode & 0o777).toString(8);
    expect(await modeOf('secrets')).toBe('700');
    expect(await modeOf('secrets/postgres-owner')).toBe('600');
    expect(await modeOf('pg')).toBe('700');
  });

  test('a folder below a closed one is refused where the server must run as somebody else, and never opened', async () => {
    const closed = join(folder, 'closed');
    await mkdir(join(closed, 'inside'), { recursive: true });
    await chmod(closed, 0o700);
    const asRoot = databaseUser() !== undefined;
    expect(await reachableBy(join(closed, 'inside'))).toBe(!asRoot);
    if (asRoot) await expect(start(join(closed, 'inside'))).rejects.toThrow(/cannot reach/);
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });
});
