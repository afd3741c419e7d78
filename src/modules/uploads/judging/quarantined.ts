import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStore } from '#platform/files';
import { refuse, type Result } from '#platform/results';

/** A file in quarantine, to be read in parts: no judge ever holds it whole. */
export interface Quarantined {
  bytes: number;
  /** Up to `length` bytes from `start`; fewer at the end of the file, none beyond it. */
  read(start: number, length: number): Promise<Buffer>;
  /** From `start` to the end, or `length` bytes. The reader ends or destroys it. */
  stream(start?: number, length?: number): Promise<Readable>;
}

export function quarantined(files: FileStore, key: string, bytes: number): Quarantined {
  const stream = (start = 0, length = bytes - start) => files.get(key, { start, end: Math.min(start + length, bytes) - 1 });
  return {
    bytes,
    stream,
    read: async (start, length) => {
      const inside = start >= 0 && start < bytes && length > 0;
      return inside ? buffer(await stream(start, length)) : Buffer.alloc(0);
    },
  };
}

/** What a judge finds in a file that is what it seems: its pages, null where the format does not say. */
export type Judged = Result<{ pages: number | null }>;

/** The file is refused; the reason is a message key that says what to do instead. */
export const unfit = (reason: string, values?: Record<string, string | number>) => refuse('Invalid', { reason, ...(values && { values }) });
