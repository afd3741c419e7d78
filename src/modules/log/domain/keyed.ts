import { createHmac, type KeyObject } from 'node:crypto';

/** 32 zero bytes: what the first link of a chain stands on. */
export const zeroMac: Uint8Array = new Uint8Array(32);

/**
 * HMAC-SHA256 over the parts, each after its length in four bytes: no two lists of parts give the same bytes.
 */
export function keyed(key: KeyObject, ...parts: Uint8Array[]): Uint8Array {
  const mac = createHmac('sha256', key);
  for (const part of parts) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    mac.update(length).update(part);
  }
  return mac.digest();
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
