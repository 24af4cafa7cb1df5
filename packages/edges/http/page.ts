import { hash, randomBytes } from 'node:crypto'
import { pageHeaders } from './headers.ts'

/**
 * What stands in the built `index.html` where the nonce of the page load belongs; Vite's `html.cspNonce` writes it.
 * A page that has no `<meta property="csp-nonce">` gets one, so that its scripts always find the nonce there.
 */
export const noncePlaceholder = '__WAYMARK_NONCE__'

/** The one page of the web app. */
export interface Page {
  /** The page with a fresh nonce and the policy that goes with it. */
  respond(): Response
}

/** Prepares the page from the built `index.html`. */
export function pageOf(html: string): Page {
  const parts = withNonceTag(html).split(noncePlaceholder)
  const hashes = inlineScriptHashes(html)
  return {
    respond() {
      const nonce = randomBytes(18).toString('base64url')
      return new Response(parts.join(nonce), { status: 200, headers: pageHeaders(nonce, hashes) })
    },
  }
}

function withNonceTag(html: string): string {
  if (/<meta[^>]*property="csp-nonce"/i.test(html)) return html
  return html.replace(/<head[^>]*>/i, `$&<meta property="csp-nonce" nonce="${noncePlaceholder}">`)
}

/** An inline script runs only when it stood in the build: its hash is in the policy, which a later injection cannot be. */
function inlineScriptHashes(html: string): readonly string[] {
  return [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/gi)]
    .map(({ groups }) => ({ attributes: groups?.['attributes'] ?? '', text: groups?.['text'] ?? '' }))
    .filter(({ attributes, text }) => !/\ssrc\s*=/i.test(attributes) && text.trim() !== '')
    .map(({ text }) => `'sha256-${hash('sha256', text, 'base64')}'`)
}
