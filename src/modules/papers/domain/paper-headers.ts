/** Headers for showing a paper of our own in the browser: saved under its name, kept by no cache, framed by nobody else. */
export const paperHeaders = (name: string, bytes: number): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-length': String(bytes),
  'content-disposition': `inline; filename="${name.replace(/[^\w.-]/g, '_')}.pdf"`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
});
