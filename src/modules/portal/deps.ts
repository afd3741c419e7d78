import type { Calendar } from '#modules/calendar';
import type { ChainKeys, PublishedRoot } from '#modules/log';
import type { SlipDeps } from '#modules/papers';
import type { RuleSets } from '#modules/rules';
import { noScanner, type UploadDeps, type VirusScanner } from '#modules/uploads';
import type { Sql, Tx } from '#platform/database';
import type { FileStore } from '#platform/files';
import type { World } from '#platform/time';

/** What the citizens' screens take from outside. */
export interface PortalDeps extends Pick<SlipDeps, 'publicUrl' | 'demo'> {
  sql: Sql;
  world: World;
  keys: ChainKeys;
  calendar: Calendar;
  ruleSets: RuleSets;
  files: FileStore;
  /** None: what was received is marked as not scanned. */
  scanner?: VirusScanner | undefined;
  /** The address that people use begins with https: the draft's cookie is sent nowhere else. */
  secure?: boolean | undefined;
  /** Address under which people reach the product; the request's own where it is not told. */
  publicUrl?: string | undefined;
  /** The published roots of the log's days, newest first. */
  dayRoots: (tx: Tx) => Promise<readonly PublishedRoot[]>;
  /** Told the faults behind an upload that could not be judged. */
  report?: ((fault: unknown) => void) | undefined;
}

export const uploadDeps = ({ sql, world, files, scanner = noScanner, report }: PortalDeps): UploadDeps => ({
  sql,
  world,
  files,
  scanner,
  ...(report && { report }),
});
