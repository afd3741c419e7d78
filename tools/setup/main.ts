import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.ts';
import { ensurePackages } from './packages.ts';
import { SetupFault } from './run-step.ts';

/** Program of each command, once the packages are installed and the sources are built. */
const programs: Record<string, string> = {
  start: 'dist/start.js',
  motcua: 'dist/motcua.js',
  test: 'tools/suite/main.ts',
};

const root = join(import.meta.dirname, '../..');
const [node, , command = '', ...rest] = process.argv;
const program = join(root, programs[command] ?? '');

try {
  const say = process.env.MOTCUA_PROGRESS === 'stderr' ? console.error : console.log;
  await ensurePackages(root, say);
  await ensureBuilt(root, say);
  giveLockBack();
} catch (fault) {
  if (!(fault instanceof SetupFault)) throw fault;
  process.stderr.write(`${fault.details}motcua: ${fault.message}\n`);
  process.exit(1);
}

process.setSourceMapsEnabled(true);
process.argv = [node!, program, ...rest];
await import(pathToFileURL(program).href);

/** The shell that started this program locked the set-up (flock) and left the open file to us. */
function giveLockBack(): void {
  const descriptor = Number(process.env.MOTCUA_SETUP_LOCK);
  delete process.env.MOTCUA_SETUP_LOCK;
  if (descriptor > 2) closeSync(descriptor);
}
