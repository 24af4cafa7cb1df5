const mostKept = 200

/** Answers that hold as long as the workspace does not change. */
export interface Memo<T> {
  /** The kept answer to a question, or the one that `compute` gives now. */
  answer(question: string, token: string, compute: () => Promise<T>): Promise<T>
  clear(): void
}

/** Keeps the answers of the newest state, the least recently asked go first. */
export function createMemo<T>(): Memo<T> {
  const kept = new Map<string, { readonly token: string; readonly value: Promise<T> }>()
  return {
    answer(question, token, compute) {
      const found = kept.get(question)
      kept.delete(question)
      const fresh = found?.token === token ? found : { token, value: compute() }
      kept.set(question, fresh)
      const [oldest] = kept.keys()
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      fresh.value.catch(() => kept.delete(question))
      return fresh.value
    },
    clear: () => kept.clear(),
  }
}
