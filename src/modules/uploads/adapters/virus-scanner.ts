import type { Readable } from 'node:stream';

/** What looks for viruses. `scanner.contract.ts` says the same as tests, for every scanner that looks. */
export interface VirusScanner {
  /** Stands in the upload's row beside the verdict. */
  name: string;
  /**
   * Reads the stream to its end, or destroys it. `found` is the scanner's own name for what it found.
   * Throws when there is no verdict (no answer, too large for it): the file then stays in quarantine.
   */
  scan(stream: Readable): Promise<'clean' | 'notScanned' | { found: string }>;
}

/** For installations without a scanner: says honestly that nobody looked. */
export const noScanner: VirusScanner = {
  name: 'none',
  scan: async (stream) => {
    stream.destroy();
    return 'notScanned';
  },
};
