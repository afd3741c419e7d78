import { sweep as sweepSessions } from '#modules/identity';
import { goRounds, type Report } from '#modules/log';
import { sweepUploads, type VirusScanner } from '#modules/uploads';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { World } from '#platform/time';

const EVERY_MS = 5 * 60_000;

/**
 * Takes away what nobody needs any more, in all tenants: unfinished and removed uploads, ended sessions; and asks the virus
 * scanner again about what waits for it. Never throws.
 */
export function runSweeping(
  deps: { sql: Sql; world: World; files: FileStore; scanner: VirusScanner; report: Report },
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const { sql, world, files, scanner, report } = deps;
  const uploads = async (tenant: TenantId) => {
    const told = (fault: unknown) => report(fault, { tenant, what: 'uploads' });
    await sweepUploads({ sql, world, files, scanner, report: told }, tenant, world.now().subtract({ hours: 1 }));
    return 0;
  };
  const sessions = async (tenant: TenantId) => {
    await inTenant(sql, tenant, (tx) => sweepSessions(tx, world));
    return 0;
  };
  const chores = [
    { what: 'uploads', run: uploads },
    { what: 'sessions', run: sessions },
  ];
  return goRounds(sql, chores, report, { signal, pause: EVERY_MS });
}
