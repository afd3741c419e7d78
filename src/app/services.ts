import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadNationalCalendar, type Calendar } from '#modules/calendar';
import type { DemoLogIn } from '#modules/identity';
import { loadRuleSets, type RuleSets } from '#modules/rules';
import { clamdScanner, noScanner, type VirusScanner } from '#modules/uploads';
import { folderStore, type FileStore } from '#platform/files';
import { root } from './places.ts';

/** What the modules share and what is made once for each process: facts of the nation, the file store, the scanner. */
export interface Services {
  calendar: Calendar;
  ruleSets: RuleSets;
  files: FileStore;
  scanner: VirusScanner;
}

/**
 * Reads the nation's facts and opens the file store of the data folder. `clamd`: `host:port` of the virus scanner.
 * Throws when the facts are at fault.
 */
export async function openServices(dataFolder: string, clamd?: string): Promise<Services> {
  const [calendar, ruleSets] = await Promise.all([
    loadNationalCalendar(join(root, 'data/nation/calendar')),
    loadRuleSets(join(root, 'data/nation/rules')),
  ]);
  return { calendar, ruleSets, files: folderStore(join(dataFolder, 'files')), scanner: scannerAt(clamd) };
}

/** The virus scanner of an installation; none where no address is given, and then files say so. */
export function scannerAt(clamd: string | undefined): VirusScanner {
  const [host, port] = clamd?.split(':') ?? [];
  return host && port ? clamdScanner({ host, port: Number(port) }) : noScanner;
}

/** The accounts that the demo's log-in page may show: none outside a demo. */
export async function demoLogIns(dataFolder: string, demo: boolean): Promise<DemoLogIn[]> {
  if (!demo) return [];
  const text = await readFile(join(dataFolder, 'secrets/demo-accounts.json'), 'utf8').catch(() => '[]');
  const accounts = JSON.parse(text) as { role: string; user: string; password: string; name: string; place: string }[];
  return accounts.map(({ role, user, password, name, place }) => ({ role, name, place, login: user, password }) as DemoLogIn);
}
