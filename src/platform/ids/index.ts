import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A UUIDv7 (RFC 9562) in lower-case text. Made by the application, never by the database. */
export type Id<Of extends string = string> = string & { readonly __id?: Of };

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is Id => typeof text === 'string' && shape.test(text);

export const newId = (): Id => v7();

/** 16 random bytes for a commitment to personal data. */
export const newSalt = (): Uint8Array => randomBytes(16);

/** The n-th id and salt of a seed: the same for the same seed, so that acts can be replayed byte for byte. */
export function seededIds(seed: string): { newId(): Id; newSalt(): Uint8Array } {
  let n = 0;
  const next = (what: string) => createHash('sha256').update(`${seed}/${what}/${n++}`).digest();
  return {
    newId: () => {
      const bytes = next('id').subarray(0, 16);
      const sequence = n;
      return v7({ msecs: 1_700_000_000_000 + sequence, random: bytes, seq: sequence });
    },
    newSalt: () => new Uint8Array(next('salt').subarray(0, 16)),
  };
}

/** Number of a province in this installation; 1 to 2^31−1. */
export type TenantId = number & { readonly __tenant?: true };
