/** C0 and C1 controls: nothing that a reader could see, and PDF, HTML and terminals each choke on some. */
// oxlint-disable-next-line no-control-regex -- the controls are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * Marks that force the direction of the text after them. One unclosed mark in a title would turn the numbers beside
 * it around, so they are dropped; right-to-left scripts need none of them.
 */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g

/** Code points that never stand for a character. */
const noncharacters = /\p{Noncharacter_Code_Point}/gu

/** One line that every output can hold: no controls, no broken surrogates, no direction overrides. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(directionMarks, '')
    .replace(noncharacters, '\ufffd')
    .replace(controls, ' ')
}

const ZERO_WIDTH_SPACE = '\u200b'
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Lets a line end inside words longer than `limit` characters, for typesetters that otherwise run over the edge.
 * Characters that belong together (combining marks, joined emoji) stay together.
 */
export function breakLongWords(text: string, limit: number): string {
  if (text.length <= limit) return text
  return text.replace(/\S+/gu, (word) => (word.length > limit ? broken(word) : word))
}

function broken(word: string): string {
  return Array.from(graphemes.segment(word), (part) => part.segment).join(ZERO_WIDTH_SPACE)
}
