import type { Page } from '../terminal/page.ts'

/** A readable rendering of any output: facts as lines, lists of objects as tables. */
export function renderAnything(output: unknown, page: Page): void {
  if (!isRecord(output)) {
    page.words(inline(output))
    return
  }
  page.facts(
    Object.entries(output).flatMap(([name, value]) =>
      isNested(value) ? [] : [[spaced(name), inline(value)] as const],
    ),
  )
  for (const [name, value] of Object.entries(output)) {
    if (Array.isArray(value) && value.some(isRecord)) list(spaced(name), value.filter(isRecord), page)
    else if (isRecord(value)) {
      page.heading(spaced(name))
      renderAnything(value, page)
    }
  }
}

function list(name: string, items: readonly Record<string, unknown>[], page: Page): void {
  page.heading(name)
  const heads = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((head) =>
    items.some((item) => !isNested(item[head])),
  )
  page.table(
    heads.map((head) => ({ head: spaced(head), flexible: true })),
    items.map((item) => heads.map((head) => inline(item[head]))),
  )
}

function inline(value: unknown): string {
  if (value === null || value === undefined) return 'not stated'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inline).join(', ')
  if (isRecord(value)) return Object.values(value).map(inline).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function isNested(value: unknown): boolean {
  return isRecord(value) || (Array.isArray(value) && value.some(isRecord))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function spaced(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
