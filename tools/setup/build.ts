import { join } from 'node:path';
import { isBuilt } from './sources.ts';
import { runStep } from './run-step.ts';

/** Builds the programs and the browser's files, when a source has changed since they were built. */
export async function ensureBuilt(root: string, say: (line: string) => void): Promise<void> {
  if (await isBuilt(root)) return;
  say('building');
  await runStep('the build', process.execPath, [join(root, 'tools/build.mjs')], root);
}
