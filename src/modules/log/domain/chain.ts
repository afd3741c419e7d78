import type { KeyObject } from 'node:crypto';
import { keyed, zeroMac } from './keyed.ts';

/** Where a subject's chain ends. Stands in the subject's own row as `log_count integer` and `log_mac bytea`. */
export interface ChainHead {
  count: number;
  /** 32 bytes. */
  mac: Uint8Array;
}

/** The chain of a subject that has no entry yet. */
export const emptyChain: ChainHead = { count: 0, mac: zeroMac };

const utf8 = new TextEncoder();

/** The mac of an entry: over the mac before it and its own text. */
export const entryMac = (key: KeyObject, prevMac: Uint8Array, body: string): Uint8Array => keyed(key, prevMac, utf8.encode(body));
