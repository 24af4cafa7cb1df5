import { importSources } from '@waymark/contracts/sources/operations.ts'
import { malformed } from '@waymark/importers/testing/malformed.ts'
import type { TestWorkspace } from './harness.ts'

/** Milliseconds after which a reader counts as hanging. */
export const patience = 2000

/**
 * Imports one broken file and says what is wrong with the outcome, or null: it may be refused with an expected error,
 * and then nothing was written; or it may be taken in, and then reading it again changes nothing.
 */
export async function faultOf(workspace: TestWorkspace, number: number): Promise<string | null> {
  const { name, bytes } = malformed(number)
  const file = [
    { name, mediaType: 'application/octet-stream', content: Buffer.from(bytes).toString('base64') },
  ]
  const before = await workspace.store.changeToken()
  const begun = performance.now()
  const taken = await workspace.run(importSources, { file }).then(
    () => true,
    (error: unknown) => (error instanceof Error && error.name === 'OperationError' ? false : error),
  )
  const took = performance.now() - begun
  const told = `${number} (${name}, ${bytes.length} bytes)`
  if (typeof taken !== 'boolean') return `${told} threw ${String(taken)}`
  if (took > patience) return `${told} took ${Math.round(took)} ms`
  const after = await workspace.store.changeToken()
  if (!taken) return after === before ? null : `${told} was refused and yet something was written`
  await workspace.run(importSources, { file })
  return (await workspace.store.changeToken()) === after ? null : `${told} changed something the second time`
}
