const digit = /\p{Nd}/u

/** The value of a decimal digit of any script: each script has its ten digits in a row. */
function valueOf(character: string): string {
  const plain = character.normalize('NFKC')
  if (/^\d$/.test(plain)) return plain
  const point = character.codePointAt(0) ?? 0
  let back = 0
  while (back < 9 && digit.test(String.fromCodePoint(point - back - 1))) back += 1
  return String(back)
}

/** A text whose digits are those of Latin script, whatever script they were written in: ٤٢ and ４２ are 42. */
export function withPlainDigits(text: string): string {
  return text.replaceAll(/(?!\d)\p{Nd}/gu, valueOf)
}

/** A word for comparing: no case, no accents, no possessive. */
export function plainWord(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replaceAll(/[’']/gu, '')
}

/** A text for comparing whole: one kind of blank, dash and quotation mark, no case, no end mark. */
export function plainText(text: string): string {
  return withPlainDigits(text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]$/, '')
}
