import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What a browser keeps in a cookie to go on with its draft: 32 random bytes, base64url. Only its hash is stored. */
export const newDraftToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): Uint8Array => createHash('sha256').update(token).digest();

export const tokenFits = (token: string, hash: Uint8Array): boolean => timingSafeEqual(hashToken(token), hash);

/** Letters and digits that nobody takes for one another, read aloud or from a screen. */
const alphabet = 'ABCDEFGHJKLMNPQRTUVWXY346789';

/** What a citizen tells the desk so that it goes on with his draft: 8 letters and digits, 38 bits. */
export const newTakeoverCode = (): string => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The code as it is stored, from what was typed: any case, with blanks and hyphens. */
export const takeoverCodeOf = (typed: string): string => typed.replace(/[\s-]+/g, '').toUpperCase();
