import { cleanLine } from '../evidence/clean-text.ts'

const longest = 48
/** Longest id of a framework and of a level, so that both fit into the id under which a level is assessed. */
export const longestFrameworkId = 36
export const longestLevelId = 36

/** A text as an id: lower-case words joined by hyphens; never empty. */
export function idFrom(text: string, most = longest): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const started = /^[a-z]/.test(plain) ? plain : ['x', plain].filter((part) => part !== '').join('-')
  return cutAtWord(started, most)
}

/** An id of at most so many characters, cut between words where that leaves most of it. */
function cutAtWord(id: string, most: number): string {
  if (id.length <= most) return id
  const word = id.lastIndexOf('-', most)
  return id.slice(0, word > most / 2 ? word : most).replace(/-+$/, '')
}

/** Gives each key an id of its own: the same key the same id, another key with the same words a numbered one. */
export function createIds(most = longest): (text: string, key?: string) => string {
  const byKey = new Map<string, string>()
  const taken = new Set<string>()
  return (text, key = text) => {
    const known = byKey.get(key)
    if (known !== undefined) return known
    const base = idFrom(text, most)
    let id = base
    for (let number = 2; taken.has(id); number += 1) id = `${cutAtWord(base, most - 4)}-${number}`
    taken.add(id)
    byKey.set(key, id)
    return id
  }
}

/** A heading without the pictures and Markdown marks around it. */
export function plainName(text: string): string {
  return (
    cleanLine(text.replace(/[*_`#]+/g, '').replace(/\p{Extended_Pictographic}|\ufe0f|\u200d/gu, '')) ||
    cleanLine(text)
  )
}
