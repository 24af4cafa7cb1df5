/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a path such as `service.summary`; undefined when nothing does. */
export function at(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) {
    if (!isRecord(found) || !Object.hasOwn(found, key)) return undefined
    found = found[key]
  }
  return found
}

/** The first text or number that stands at one of the paths, as text; null when none does. */
export function textAt(value: unknown, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const found = at(value, path)
    if (typeof found === 'string' && found.trim() !== '') return found.trim()
    if (typeof found === 'number' && Number.isFinite(found)) return String(found)
  }
  return null
}

/** The first number at one of the paths; null when none is. */
export function numberAt(value: unknown, ...paths: readonly string[]): number | null {
  for (const path of paths) {
    const found = at(value, path)
    if (typeof found === 'number' && Number.isFinite(found)) return found
    if (typeof found === 'string' && /^-?\d+(?:\.\d+)?$/.test(found.trim())) return Number(found)
  }
  return null
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path)
  return Array.isArray(found) ? found : []
}

/** The texts of a list: of its entries themselves, or at a path in each. */
export function textsAt(value: unknown, path: string, ...within: readonly string[]): string[] {
  return listAt(value, path).flatMap((entry) => {
    if (typeof entry === 'string') return entry.trim() === '' ? [] : [entry.trim()]
    return textAt(entry, ...within) ?? []
  })
}
