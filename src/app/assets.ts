import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { assets } from './places.ts';

/** Built file of each asset: `citizen.css` → `citizen-1a2b3c.css`. */
export async function assetNames(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(assets, 'manifest.json'), 'utf8')) as Record<string, string>;
}

/** Serves `/assets/…`. A changed file has another name, so a browser may keep it for a year. */
export async function serveAssets(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/assets/')) route.config = { ...route.config, tenantless: true };
  });
  await app.register(fastifyStatic, {
    root: assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });
}
