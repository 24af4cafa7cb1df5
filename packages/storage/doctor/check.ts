import type { OutputOf } from '@waymark/contracts/operation/operation.ts'
import type { doctor } from '@waymark/contracts/workspace/operations.ts'

/** One line of the doctor's answer. */
export type Check = OutputOf<typeof doctor>['checks'][number]

/** What an examination found: null when all is well. */
export type Finding = { readonly found: string; readonly mend: string | null }

/** A passed check with what was seen. */
export function sound(found: string): Finding {
  return { found, mend: null }
}

/** A failed check: what is wrong and how to mend it. */
export function unsound(found: string, mend: string): Finding {
  return { found, mend }
}

/** How most damage is mended. */
export const restoreNewest = 'Return to the newest verified copy with "waymark restore latest".'

/** Runs an examination; one that cannot even be made is a failed check, not the end of the others. */
export async function check(name: string, examine: () => Finding | Promise<Finding>): Promise<Check> {
  try {
    const { found, mend } = await examine()
    return { name, ok: mend === null, found, mend }
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return { name, ok: false, found, mend: restoreNewest }
  }
}
