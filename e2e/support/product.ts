import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { start, until, type Started } from '#app/supervisor/started';
import { ensureBuilt } from '../../tools/setup/build.ts';
import { hasChromium, serveChromium } from './chromium.ts';

/** The product as `bin/start` runs it with its demo, and a browser beside it: one of each for all files of a run. */
export interface Product {
  url: string;
  /** The data folder. */
  folder: string;
  /** Log-in name → password. */
  accounts: Record<string, string>;
  /** Where the browser listens. */
  browser: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where there is no browser. */
    product: Product | null;
  }
}

/** Starts both, once for a run; ends everything that it started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('product', null);
  if (!hasChromium) {
    console.log('browser tests not run: no Chromium');
    return async () => {};
  }
  await ensureBuilt(join(import.meta.dirname, '../..'), console.log);
  const folder = await mkdtemp(join(tmpdir(), 'motcua-e2e-'));
  await chmod(folder, 0o755); // the database's own user must come in
  const port = await freePort();
  const [product, browser] = [start(['--port', String(port), '--data', folder]), await serveChromium()];
  const end = async () => {
    product.process.kill('SIGTERM');
    await Promise.all([product.ended, browser.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await isReady(product);
    const accounts = JSON.parse(await readFile(join(folder, 'secrets/demo-accounts.json'), 'utf8')) as { user: string; password: string }[];
    project.provide('product', {
      url: `http://127.0.0.1:${port}`,
      folder,
      accounts: Object.fromEntries(accounts.map(({ user, password }) => [user, password])),
      browser: browser.wsEndpoint(),
    });
  } catch (fault) {
    await end();
    throw fault;
  }
  return end;
}

/** Loading the demo may take its time on a machine that does other things too. */
const isReady = ({ process, printed }: Started) =>
  until(() => {
    if (process.exitCode !== null) throw new Error(`ended before it was ready: ${printed().out}${printed().err}`);
    return /^READY /m.test(printed().out);
  }, 150_000);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
