import { dataHeaders } from './headers.ts'

/** The response of a file operation: always saved, never shown in place. */
export function fileResponse(output: unknown, bytes: Uint8Array): Response {
  const { name, mediaType } = describedFile(output)
  return new Response(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    status: 200,
    headers: {
      ...dataHeaders,
      'content-type': safeMediaType(mediaType),
      'content-disposition': contentDisposition(name),
    },
  })
}

function describedFile(output: unknown): { name: string; mediaType: string } {
  const described = typeof output === 'object' && output !== null ? output : {}
  const name = 'name' in described && typeof described.name === 'string' ? described.name : 'waymark'
  const mediaType =
    'mediaType' in described && typeof described.mediaType === 'string' ? described.mediaType : ''
  return { name, mediaType }
}

/** A media type that is safe in a header; names of attachments' types come from whoever made the file. */
export function safeMediaType(mediaType: string): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}(;\s?charset=[\w-]{1,40})?$/.test(mediaType)
    ? mediaType
    : 'application/octet-stream'
}

/**
 * `Content-Disposition` for saving under a name (RFC 6266, with the UTF-8 form of RFC 5987). What could leave the
 * folder, end the header or hide the ending (path marks, controls, marks of text direction) is taken out of the name.
 */
export function contentDisposition(name: string): string {
  const safe =
    name
      .toWellFormed()
      .normalize('NFC')
      .replaceAll(/[/\\:*?"<>|]/g, '-')
      .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
      .replace(/^[\s.]+/, '')
      .replace(/[\s.]+$/, '') || 'waymark'
  const short = shortened(safe)
  const plain = short.replaceAll(/[^ -~]/g, '_').replaceAll('%', '_')
  const encoded = encodeURIComponent(short).replaceAll(/['()*!]/g, percent)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

function shortened(name: string): string {
  const points = Array.from(name)
  if (points.length <= 150) return name
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return points.slice(0, 150 - ending.length).join('') + ending
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
}
