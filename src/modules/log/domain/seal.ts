import type { KeyObject } from 'node:crypto';
import type { Id } from '#platform/ids';
import { keyed, zeroMac } from './keyed.ts';

/** Where a province's sequence ends. */
export interface SealHead {
  position: number;
  seal: Uint8Array;
}

export const emptySequence: SealHead = { position: 0, seal: zeroMac };

/** The seal at `position`: over the seal before it, the position, and the entry with its mac. */
export function sealOf(key: KeyObject, before: Uint8Array, position: number, entryId: Id, entryMac: Uint8Array): Uint8Array {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(position));
  return keyed(key, before, place, Buffer.from(entryId.replaceAll('-', ''), 'hex'), entryMac);
}
