import type { Readable } from 'node:stream';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant } from '#platform/time';

/**
 * Where the bytes of files live: a folder, or an object store. Names, types and rights stand in the database; here is a
 * key and its bytes, written once and never changed. `file-store.contract.ts` says the same as tests, for every store.
 */
export interface FileStore {
  /**
   * Stores all that the stream gives, or nothing: when the stream or the store fails, the key stays free and the fault
   * is thrown. Throws `FileExists` where the key is taken: nothing is ever overwritten. Never holds the file in memory.
   */
  put(key: string, stream: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string }>;
  /** The bytes, or a part of them. Throws `FileMissing`. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  /** What is there under this key; null when nothing is. A file still being written is not there. */
  head(key: string): Promise<{ bytes: number } | null>;
  /** Removes the file and the rest of an unfinished one. No fault when there is none. */
  delete(key: string): Promise<void>;
  /** Resolves when files can be written now; throws with the reason when not (`FILES_DOWN` of `/readyz`). */
  check(): Promise<void>;
}

/** Both ends are included, as in HTTP; bytes beyond the file's end are simply not there. */
export interface ByteRange {
  start: number;
  end: number;
}

export class FileMissing extends Error {
  override name = 'FileMissing';
}

export class FileExists extends Error {
  override name = 'FileExists';
}

/** The key of a new file: tenant, year and month (in Vietnam), id. Nothing personal, no file name. */
export function fileKey(tenant: TenantId, at: Instant, id: Id): string {
  const date = localDate(at);
  return `${tenant}/${date.year}/${String(date.month).padStart(2, '0')}/${id}`;
}

const shape = /^[1-9]\d{0,9}\/\d{4}\/\d{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Throws unless this is a key that `fileKey` makes: whatever else it is, it must not become a path. */
export function assertFileKey(key: string): void {
  if (!shape.test(key)) throw new RangeError(`not a file key: ${JSON.stringify(key)}`);
}
