import type { RoleSource } from '@waymark/domain/roles/parts.ts'
import type { RoleLibrary } from '../ports/roles.ts'

/** The works that an answer cites anywhere, in the order of the list of works. */
export async function citedIn(library: RoleLibrary, answer: unknown): Promise<RoleSource[]> {
  const ids = new Set<string>()
  collect(answer, ids)
  return (await library.sources()).filter(({ id }) => ids.has(id))
}

function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const entry of value) collect(entry, ids)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, entry] of Object.entries(value)) {
    if (key !== 'sources' || !Array.isArray(entry)) collect(entry, ids)
    else for (const id of entry) if (typeof id === 'string') ids.add(id)
  }
}
