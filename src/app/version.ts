import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './places.ts';

export interface Version {
  version: string;
  /** The commit that is checked out; missing where the sources came without their history. */
  commit?: string;
  node: string;
}

export async function readVersion(folder = root): Promise<Version> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const commit = await readCommit(join(folder, '.git')).catch(() => undefined);
  return { version, ...(commit ? { commit } : {}), node: process.version };
}

/** Reads git's own files, so that git need not be there. */
async function readCommit(git: string): Promise<string | undefined> {
  const head = (await readFile(join(git, 'HEAD'), 'utf8')).trim();
  if (!head.startsWith('ref: ')) return head;
  const ref = head.slice('ref: '.length);
  const loose = await readFile(join(git, ref), 'utf8').catch(() => undefined);
  if (loose) return loose.trim();
  const packed = await readFile(join(git, 'packed-refs'), 'utf8');
  return packed
    .split('\n')
    .find((line) => line.endsWith(` ${ref}`))
    ?.split(' ')[0];
}
