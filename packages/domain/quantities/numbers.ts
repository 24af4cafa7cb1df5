/** A number and how many characters it takes. `value` is null where digits can be read in two ways. */
export interface ReadNumber {
  readonly value: number | null
  readonly length: number
  readonly inWords: boolean
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const words: ReadonlyMap<string, number> = new Map([
  ...small.split(' ').map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
  ['dozen', 12],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
])
const parts: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
])

const digits =
  /\d{1,3}(?:([,\u00a0\u202f'’])\d{3})(?:\1\d{3})*(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?![\d.,])|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?/uy

/** The number in digits at a place: 1,200 · 1.5 · 1 200 · 1.200.000. */
export function readDigits(text: string, at: number): ReadNumber | null {
  digits.lastIndex = at
  const found = digits.exec(text)?.[0]
  return found === undefined || found.length > 20
    ? null
    : { value: valueOf(found), length: found.length, inWords: false }
}

function valueOf(found: string): number | null {
  if (/^\d+$/.test(found)) return found.length > 15 ? null : Number(found)
  const groups = found.replaceAll(/[\u00a0\u202f'’ ]/gu, '')
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(groups)) return Number(groups.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(groups))
    return Number(groups.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}\.\d{3}$/.test(groups)) return null
  if (/^\d+(\.\d+)?$/.test(groups)) return Number(groups)
  return /^\d+,\d{1,2}$/.test(groups) ? Number(groups.replace(',', '.')) : null
}

const word = /\p{L}+/uy

function wordAt(text: string, at: number): string | null {
  word.lastIndex = at
  return word.exec(text)?.[0].toLowerCase() ?? null
}

/** The number in words at a place: twenty-three, two hundred, two-thirds, a third, a dozen. Not "one" alone, nor "a". */
export function readNumberWords(text: string, at: number): ReadNumber | null {
  const first = wordAt(text, at)
  if (first === null || !(words.has(first) || first === 'a' || first === 'an' || first === 'half'))
    return null
  const fraction = readFraction(text, at, first)
  if (fraction !== null) return fraction
  if (first === 'half') return null
  if (first === 'a' || first === 'an') {
    const next = wordAt(text, at + first.length + 1)
    const value = next === 'dozen' ? 12 : (scales.get(next ?? '') ?? null)
    return value === null || next === null
      ? null
      : { value, length: first.length + 1 + next.length, inWords: true }
  }
  return readWhole(text, at, first)
}

function readFraction(text: string, at: number, first: string): ReadNumber | null {
  const next = /[ -]/.test(text[at + first.length] ?? '') ? wordAt(text, at + first.length + 1) : null
  const part = parts.get(next?.replace(/s$/, '') ?? '')
  if (part === undefined || next === null) return null
  const times = first === 'a' || first === 'an' ? 1 : words.get(first)
  if (times === undefined || (times === 1) === next.endsWith('s') || times * part >= 1) return null
  // "a quarter" and "two quarters" are times far more often than shares.
  if (next.startsWith('quarter') && times !== 3) return null
  return { value: times * part, length: first.length + 1 + next.length, inWords: true }
}

function readWhole(text: string, at: number, first: string): ReadNumber {
  let value = words.get(first) ?? 0
  let length = first.length
  const unit = text[at + length] === '-' && value >= 20 ? wordAt(text, at + length + 1) : null
  const added = unit === null ? undefined : words.get(unit)
  if (unit !== null && added !== undefined && added > 0 && added < 10) {
    value += added
    length += 1 + unit.length
  }
  for (;;) {
    const next = text[at + length] === ' ' ? wordAt(text, at + length + 1) : null
    const scale = next === 'dozen' ? 12 : scales.get(next ?? '')
    if (next === null || scale === undefined) return { value, length, inWords: true }
    value *= scale
    length += 1 + next.length
  }
}
