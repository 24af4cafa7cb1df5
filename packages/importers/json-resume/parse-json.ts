import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { jsonFaultAt } from './json-fault.ts'

/**
 * Parses JSON text.
 * @throws OperationError SOURCE_UNREADABLE naming line and column of the fault
 */
export function parseJson(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    const at = jsonFaultAt(text) ?? 0
    const before = text.slice(0, at)
    const place = `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`
    throw new OperationError('SOURCE_UNREADABLE', `${name} is not valid JSON: the fault is at ${place}.`, {
      where: `${name}, ${place}`,
      mend: 'Open it in an editor that checks JSON, mend that place and import it again.',
    })
  }
}
