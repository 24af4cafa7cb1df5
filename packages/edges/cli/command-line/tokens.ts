/** One word of the command line, told apart by how it is written. */
export type Token =
  | { readonly is: 'flag'; readonly name: string; readonly value: string | null; readonly written: string }
  | { readonly is: 'word'; readonly text: string; readonly afterDashes: boolean }

/**
 * Tells flags from words. `--flag=value` carries its value; `--` ends flags; a lone `-` and negative numbers are words.
 * Short flags are single letters and stand alone.
 */
export function tokensOf(argv: readonly string[]): readonly Token[] {
  const tokens: Token[] = []
  let afterDashes = false
  for (const text of argv) {
    if (afterDashes || !looksLikeFlag(text)) tokens.push({ is: 'word', text, afterDashes })
    else if (text === '--') afterDashes = true
    else tokens.push(flagToken(text))
  }
  return tokens
}

/** Whether a word would be read as a flag. */
export function looksLikeFlag(text: string): boolean {
  return text.startsWith('-') && text !== '-' && !/^-(\d|\.\d)/.test(text)
}

function flagToken(text: string): Token {
  const equals = text.indexOf('=')
  const written = equals === -1 ? text : text.slice(0, equals)
  return {
    is: 'flag',
    name: written.replace(/^--?/, ''),
    value: equals === -1 ? null : text.slice(equals + 1),
    written,
  }
}
