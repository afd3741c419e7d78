import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countsOf, none, type Counts } from './counts.ts';
import { run } from './run.ts';

export interface TestsOptions {
  root: string;
  /** Part of the path of the test files to run. */
  only?: string | undefined;
  chromium: string | undefined;
  /** Folder that pictures of the screens shall be left in. */
  pictures?: string | undefined;
}

export interface TestsRan {
  counts: Counts;
  /** Ports for the outside that tests ran, `name` → `real` or `stand-in`. */
  ports: Map<string, string>;
}

const vitest = 'node_modules/vitest/vitest.mjs';

/** Runs the tests; those in a browser are only counted where there is none. */
export async function runTests({ root, only, chromium, pictures }: TestsOptions): Promise<TestsRan> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-suite-'));
  const report = join(folder, 'report.json');
  const portsFile = join(folder, 'ports');
  // All that tests put aside lies in one folder and goes with it; the database's own user has to reach it.
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  await Promise.all([folder, temporary].map((one) => chmod(one, 0o755)));
  const own = { MOTCUA_CHROMIUM: chromium, MOTCUA_PICTURES: pictures, MOTCUA_PORTS_FILE: portsFile, TMPDIR: temporary };
  const env = { ...ownEnvironment(), ...own };
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [vitest, 'run', ...reporters, '--allowOnly=false', '--passWithNoTests', ...(chromium ? [] : ['--exclude=e2e/**'])];
    const { status } = await run(process.execPath, [...args, ...(only ? [only] : [])], { cwd: root, env, show: true });
    const counts = countsOf(await readJson(report), status);
    const ports = readPorts(await readFile(portsFile, 'utf8').catch(() => ''));
    const skipped = chromium ? 0 : await countBrowserTests(root, only);
    return { counts: { ...counts, skipped: counts.skipped + skipped }, ports };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many test files a part names; with pictures, the file that takes them is one. */
export async function countFiles(root: string, only: string | undefined, pictures?: string): Promise<number> {
  return (await list(root, ['--filesOnly', ...(only ? [only] : [])], { MOTCUA_PICTURES: pictures })).length;
}

async function countBrowserTests(root: string, only: string | undefined): Promise<number> {
  const tests = (await list(root, only ? [only] : [])) as { file: string }[];
  return tests.filter(({ file }) => file.startsWith(join(root, 'e2e/'))).length;
}

/** What vitest finds by reading the files, without running them. */
async function list(root: string, args: string[], more: Record<string, string | undefined> = {}): Promise<unknown[]> {
  const env = { ...ownEnvironment(), ...more };
  const { output } = await run(process.execPath, [vitest, 'list', ...args, '--json'], { cwd: root, env });
  const start = output.indexOf('[');
  return start < 0 ? [] : (JSON.parse(output.slice(start)) as unknown[]);
}

/** What an operator has set for his installation must not reach the tests. */
function ownEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(DATABASE_|MOTCUA_)/.test(name));
  return Object.fromEntries(kept);
}

async function readJson(file: string): Promise<Parameters<typeof countsOf>[0]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Parameters<typeof countsOf>[0]);
}

/** Lines `<port> TAB real|stand-in`, as the contract tests of the ports append them. */
function readPorts(text: string): Map<string, string> {
  const lines = text.split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

export const nothing: TestsRan = { counts: none, ports: new Map() };
