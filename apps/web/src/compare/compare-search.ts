/** What the comparing room shows, as it stands after the `?` of its address. */
export interface CompareSearch {
  readonly show?: 'roles' | 'dates' | 'raters'
  readonly framework?: string
  readonly with?: string
  readonly since?: string
  readonly until?: string
  readonly a?: string
  readonly b?: string
  readonly view?: 'table'
}

const shows = ['roles', 'dates', 'raters'] as const
const words = ['framework', 'with', 'a', 'b'] as const
const days = ['since', 'until'] as const

/** Reads the address; what is not understood is left out. */
export function readCompareSearch(search: Record<string, unknown>): CompareSearch {
  const text = (name: string): string | undefined => {
    const value = search[name]
    return typeof value === 'string' && value.trim() !== '' ? value : undefined
  }
  const show = shows.find((known) => known === search['show'])
  const found: Record<string, string> = {}
  for (const name of words) {
    const value = text(name)
    if (value !== undefined) found[name] = value
  }
  for (const name of days) {
    const value = text(name)
    if (value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)) found[name] = value
  }
  return { ...(show ? { show } : {}), ...found, ...(search['view'] === 'table' ? { view: 'table' } : {}) }
}
