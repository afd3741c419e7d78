import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { renderSample, samples } from '../gallery.tsx';

const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether this machine can run tests in a browser. */
export const hasBrowser = existsSync(path);

export interface SampleSite {
  browser: Browser;
  url: string;
  /** Answers posts; set it before posting. */
  onPost: (request: IncomingMessage, response: ServerResponse) => void;
  close(): Promise<void>;
}

/** The sample pages with their real styles and scripts under the product's content security policy. For tests. */
export async function openSampleSite(): Promise<SampleSite> {
  const files = await builtAssets();
  const server = createServer((request, response) => {
    if (request.method === 'POST') return void request.resume().on('end', () => site.onPost(request, response));
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(1);
    const asset = files.get(name.replace('assets/', ''));
    if (asset) return void response.writeHead(200, { 'content-type': asset.type }).end(asset.text);
    if (!(name in samples)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }).end(renderSample(name));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const site: SampleSite = {
    browser,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    onPost: (_, response) => void response.writeHead(204).end(),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return site;
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'";

async function builtAssets(): Promise<Map<string, { type: string; text: string }>> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: ['styles/citizen.css', 'styles/officer.css', 'islands/citizen.ts', 'islands/officer.ts'],
    entryNames: '[name]',
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
  });
  return new Map(
    outputFiles.map(({ path: at, text }) => [at.slice(1), { type: at.endsWith('.css') ? 'text/css' : 'text/javascript', text }]),
  );
}
