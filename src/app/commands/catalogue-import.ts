import type { Command } from 'commander';
import { BadCatalogue, importCatalogue, messages as catalogueMessages, type CatalogueFault } from '#modules/catalogue';
import { messages as formMessages } from '#modules/forms';
import { messages as workflowMessages } from '#modules/workflow';
import { inTenantReadOnly, type Sql, type TenantId } from '#platform/database';
import { realWorld as world } from '#platform/time';
import { Fault } from '../fault.ts';
import { asOwner, findInstallation } from '../installation.ts';
import { chainKeysOf } from '../log-keys.ts';
import { group, installationCommand, print, type CommonOptions } from '../options.ts';
import { fromCaller } from '../places.ts';

interface Options extends CommonOptions {
  tenant?: string;
}

/** `motcua catalogue import FOLDER`: publishes a province's procedures with their forms and workflows, all or nothing. */
export const catalogueImport = (): Command =>
  group('catalogue', 'The procedures of a province.', [
    installationCommand('import', 'Checks a folder of procedures whole, then publishes what is new in it.')
      .argument('<folder>', 'procedures as *.json, with forms/ and workflows/ beside')
      .option('--tenant <slug>', 'short name of the province; the default one when not given')
      .action(run),
  ]);

async function run(folder: string, options: Options): Promise<void> {
  const installation = await findInstallation(options.data);
  const keys = await chainKeysOf(installation.keys.chain);
  const report = ({ done, total }: { done: number; total: number }) => console.error(`checked ${done} of ${total} procedures`);
  try {
    const done = await asOwner(installation, async (sql) => {
      const province = await provinceOf(sql, options.tenant);
      const wanted = { tenant: province.id, folder: fromCaller(folder), report: everyTenth(report) };
      return { tenant: province.slug, ...(await importCatalogue({ sql, world, keys }, wanted)) };
    });
    const unchanged = done.procedures - done.published;
    print({ ok: true, ...done }, [`${done.tenant}: ${done.published} published, ${unchanged} there already`], options);
  } catch (fault) {
    if (!(fault instanceof BadCatalogue)) throw fault;
    tellFaults(fault.faults, options);
  }
}

async function provinceOf(sql: Sql, slug: string | undefined): Promise<{ id: TenantId; slug: string }> {
  const known = await sql<{ id: TenantId; slug: string }[]>`select tenant_id as id, slug from platform.all_tenants()`;
  if (known.length === 0) throw new Fault('there is no province yet; motcua admin create makes one');
  for (const province of known) {
    if (slug === undefined ? await isDefault(sql, province.id) : province.slug === slug) return province;
  }
  const slugs = known.map((one) => one.slug).join(', ');
  throw new Fault(slug === undefined ? `name a province with --tenant: ${slugs}` : `there is no province ${slug}, only ${slugs}`);
}

async function isDefault(sql: Sql, id: TenantId): Promise<boolean> {
  const rows = await inTenantReadOnly(sql, id, (tx) => tx`select from platform.tenant where tenant_id = ${id} and is_default`);
  return rows.length > 0;
}

const everyTenth =
  (report: (progress: { done: number; total: number }) => void) =>
  (progress: { done: number; total: number }): void => {
    if (progress.done % 10 === 0 || progress.done === progress.total) report(progress);
  };

const english: Record<string, string> = { ...catalogueMessages.en, ...formMessages.en, ...workflowMessages.en };

/** Every fault is an answer of its own; status 2, nothing was written. */
function tellFaults(faults: readonly CatalogueFault[], options: CommonOptions): void {
  const told = faults.map(({ file, path, reason, detail }) => ({
    file,
    path,
    message: (english[reason] ?? reason).replace('{detail}', () => detail),
  }));
  if (options.json) print({ ok: false, faults: told }, [], options);
  else for (const { file, path, message } of told) console.error(`motcua: ${[file, path].filter(Boolean).join(' ')}: ${message}`);
  process.exitCode = 2;
}
