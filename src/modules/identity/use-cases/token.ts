import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes for a cookie. Never from a seed: whoever can guess it is logged in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();
