/**
 * A path of this site to go on to, or the fallback: never another site's address (`//host`, `\\host`, `https:`).
 * What it gives fits into a header: letters beyond ASCII come percent-encoded.
 */
export function localPath(asked: unknown, fallback = '/'): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(asked)) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(asked, here)) return fallback;
  const { origin, pathname, search, hash } = new URL(asked, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : fallback;
}
