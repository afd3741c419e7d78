import type { VirusScanner } from '../adapters/virus-scanner.ts';
import type { Quarantined } from '../judging/quarantined.ts';
import type { UploadDeps } from './deps.ts';

export type ScanAnswer = Awaited<ReturnType<VirusScanner['scan']>>;

/** Undefined when there is no verdict: a scanner that is asked and silent is never taken for a clean answer. */
export async function scanned(deps: Pick<UploadDeps, 'scanner' | 'report'>, file: Quarantined): Promise<ScanAnswer | undefined> {
  try {
    return await deps.scanner.scan(await file.stream());
  } catch (fault) {
    deps.report?.(fault);
    return undefined;
  }
}
