/** Splits a command line into words as a POSIX shell does with plain quotes. Enough for the examples of operations. */
export function splitLine(line: string): readonly string[] {
  const words: string[] = []
  let word: string | null = null
  let quote: string | null = null
  for (const character of line) {
    if (quote !== null) {
      if (character === quote) quote = null
      else word = (word ?? '') + character
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (character === ' ') {
      if (word !== null) words.push(word)
      word = null
    } else word = (word ?? '') + character
  }
  return word === null ? words : [...words, word]
}
