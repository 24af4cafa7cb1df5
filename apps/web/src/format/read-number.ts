/** What a typed figure is: a number, nothing, or a reason why it cannot be told. */
export type TypedNumber =
  | { readonly state: 'empty' }
  | { readonly state: 'number'; readonly value: number }
  | { readonly state: 'not-a-number' | 'ambiguous' }

/**
 * Reads a figure as people type it. Spaces between groups and a decimal comma are understood. "1,200" and "1.200" can
 * mean two things a thousand times apart, so they are asked about instead of guessed.
 */
export function readNumber(typed: string): TypedNumber {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/gu, '')
    .replace('−', '-')
  if (text === '') return { state: 'empty' }
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) || /^-?\d{1,3}([.,]\d{3}){2,}$/.test(text))
    return { state: 'ambiguous' }
  if (!/^-?\d+([.,]\d+)?$/.test(text)) return { state: 'not-a-number' }
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? { state: 'number', value } : { state: 'not-a-number' }
}
