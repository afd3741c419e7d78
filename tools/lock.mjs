/**
 * Makes package-lock.json fit for `npm ci` after `npm install --package-lock-only`: a package may name optional builds for
 * systems that the registry does not hold, and npm then writes a lock that it refuses to install from.
 * Run: node tools/lock.mjs
 */
import { readFile, writeFile } from 'node:fs/promises';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(await readFile(file, 'utf8'));
let dropped = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const known = lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`];
    if (known || path === '') continue;
    delete entry.optionalDependencies[name];
    dropped += 1;
  }
}
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${dropped} optional builds left out that have no entry`);
