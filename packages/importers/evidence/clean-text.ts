/** Control characters except tab and line feed, and the marks that reorder or hide text on screen. */
const invisible = /(?![\t\n])\p{Cc}|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
const lineEnds = /\r\n?|\u0085|\u2028|\u2029/g

/**
 * Text from outside, made safe to keep and show: well-formed Unicode in composed form, line feeds only, nothing
 * invisible. What the reader sees is what is stored.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(invisible, '').normalize('NFC').trim()
}

/** Clean text on one line, runs of white space as one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ')
}

/** Text of at most `max` characters, cut at a word and marked with an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > max * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['bull', '•'],
  ['middot', '·'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rarr', '→'],
  ['euro', '€'],
  ['pound', '£'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
])

/** Decodes HTML entities once (so `&amp;lt;` stays `&lt;`) and turns line-break tags into line feeds. */
export function decodeEntities(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named.get(name.toLowerCase()) ?? whole
      const code =
        typeof decimal === 'string' ? Number.parseInt(decimal, 10) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
}

/**
 * Text as it counts for identity: case, accents' encoding, punctuation and spacing do not matter,
 * so that a corrected comma in a newer export is still the same thing.
 */
export function identityText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%$€£+#]+/gu, ' ')
    .trim()
}
