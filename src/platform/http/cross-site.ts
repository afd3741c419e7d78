import type { FastifyRequest } from 'fastify';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a writing request may come from a page of another site.
 * A browser says so itself: `Sec-Fetch-Site` where the address is trustworthy, `Origin` on every POST. Nothing has to be
 * read from the body, so multipart uploads and forms of an expired session are protected alike, and an anonymous GET
 * needs no session. A request with neither header comes from no browser and carries nobody's cookies.
 */
export function isCrossSite(request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (reading.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  try {
    return new URL(origin).host !== request.host;
  } catch {
    return true; // `Origin: null` and nonsense
  }
}
