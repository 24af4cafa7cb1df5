import * as z from 'zod'
import { Id, Ids, Line, OptionalLine } from '../frameworks/field-kinds.ts'

/** A place in a role file: keys and zero-based list positions. */
export type FaultPath = readonly (string | number)[]

/** One thing wrong in a role file that its shape alone does not show. */
export interface RoleFault {
  readonly path: FaultPath
  readonly message: string
}

/** A work that entries of the role files rest on. */
export const RoleSource = z.strictObject({ id: Id, title: Line, author: Line, note: OptionalLine })
export type RoleSource = z.infer<typeof RoleSource>

/** All works that the role files cite, in one place. */
export const RoleSources = z.strictObject({
  format: z.literal('waymark/role-sources@1'),
  sources: z.array(RoleSource).min(1).max(100),
})
export type RoleSources = z.infer<typeof RoleSources>

/** Ids of the works that an entry rests on; at least one, so that nothing stands without a source. */
export const Cited = z.array(Id).min(1).max(10)

/** A statement with the works that it rests on. */
export const Fact = z.strictObject({ text: Line, sources: Cited })
export type Fact = z.infer<typeof Fact>

export { Id, Ids, Line, OptionalLine }

/** Ids that occur twice, and where. */
export function repeated(entries: readonly { readonly id: string }[], list: string): readonly RoleFault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path: [list, index, 'id'], message: `a second entry has the id "${id}"` }]
  })
}

/** Every `sources` list anywhere in a value that names a work which is not known. */
export function unknownSources(
  value: unknown,
  known: ReadonlySet<string>,
  path: FaultPath = [],
): readonly RoleFault[] {
  if (Array.isArray(value))
    return value.flatMap((entry, index) => unknownSources(entry, known, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => {
    if (key !== 'sources' || !Array.isArray(entry)) return unknownSources(entry, known, [...path, key])
    return entry.flatMap((id: unknown, index) =>
      typeof id === 'string' && !known.has(id)
        ? [
            {
              path: [...path, key, index],
              message: `names the source "${id}", which sources.yaml does not hold`,
            },
          ]
        : [],
    )
  })
}
