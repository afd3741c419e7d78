import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { root } from '../places.ts';
import { build } from '../supervisor/started.ts';

vi.setConfig({ testTimeout: 60_000 }); // each command is a process of its own

const program = join(root, 'dist/motcua.js');
const environment = { PATH: process.env.PATH };

function due(args: string[], input: string | Buffer): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: environment, maxBuffer: 400_000_000 };
    const child = execFile(process.execPath, [program, 'due', ...args], options, (_fault, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
    child.stdin!.on('error', () => {}).end(input);
  });
}

const line = (id: unknown, more: object = {}) => JSON.stringify({ id, receivedAt: '2024-04-26T14:30', limit: '5wd', ...more });
const answers = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as { id: unknown; dueAt?: string; error?: { code: string } });

beforeAll(build, 120_000);

describe('motcua due --json', () => {
  test('answers line by line, in order, goes on after a fault, and needs no database', async () => {
    const input = Buffer.concat([
      Buffer.from(`\uFEFF${line('a')}\r\n\n   \nnot json\n`),
      Buffer.from([0xff, 0x0a]),
      Buffer.from(line('z', { limit: '9x' })),
    ]);
    const { status, out, err } = await due(['--json'], input);
    expect([status, err]).toEqual([0, '']);
    expect(answers(out).map(({ id, dueAt, error }) => [id, dueAt ?? error?.code])).toEqual([
      ['a', '2024-05-07T17:00'],
      [null, 'NOT_JSON'],
      [null, 'NOT_JSON'],
      ['z', 'BAD_UNIT'],
    ]);
  });

  test('answers ten thousand lines', async () => {
    const limits = ['5wd', '20d', '48h', '12wh', '0wd'];
    const input = Array.from({ length: 10_000 }, (_, i) =>
      line(i, { limit: limits[i % 5], pauses: [['2024-05-02T08:00', '2024-05-06T09:00']] }),
    );
    const { status, out } = await due(['--json'], input.join('\n'));
    expect(status).toBe(0);
    expect(answers(out).map(({ id }) => id)).toEqual(input.map((_, i) => i));
  });

  test('answers lines whose derivations are long, and noise, one for one', async () => {
    const long = Array.from({ length: 40 }, (_, i) => line(i, { receivedAt: '2011-01-03T08:00', limit: '9999wh' }));
    const noise = ['{', '[]', '"', '\u0000', '{"id":1,}', '\u2028{', 'x'.repeat(200_000), line('last')];
    const { status, out } = await due(['--json'], [...long, ...noise].join('\n'));
    expect(status).toBe(0);
    const told = answers(out);
    expect(told).toHaveLength(long.length + noise.length);
    expect(told.at(-1)).toMatchObject({ id: 'last', dueAt: '2024-05-07T17:00' });
  });

  test('a disk that is full is a failure', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [program, 'due', '--json'], { env: environment, stdio: ['pipe', full, 'ignore'] });
    child.stdin!.on('error', () => {}).end(`${line(1)}\n`);
    const [status] = (await once(child, 'close')) as [number | null];
    closeSync(full);
    expect(status).toBe(1);
  });

  test('answers as it is asked, before the input ends', async () => {
    const child = spawn(process.execPath, [program, 'due', '--json'], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'close');
    for (const id of [1, 2]) {
      child.stdin.write(`${line(id)}\n`);
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
      expect(answers(chunk.toString())).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect(await ended).toEqual([0, null]);
  });

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [program, 'due', '--json'], { env: environment, stdio: ['pipe', 'pipe', 'pipe'] });
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.stdin.end(`${line(1)}\n`.repeat(2_000));
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(0);
  });

  test.for([
    [['--lang', 'fr'], /^motcua: .*--lang.*\n$/],
    [['now'], /^motcua: too many arguments .*\n$/],
    [['--jason'], /^motcua: unknown option '--jason'\n$/],
    [['--data', '/nowhere'], /^motcua: there is no data folder \/nowhere\n$/],
  ] as const)('asked with %j it says so in one line with status 2', async ([args, words]) => {
    const { status, out, err } = await due([...args], '');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(words);
  });
});

test('motcua due tells people the dates and why, in both languages', async () => {
  const asked = line('HS 1', { receivedAt: '2026-02-12T09:00', limit: '2wd', extension: '4wh', resolvedAt: '2026-02-25T09:30' });
  const { out } = await due([], asked);
  expect(out).toMatch(/^HS 1: Hẹn trên giấy 23\/02\/2026 17:00; Sau tạm dừng 23\/02\/2026 17:00; Gia hạn 24\/02\/2026 11:30; .*\n/);
  expect(out).toContain('  14–22/02\t\tkhông tính: Tết Nguyên đán (lịch nghỉ năm 2026 đã công bố; dữ liệu này chưa ghi số văn bản)\n');
  expect(out).toContain('  24/02 07:30–11:30\t4 giờ\tđược tính\n');
  expect(out).toContain('Lịch nghỉ năm 2026 chưa có đủ');
  expect((await due(['--lang', 'en'], asked)).out).toContain('24/02 07:30–11:30\t4 h\tcounted\n');
});
