import { fileURLToPath } from 'node:url'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { materialParts } from '@waymark/domain/frameworks/material-faults.ts'
import { createFrameworkCatalog } from '../catalog.ts'

const folder = fileURLToPath(new URL('../../../../frameworks/', import.meta.url))
const catalog = createFrameworkCatalog({ folders: [folder] })

/** A framework that comes with the program. */
export async function bundled(id: string): Promise<Framework> {
  const found = await catalog.get(id)
  if (found === null) throw new Error(`${id} does not load`)
  return found
}

/** How many entries each part of a role's material holds, without the empty ones. */
export function countsOf(role: Framework): Record<string, number> {
  return Object.fromEntries(
    materialParts.flatMap((part) => (role[part].length === 0 ? [] : [[part, role[part].length]])),
  )
}

/** The bands as they are written in the sources: "0-9". */
export function bandsOf({ bands }: Framework): readonly string[] {
  return bands.map(({ from, to }) => `${from}-${to}`)
}

/** Names in order. */
export function namesOf(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name)
}
