import { access } from 'node:fs/promises';
import { hasEntries, makeMissingKeys, type KeyFiles } from '#modules/log';
import { inTenant, type Sql, type TenantId } from '#platform/database';
import { Fault } from './fault.ts';

/**
 * Makes the log's keys for a new installation. Where a log exists already, a missing key is a fault: new keys would call
 * every entry forged, and what is written under them would stay forged when the true ones come back.
 */
export async function makeKeys(owner: Sql, files: KeyFiles): Promise<void> {
  const missing = await lacking([files.chain, files.seal]);
  if (missing.length > 0 && (await anyLog(owner))) {
    throw new Fault(`the log's key ${missing.join(' and ')} is missing, but the database has a log; put the key back from its copy`);
  }
  await makeMissingKeys(files);
}

async function lacking(files: string[]): Promise<string[]> {
  const there = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, n) => !there[n]);
}

async function anyLog(owner: Sql): Promise<boolean> {
  const tenants = await owner<{ id: TenantId }[]>`select tenant_id as id from platform.all_tenants()`;
  for (const { id } of tenants) if (await inTenant(owner, id, hasEntries)) return true;
  return false;
}
