import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import { migrate, pendingMigrations } from './index.ts';

const db = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'motcua-migrations-'));
await cp(join(import.meta.dirname, '../../../db/migrations'), folder, { recursive: true });
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what has run is not run again', async () => {
  expect(await pendingMigrations(db.owner, folder)).toEqual([]);
  await migrate(db.owner, folder, (name) => expect.unreachable(name));
});

test('a new file is run once, in its own transaction', async () => {
  await writeFile(join(folder, '9000_more.sql'), 'create table platform.more (a integer)');
  expect(await pendingMigrations(db.owner, folder)).toEqual(['9000_more.sql']);
  await migrate(db.owner, folder);
  expect(await pendingMigrations(db.owner, folder)).toEqual([]);
});

test('a file that fails leaves nothing behind', async () => {
  await writeFile(join(folder, '9001_broken.sql'), 'create table platform.half (a integer); select 1 / 0');
  await expect(migrate(db.owner, folder)).rejects.toThrow(/division by zero/);
  const [row] = await db.owner`select to_regclass('platform.half') as half`;
  expect(row!.half).toBeNull();
  await rm(join(folder, '9001_broken.sql'));
});

test('a file that has changed since it ran is refused', async () => {
  await writeFile(join(folder, '9000_more.sql'), 'create table platform.more (b integer)');
  await expect(migrate(db.owner, folder)).rejects.toThrow(/9000_more.sql has changed/);
});

test('an older program does not touch a newer schema', async () => {
  const [newest] = (await readdir(folder)).sort().reverse();
  await rm(join(folder, newest!));
  await expect(migrate(db.owner, folder)).rejects.toThrow(/does not know/);
});
