import { join } from 'node:path';
import type { Command } from 'commander';
import { verify, type Verdict } from '#modules/log';
import type { TenantId } from '#platform/database';
import { asOwner, findInstallation } from '../installation.ts';
import { chainKeysOf, sealKeysOf } from '../log-keys.ts';
import { modules } from '../modules.ts';
import { group, installationCommand, print, type CommonOptions } from '../options.ts';

/** `motcua audit verify`: status 0 when the log is what the product wrote, 1 when it is not. */
export const auditVerify = (): Command =>
  group('audit', 'Proofs about the log.', [
    installationCommand('verify', 'Reads the whole log and finds what was altered, inserted, cut off, removed or forged.').action(run),
  ]);

async function run(options: CommonOptions): Promise<void> {
  const installation = await findInstallation(options.data);
  const { keys } = installation;
  const [chainKeys, sealKeys] = await Promise.all([chainKeysOf(keys.chain), sealKeysOf(keys.seal)]);
  const anchors = join(installation.folder, 'anchors');
  const subjects = modules.flatMap((module) => module.subjectHeads ?? []);
  const verdict = await asOwner(installation, async (owner) => {
    const tenants = await owner<{ tenant_id: TenantId }[]>`select tenant_id from platform.all_tenants()`;
    return verify(
      { sql: owner, chainKeys, sealKeys, anchors, subjects },
      tenants.map((tenant) => tenant.tenant_id),
    );
  });
  print(verdict, lines(verdict), options);
  if (!verdict.ok) process.exitCode = 1;
}

function lines({ ok, chains, entries, sealedTo, faults }: Verdict): string[] {
  const found = faults.map(({ kind, subject, position }) => `${kind}\t${subject}\t${position ?? '-'}`);
  return [`${ok ? 'ok' : 'NOT OK'}: ${chains} chains, ${entries} entries, sealed to ${sealedTo}`, ...found];
}
