import { handlers } from './all-handlers.ts'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { Bound, Call, Result, Services } from './handlers.ts'

/**
 * Runs one operation: parses the input, calls its use case, parses the answer.
 * @throws OperationError INPUT_INVALID or a code that the operation declares
 */
export async function runOperation(
  services: Services,
  name: OperationName,
  rawInput: unknown,
  call: Call,
): Promise<Result> {
  const handler = await handlerOf(name)
  return handler.run(services, rawInput, call)
}

/** Loads the use case of an operation, and what it works with. */
export async function handlerOf<N extends OperationName>(name: N): Promise<Bound<N>> {
  const loaded = await handlers[name]()
  return loaded[name]
}
