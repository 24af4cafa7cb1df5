/** A piece of a text, and whether it is one of the matched words. */
export interface Piece {
  readonly text: string
  readonly matched: boolean
}

/**
 * Splits a text at the words that matched. Letter case does not matter, a word is matched from its start to the end of
 * the letters that follow (so "renegotiate" marks "renegotiated"), longer words win over shorter ones.
 */
export function highlight(text: string, words: readonly string[]): readonly Piece[] {
  const wanted = words
    .filter((word) => word.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  if (wanted.length === 0) return [{ text, matched: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?:(?<=[\\p{L}])\\p{L}*)?`, 'giu')
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), matched: false })
    pieces.push({ text: match[0], matched: true })
    end = match.index + match[0].length
  }
  if (end < text.length || pieces.length === 0) pieces.push({ text: text.slice(end), matched: false })
  return pieces
}
