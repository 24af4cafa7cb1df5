const softHyphen = '\u00ad'

/**
 * Some typesetters write every hyphen as a soft one, which the parser takes for invisible and drops ("highimpact").
 * Given all signs that a page draws, the function that comes back is called with one text after the other, in the order
 * of drawing, and puts the dropped hyphens back.
 */
export function createHyphens(drawn: string): (text: string) => string {
  if (!drawn.includes(softHyphen)) return (text) => text
  const signs = Array.from(drawn.normalize('NFKC').replace(/\s+/g, ''))
  let at = 0
  return (text) => {
    let restored = ''
    for (const char of text) {
      if (/\s/.test(char)) {
        restored += char
        continue
      }
      const next = following(signs, at, char)
      if (next !== null) {
        restored += signs.slice(at, next).includes(softHyphen) && next - at <= 2 ? '-' : ''
        at = next + 1
      }
      restored += char
    }
    if (signs[at] === softHyphen) {
      at += 1
      return /\s$/.test(restored) ? `${restored}- ` : `${restored}-`
    }
    return restored
  }
}

/** How far the drawn signs may run ahead of the text before the two are taken to have parted. */
const reach = 400

function following(signs: readonly string[], from: number, char: string): number | null {
  for (let at = from; at < Math.min(from + reach, signs.length); at += 1) if (signs[at] === char) return at
  return null
}
