/** A path of this site to go on to, or the fallback: never another site's address (`//host`, `\host`, `https:`). */
export function localPath(asked: unknown, fallback = '/'): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(asked)) return fallback;
  return asked;
}
