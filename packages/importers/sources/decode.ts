/**
 * The text of bytes: UTF-8 or UTF-16 by its mark, UTF-16 without one when every other byte is zero, else UTF-8, and
 * Windows-1252 when the bytes are no UTF-8. Null when they are no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = bytes.subarray(0, 4096)
  const [even, odd] = zeros(head)
  if (even + odd > 0) {
    if (odd > head.length / 4 && even === 0) return new TextDecoder('utf-16le').decode(bytes)
    if (even > head.length / 4 && odd === 0) return new TextDecoder('utf-16be').decode(bytes)
    return null
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** How many zero bytes stand at even and at odd places. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === 0) counts[at % 2 === 0 ? 0 : 1] += 1
  }
  return counts
}
