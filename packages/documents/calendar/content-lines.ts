/** Most octets of a line before its break (RFC 5545, 3.1). */
const longestLine = 75
const encoder = new TextEncoder()

/**
 * Text as a property value: backslash, semicolon, comma and line breaks are escaped (RFC 5545, 3.3.11). Control
 * characters, which no value may hold, and halves of surrogate pairs become spaces, so that nothing in a text can begin
 * a property of its own.
 */
export function textValue(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}

/** A property as it stands in the file: folded at 75 octets, never inside a character, ended by CRLF. */
export function contentLine(name: string, value: string): string {
  const lines: string[] = []
  let line = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      lines.push(line)
      line = ' '
      octets = 1
    }
    line += character
    octets += size
  }
  return `${[...lines, line].join('\r\n')}\r\n`
}
