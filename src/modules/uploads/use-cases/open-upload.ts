import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { StoredUpload } from '../domain/upload.ts';
import { cleanUpload } from '../sql/upload.ts';
import type { UploadDeps } from './deps.ts';

/**
 * A clean file and its bytes; null for anything else. The stream breaks at its end when the bytes are not those that were
 * received: a reader never gets a changed file as a whole one. Send it with `downloadHeaders`.
 */
export async function openUpload(
  deps: Pick<UploadDeps, 'files'>,
  tx: Tx,
  id: Id,
): Promise<{ upload: StoredUpload; stream: Readable } | null> {
  const found = await cleanUpload(tx, id);
  if (!found) return null;
  const { objectKey, ...upload } = found;
  const stored = await deps.files.get(objectKey);
  return { upload, stream: Readable.from(proven(stored, upload), { objectMode: false }) };
}

async function* proven(stored: Readable, upload: StoredUpload): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let held: Uint8Array | undefined; // one chunk is held back, so that a changed file ends before its length
  for await (const chunk of stored as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (hash.digest('hex') !== upload.sha256) throw new Error(`the bytes of upload ${upload.id} have changed`);
  if (held) yield held;
}
