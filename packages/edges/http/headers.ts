const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=()',
} as const

/** Headers of everything that is data: nothing in it may run, be framed or be kept by the browser. */
export const dataHeaders = {
  ...everywhere,
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
} as const

/** Headers of scripts, styles and fonts of the web app. They name no cache policy: that depends on the file. */
export const assetHeaders = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  vary: 'accept-encoding',
} as const

/**
 * Headers of the page. Scripts come from our own files, or are inline ones of the built page, named by hash. Styles may
 * also carry the nonce of this page load, because the component library adds style elements while it runs.
 *
 * @param nonce fresh for each load, base64url
 * @param scriptHashes `'sha256-…'` of the inline scripts of the built page
 */
export function pageHeaders(nonce: string, scriptHashes: readonly string[]): Record<string, string> {
  return {
    ...everywhere,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      ['script-src', "'self'", ...scriptHashes].join(' '),
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
}
