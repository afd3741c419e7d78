import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The clone's folder. This file runs from `src/app` and, bundled, from `dist`. */
export const root = rootAbove(import.meta.dirname);

export const migrations = join(root, 'db/migrations');
export const assets = join(root, 'dist/assets');

/** The built program of that name. */
export const program = (name: 'web' | 'worker'): string => join(root, 'dist', `${name}.js`);

/** A path as the caller of a command in `bin/` meant it: those commands go to the clone's folder first. */
export const fromCaller = (path: string): string => resolve(process.env.MOTCUA_CWD ?? process.cwd(), path);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'db/migrations'))) return folder;
  if (folder === dirname(folder)) throw new Error('the folder of migrations is missing');
  return rootAbove(dirname(folder));
}
