import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Beside `src`, what a build depends on. */
const others = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools/build.mjs'];

/** One digest over every source that goes into a build. */
export async function sourcesStamp(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of [...others, ...(await sources(root))]) {
    hash.update(`${name}\n`).update(await readFile(join(root, name)));
  }
  return hash.digest('hex');
}

/** Whether `dist` was made from the sources as they are now. */
export async function isBuilt(root: string): Promise<boolean> {
  const built = await readFile(join(root, 'dist/.stamp'), 'utf8').catch(() => '');
  return built !== '' && built === (await sourcesStamp(root));
}

async function sources(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
