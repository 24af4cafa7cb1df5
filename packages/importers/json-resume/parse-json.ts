import { OperationError } from '@waymark/contracts/operation/errors.ts'

/**
 * Parses JSON text.
 * @throws OperationError SOURCE_UNREADABLE naming line and column of the fault
 */
export function parseJson(text: string, name: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (error) {
    const place = placeOf(text, error instanceof Error ? error.message : '')
    throw new OperationError('SOURCE_UNREADABLE', `${name} is not valid JSON: the fault is at ${place}.`, {
      where: `${name}, ${place}`,
      mend: 'Open it in an editor that checks JSON, mend that place and import it again.',
    })
  }
}

/** Engines say where they stopped as a position, or not at all when the text ended too early. */
function placeOf(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1]
  const at = position === undefined ? text.length : Number(position)
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`
}
