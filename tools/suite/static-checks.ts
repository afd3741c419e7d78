import type { Counts } from './counts.ts';
import { run } from './run.ts';

/** Checks that read the sources without running them; each counts as one. */
const checks = {
  types: ['node_modules/ts7/bin/tsc', '--pretty', 'false', '-p', '.'],
  lint: ['node_modules/oxlint/bin/oxlint'],
  format: ['node_modules/oxfmt/bin/oxfmt', '--check'],
};

type Name = keyof typeof checks;

export const names = Object.keys(checks) as Name[];

export async function runStaticCheck(name: Name, root: string, say: (line: string) => void): Promise<Counts> {
  const start = performance.now();
  const { status, output } = await run(process.execPath, checks[name], { cwd: root });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  if (!passed) say(output.trim());
  say(`${name} ${passed ? 'passed' : 'FAILED'} (${seconds} s)`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
