import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect, makeLogins, migrate } from '#platform/database';
import { startEmbedded } from '#platform/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's address of a migrated database that nobody may connect to while tests copy it. */
    templateUrl: string;
  }
}

/** One PostgreSQL for the whole run, one migrated database in it; each test file copies that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'motcua-test-'));
  await chmod(home, 0o755);
  const server = await startEmbedded({ home, durable: false, binariesHome: join(tmpdir(), `motcua-test-binaries-${process.getuid?.()}`) });
  const owner = connect(server.ownerUrl, { max: 1 });
  await migrate(owner, join(import.meta.dirname, '../../../db/migrations'));
  await makeLogins(owner, { web: 'test-web', worker: 'test-worker' });
  await owner.end();
  project.provide('templateUrl', server.ownerUrl);
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
