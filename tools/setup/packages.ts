import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runStep } from './run-step.ts';

/** What the installed packages were made from: the lock, and the Node.js and processor they were chosen for. */
export async function packagesStamp(root: string): Promise<string> {
  const lock = await readFile(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.version} ${process.arch}`).digest('hex');
}

/** Installs exactly what the lock says, when that is not what is installed. */
export async function ensurePackages(root: string, say: (line: string) => void): Promise<void> {
  const stamp = await packagesStamp(root);
  const file = join(root, 'node_modules/.motcua-stamp');
  if ((await readFile(file, 'utf8').catch(() => '')) === stamp) return;
  say('installing packages');
  // Said aloud, because NODE_ENV=production or an operator's own npm settings would leave parts out.
  const whole = ['--include=dev', '--include=optional', '--ignore-scripts'];
  await runStep('npm ci', 'npm', ['ci', ...whole, '--no-audit', '--no-fund', '--loglevel=error'], root);
  await writeFile(file, stamp);
}
