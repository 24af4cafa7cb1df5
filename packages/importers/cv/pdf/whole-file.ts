/** Damaged files up to this size are repaired, which takes a parser many passes; larger ones must be whole. */
const repairable = 4 * 1024 * 1024
/** How far from its end a file may say where its table of contents is. */
const tail = 64 * 1024

/**
 * False for bytes of which no parser can make a document: none names a root, or the file is large and its table of
 * contents does not stand where its end says. Looking takes a hundredth of what trying to read such a file takes.
 */
export function canBePdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.includes('/Root')) return false
  if (file.length <= repairable) return true
  const end = file.toString('latin1', file.length - tail)
  const stated = [...end.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1]
  if (stated === undefined) return false
  const start = Math.max(0, file.subarray(0, 1024).indexOf('%PDF-'))
  return [Number(stated), Number(stated) + start].some((at) =>
    /^\s*(?:xref|\d+\s+\d+\s+obj)\b/.test(file.toString('latin1', at, at + 40)),
  )
}
