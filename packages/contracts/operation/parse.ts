import * as z from 'zod'
import { OperationError } from './errors.ts'

/**
 * Parses what a caller sent by the operation's input schema.
 * @throws OperationError INPUT_INVALID with every fault, each with its field
 */
export function parseInput<I extends z.ZodType>(
  operation: { readonly name: string; readonly input: I },
  raw: unknown,
): z.output<I> {
  const parsed = operation.input.safeParse(raw)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => ({
    where: issue.path.map(String).join('.') || 'input',
    reason: issue.message,
  }))
  const [first] = issues
  const fault = first === undefined ? 'the input has a fault' : `${first.where}: ${first.reason}`
  const rest = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  throw new OperationError('INPUT_INVALID', `${operation.name} cannot take this: ${fault}${rest}.`, {
    issues,
    ...(first === undefined ? {} : { field: first.where }),
  })
}

/** Parses what a handler answers, so that nothing leaves that the contract does not name. A fault here is a bug. */
export function parseOutput<T extends z.ZodType>(
  operation: { readonly output: T },
  value: unknown,
): z.output<T> {
  return operation.output.parse(value)
}
