import { createHash } from 'node:crypto'
import { escapeHtml } from './escape.ts'
import { formStyle } from './form-style.ts'

/** What a form that is answered without a network consists of. `header` and `main` are markup. */
export interface OfflineForm {
  readonly title: string
  readonly header: string
  readonly main: string
  /** What its script reads as JSON from the element `file`. */
  readonly data: unknown
  readonly script: string
}

/**
 * One HTML page that loads and sends nothing, and whose policy forbids both: only the style and the script that were
 * written into it run, told by their hashes. Its data stands in it as JSON in which no tag can begin.
 */
export function offlineForm({ title, header, main, data, script }: OfflineForm): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(formStyle)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${formStyle}</style>
</head>
<body>
<header>
${header}
</header>
<main>
${main}
</main>
<script type="application/json" id="file">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script>${script}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
