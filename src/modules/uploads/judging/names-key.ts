/**
 * Whether a trailer names a key dictionary (ISO 32000-2, 7.6.1). pdf-lib's own answer is not enough: of several trailers,
 * as in files made for the web, it forgets the one that says so, and then finds the locked objects broken.
 */
export function namesKey(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('/Encrypt'); at >= 0; at = bytes.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(<<|\d+\s+\d+\s+R)/.test(bytes.toString('latin1', at, at + 40))) return true;
  }
  return false;
}
