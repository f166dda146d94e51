/** What the portal's pages may reach besides their own origin. */
export interface PortalReach {
  /** The API, the issuer, S3 for the uploads. */
  readonly connects: readonly string[];
  /** S3 for thumbnails and views of scans. */
  readonly pictures: readonly string[];
}

/**
 * The policy of the portal's pages: files of their own origin alone, no inline script and no inline style. The hosting and
 * the local run send the same.
 */
export function portalPolicy({ connects, pictures }: PortalReach): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    ['img-src', "'self'", 'blob:', ...pictures].join(' '),
    ['connect-src', "'self'", ...connects].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** On every file of the portal, the policy aside. */
export const portalHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), payment=()',
} as const;
