import { kindOfType, media } from './media.ts';
import type { StoredUpload } from './upload.ts';

/**
 * Headers for giving out a file that a stranger made: the type we judged and no guessing, no script and no origin for
 * whatever is in it, no copy in shared caches. `inline` is honoured for PDF, JPEG and PNG; everything else is saved.
 */
export function downloadHeaders(upload: Pick<StoredUpload, 'name' | 'mediaType' | 'bytes'>, inline: boolean): Record<string, string> {
  const kind = kindOfType(upload.mediaType);
  const shown = inline && kind !== undefined && media[kind].inline;
  return {
    'content-type': kind ? media[kind].type : 'application/octet-stream',
    'content-length': String(upload.bytes),
    'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', upload.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
  };
}

/** RFC 6266: the name whole in UTF-8 (RFC 8187), and without accents for programs that read only the old form. */
function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0111', 'd')
    .replaceAll('\u0110', 'D')
    .replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
