import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser keeps in a cookie to go on with its draft: 32 random bytes, base64url. Only its hash is stored. */
export const newDraftToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

export const tokenFits = (token: string, hash: Uint8Array): boolean => timingSafeEqual(hashToken(token), hash);
