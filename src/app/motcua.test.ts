import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { root } from './places.ts';
import { build } from './supervisor/started.ts';

vi.setConfig({ testTimeout: 60_000 }); // each command is a process of its own

const db = await freshDatabase();
const folder = await mkdtemp(join(tmpdir(), 'motcua-command-'));

interface Answer {
  status: number | null;
  out: string;
  err: string;
}

function motcua(args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const whole = { PATH: process.env.PATH, DATABASE_OWNER_URL: db.ownerUrl, ...env };
    const child = execFile(process.execPath, [join(root, 'dist/motcua.js'), ...args], { env: whole }, (_fault, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
    child.stdin!.on('error', () => {}).end(input);
  });
}

const create = (user: string, ...more: string[]) => ['admin', 'create', '--data', folder, '--tenant', 'other', '--user', user, ...more];

beforeAll(build, 120_000);
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  test.for([
    [[], /^motcua: name a command; motcua --help lists them\n$/],
    [['--wrong'], /^motcua: unknown option '--wrong'\n$/],
    [['nothing'], /^motcua: unknown command 'nothing'\n$/],
    [['audit'], /^motcua: name a command of audit; .*\n$/],
    [['version', 'now'], /^motcua: too many arguments .*\n$/],
    [['admin', 'create', '--tenant', 'x'], /^motcua: required option '--user <login>' not specified\n$/],
    [['audit', 'verify', '--data', '/nowhere'], /^motcua: .*\/nowhere\/keys.*\n$/],
  ] as const)('asked wrongly (%s), it says so in one line with status 2', async ([args, words]) => {
    const answer = await motcua([...args]);
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err).toMatch(words);
  });

  test('without a running installation, commands that need one say what to do', async () => {
    const answer = await motcua(['audit', 'verify', '--data', folder], { env: { DATABASE_OWNER_URL: '' } });
    expect(answer.status).toBe(2);
    expect(answer.err).toMatch(/^motcua: nothing runs on the data folder .*; start it with bin\/start, .*\n$/);
  });

  test('a database that does not answer is told in one line, without its password', async () => {
    const env = { DATABASE_OWNER_URL: 'postgres://owner:hidden@127.0.0.1:1/motcua' };
    const answer = await motcua(['migrate', '--data', folder], { env });
    expect(answer.status).toBe(1);
    expect(answer.err).toMatch(/^motcua: the database does not answer: .*\n$/);
    expect(answer.err).not.toContain('hidden');
  });

  test('help and version are given on standard output', async () => {
    expect(await motcua(['admin', 'create', '--help'])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringContaining('--password-file'),
    });
    const version = await motcua(['version', '--json']);
    expect(JSON.parse(version.out)).toMatchObject({ node: process.version });
  });

  test('migrating makes the log-in secrets and the keys, private', async () => {
    const answer = await motcua(['migrate', '--data', folder, '--json']);
    expect([answer.status, JSON.parse(answer.out)]).toEqual([0, { migrations: [] }]);
    for (const name of ['secrets/database-web', 'secrets/database-worker', 'keys/chain.key', 'keys/seal.key']) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
  });
});

describe('the first administrator', () => {
  test('is made with a password from standard input or from a file, and the log of it holds', async () => {
    expect(await motcua(create('quantri1', '--json'), { input: 'a long password\n' })).toMatchObject({ status: 0, err: '' });
    await writeFile(join(folder, 'password'), 'another long one');
    await chmod(join(folder, 'password'), 0o600);
    expect(await motcua(create('quantri2', '--password-file', join(folder, 'password')))).toMatchObject({ status: 0, err: '' });
    const rows = await inTenant(db.owner, db.other, (tx) => tx`select from identity.account`);
    expect(rows).toHaveLength(2);

    const verdict = await motcua(['audit', 'verify', '--data', folder, '--json']);
    expect([verdict.status, JSON.parse(verdict.out)]).toMatchObject([0, { ok: true, faults: [] }]);
  });

  test.for([
    [create('quantri3'), 'short', /A password needs at least 10 characters/],
    [create('no such name'), 'a long password', /A user name has 3 to 40 characters/],
    [create('quantri4', '--password-file', '/nowhere'), '', /the password file cannot be read \(ENOENT\)/],
    [['admin', 'create', '--data', '/nowhere', '--tenant', 'x', '--user', 'y'], '', /log key|ENOENT/],
  ] as const)('is refused in one line when what is asked for is not fit (%#)', async ([args, input, words]) => {
    const answer = await motcua([...args], { input });
    expect(answer).toMatchObject({ status: 2, out: '' });
    expect(answer.err).toMatch(words);
    expect(answer.err.trimEnd()).not.toContain('\n');
  });

  test('is refused for a province that is not there', async () => {
    const answer = await motcua(
      create('quantri5').map((word) => (word === 'other' ? 'elsewhere' : word)),
      { input: 'a long password' },
    );
    expect([answer.status, answer.err]).toEqual([2, 'motcua: there is no province elsewhere, only ca-mau, other\n']);
  });

  test('what the owner of the database changes in the log is found, with status 1', async () => {
    await inTenant(db.owner, db.other, (tx) => tx`update log.entry set body = replace(body, 'account.created', 'account.changed')`);
    const verdict = await motcua(['audit', 'verify', '--data', folder, '--json']);
    expect(verdict.status).toBe(1);
    expect(JSON.parse(verdict.out)).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([expect.objectContaining({ kind: 'altered' })]),
    });
  });
});
