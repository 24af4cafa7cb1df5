import { loadOperation, operationNames, type OperationName, type Operations } from './all-operations.ts'

/**
 * Every operation, loaded: for edges that offer all of them at once, such as the server, and for tests. A command
 * that carries out one operation uses `loadOperation`, and starts in half the time.
 */
export const operations = await loadAll()

type Loading = { -readonly [N in OperationName]?: Operations[N] }

async function loadAll(): Promise<Operations> {
  const loading: Loading = {}
  await Promise.all(operationNames.map(async (name) => put(loading, name, await loadOperation(name))))
  if (!isWhole(loading)) throw new Error('an operation was not loaded')
  return loading
}

function put<N extends OperationName>(loading: Loading, name: N, operation: Operations[N]): void {
  loading[name] = operation
}

function isWhole(loading: Loading): loading is Operations {
  return operationNames.every((name) => loading[name] !== undefined)
}
