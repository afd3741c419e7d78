import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TenantId } from '#platform/database';
import type { Instant } from '#platform/time';
import type { SealHead } from '../domain/seal.ts';

const fileOf = (folder: string, tenant: TenantId) => join(folder, `${tenant}.jsonl`);

/**
 * Notes the head in the tenant's anchor file, one line `{"at","position","seal"}`, and returns when it is on the disk.
 * The file is only ever appended to (it may be set append-only); a line that a power cut tore is left and closed.
 */
export async function appendAnchor(folder: string, tenant: TenantId, head: SealHead, at: Instant): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  const line = JSON.stringify({ at: at.toString(), position: head.position, seal: Buffer.from(head.seal).toString('hex') });
  const file = await open(fileOf(folder, tenant), 'a+', 0o640);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read({ buffer: Buffer.alloc(1), position: Math.max(0, size - 1) });
    const torn = size > 0 && buffer.toString() !== '\n';
    await file.appendFile(`${torn ? '\n' : ''}${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The size of the anchor file now; what is written later is no business of who asked. 0 when there is none. */
export async function anchoredBytes(folder: string, tenant: TenantId): Promise<number> {
  const found = await stat(fileOf(folder, tenant)).catch(() => undefined);
  return found?.size ?? 0;
}

/** The noted heads between two offsets, as they were written. Lines that are no anchor prove nothing. */
export async function* readAnchors(folder: string, tenant: TenantId, to: number, from = 0): AsyncGenerator<SealHead> {
  if (to === 0) return;
  const input = createReadStream(fileOf(folder, tenant), { start: from, end: to - 1 });
  for await (const line of createInterface({ input })) {
    const found = /"position":(\d+),"seal":"([0-9a-f]{64})"\}$/.exec(line);
    if (found) yield { position: Number(found[1]), seal: new Uint8Array(Buffer.from(found[2]!, 'hex')) };
  }
}

/** The last noted position, 0 when there is none. Reads only the end of the file. */
export async function lastAnchor(folder: string, tenant: TenantId): Promise<number> {
  const bytes = await anchoredBytes(folder, tenant);
  let last = 0;
  for await (const { position } of readAnchors(folder, tenant, bytes, Math.max(0, bytes - 4_096))) last = position;
  return last;
}
