const bullet = /^\s*(?:[-*•●▪◦–—]|\d{1,2}[.)])\s+/u
const mostLines = 60

/**
 * The lines of an advertisement that ask for something: its list items, or, where it has none, its sentences. Headings
 * and lines of a word or two are none.
 */
export function requirementLines(advertisement: string): readonly string[] {
  const lines = advertisement.split('\n').map((line) => line.trim())
  const items = lines.filter((line) => bullet.test(line)).map((line) => line.replace(bullet, '').trim())
  const asked = items.length >= 3 ? items : lines.flatMap((line) => line.split(/(?<=[.!?;])\s+/))
  return asked.filter((line) => line.split(/\s+/).length >= 3).slice(0, mostLines)
}
