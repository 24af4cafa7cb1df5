import { handlers } from './all-handlers.ts'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { Call, Result, Services } from './handlers.ts'

/**
 * Runs one operation: parses the input, calls its use case, parses the answer.
 * @throws OperationError INPUT_INVALID or a code that the operation declares
 */
export function runOperation(
  services: Services,
  name: OperationName,
  rawInput: unknown,
  call: Call,
): Promise<Result> {
  return handlers[name].run(services, rawInput, call)
}
