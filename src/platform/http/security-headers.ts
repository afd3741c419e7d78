export interface HeaderOptions {
  /** The public address is https: only then may browsers be told to use nothing else. */
  https: boolean;
  /** Origins that a form's answer may redirect to, such as a payment gateway. */
  formTargets: readonly string[];
}

/**
 * Headers of every answer. No `upgrade-insecure-requests` and no HSTS on plain http: with them, forms die on every
 * name but 127.0.0.1. `Referrer-Policy: same-origin` keeps a truthful `Origin` on our own posts.
 */
export function securityHeaders({ https, formTargets }: HeaderOptions): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
