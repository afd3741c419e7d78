import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** `fonts-noto-core` has every Vietnamese letter; many a bare machine has no font at all. */
const packages = ['chromium', 'fonts-noto-core'];

/** The browser for the tests: `MOTCUA_CHROMIUM`, else one on PATH, else Debian's, installed where we may. */
export async function findChromium(root: string, say: (line: string) => void): Promise<string | undefined> {
  const named = process.env.MOTCUA_CHROMIUM;
  if (named) return (await isProgram(named)) ? named : undefined;
  return (await onPath(programs)) ?? (await install(root, say));
}

async function install(root: string, say: (line: string) => void): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await onPath(['apt-get']))) return undefined;
  say(`installing ${packages.join(' and ')} (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...patient, 'update'], { cwd: root, env });
  const { status, output } = await run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
    cwd: root,
    env,
  });
  if (status !== 0) say(output.trim());
  return onPath(programs);
}

async function onPath(names: string[]): Promise<string | undefined> {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(':').filter(Boolean)) {
      if (await isProgram(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
