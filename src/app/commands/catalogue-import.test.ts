import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chainKeysOf } from '../log-keys.ts';
import { keyFiles } from '#modules/log';
import { loadDemoOrganisation } from '#modules/organisation';
import { freshDatabase } from '#platform/testing';
import { realWorld as world } from '#platform/time';
import { supervisorConfig } from '../config.ts';
import { makeKeys } from '../make-keys.ts';
import { root } from '../places.ts';
import { build } from '../supervisor/started.ts';

vi.setConfig({ testTimeout: 60_000 }); // each command is a process of its own

const db = await freshDatabase();
const home = await mkdtemp(join(tmpdir(), 'motcua-import-'));
const procedures = join(home, 'procedures');

function importing(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, DATABASE_OWNER_URL: db.ownerUrl };
    const whole = [join(root, 'dist/motcua.js'), 'catalogue', 'import', '--data', home, ...args];
    const child = execFile(process.execPath, whole, { env }, (_fault, out, err) => resolve({ status: child.exitCode, out, err }));
  });
}

beforeAll(async () => {
  await build();
  const files = keyFiles(home, supervisorConfig({}));
  await makeKeys(db.owner, files);
  const deps = { sql: db.owner, world, keys: await chainKeysOf(files.chain) };
  await loadDemoOrganisation(deps, { tenant: db.other, folder: join(root, 'data/demo/ca-mau') });
  await cp(join(root, 'data/catalogue/ca-mau'), procedures, { recursive: true });
}, 120_000);
afterAll(() => rm(home, { recursive: true }));

test('a folder is imported into the province that is named, once', async () => {
  const first = await importing(procedures, '--tenant', 'other', '--json');
  const done = JSON.parse(first.out) as { procedures: number };
  expect([first.status, done]).toEqual([0, { ok: true, tenant: 'other', procedures: done.procedures, published: done.procedures }]);
  expect(first.err).toContain(`checked ${done.procedures} of ${done.procedures} procedures\n`);
  const again = await importing(procedures, '--tenant', 'other');
  expect([again.status, again.out]).toEqual([0, `other: 0 published, ${done.procedures} there already\n`]);
});

test('a province without the agencies is told of each, a line a fault, with status 2', async () => {
  const answer = await importing(procedures);
  expect([answer.status, answer.out]).toEqual([2, '']);
  expect(answer.err).toMatch(/^motcua: 1\.003868\.json agencyCode: The province has no agency of code H12\.02$/m);
});

test('faults of files are told as JSON too', async () => {
  await writeFile(join(procedures, 'half.json'), '{');
  const answer = await importing(procedures, '--tenant', 'other', '--json');
  const told = JSON.parse(answer.out) as { ok: boolean; faults: object[] };
  expect(answer.status).toBe(2);
  expect(told).toMatchObject({ ok: false, faults: [{ file: 'half.json', path: '', message: expect.stringMatching(/cannot be read/) }] });
});

test.for([
  [[procedures, '--tenant', 'nowhere'], /^motcua: there is no province nowhere, only ca-mau, other\n$/],
  [[], /^motcua: missing required argument 'folder'\n$/],
] as const)('asked wrongly, it says so in one line with status 2 (%#)', async ([args, words]) => {
  const answer = await importing(...args);
  expect(answer).toMatchObject({ status: 2, out: '' });
  expect(answer.err).toMatch(words);
});
