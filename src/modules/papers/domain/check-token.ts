/** The token of a paper's public page: 128 random bits as 26 letters of Crockford's base 32. It leads to no person. */
export type CheckToken = string & { readonly __checkToken?: true };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const shape = new RegExp(`^[${alphabet}]{${LENGTH}}$`);

/** From 16 random bytes. */
export function checkToken(random: Uint8Array): CheckToken {
  if (random.length !== 16) throw new RangeError(`a token is made of 16 bytes, not ${random.length}`);
  let number = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  let token = '';
  for (let n = 0; n < LENGTH; n++) {
    token = alphabet[Number(number % 32n)] + token;
    number /= 32n;
  }
  return token;
}

/** In groups of five, the last of six, as it is printed. */
export const printedToken = (token: CheckToken): string => token.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');

/**
 * A token from what somebody typed or scanned: any case, with or without dashes and blanks, O for 0, I and L for 1.
 * Undefined for what cannot be one.
 */
export function typedToken(typed: string): CheckToken | undefined {
  if (typed.length > 100) return undefined;
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return shape.test(plain) ? plain : undefined;
}
