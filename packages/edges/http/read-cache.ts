/** Most bytes of answers kept, in UTF-16 units of their JSON, which is what they take at most. */
export const cacheLimit = 64 * 1024 * 1024

/** Longest question that is worth keeping an answer for. */
const longestKey = 4096

/** Serialised answers of reading operations, each valid for one state of the workspace. */
export interface ReadCache {
  /** The kept answer, or what `read` answers now. */
  through(name: string, input: unknown, read: () => Promise<string>): Promise<string>
  /** Called after every write of this process, failed or not, for what a write changes beyond the stored facts. */
  forget(): void
}

/** What answers depend on beside their input. */
export interface ReadCacheOptions {
  /** Differs whenever anything that a read depends on has changed, through this process or another. */
  readonly changeToken: () => Promise<string>
  /** The time in milliseconds since 1970: "today" is a part of many answers. */
  readonly now: () => number
  readonly limit?: number
}

/**
 * A cache that cannot be stale: the state is asked for before each look-up, and an answer is kept under the state that
 * was seen before it was read. Should a write come in between, the next look-up sees another state and asks again.
 * All answers belong to one state, so a new state empties it; within one, the least recently used give way.
 */
export function createReadCache({ changeToken, now, limit = cacheLimit }: ReadCacheOptions): ReadCache {
  const kept = new Map<string, string>()
  let keptFor = ''
  let size = 0
  let writes = 0

  function enter(state: string): void {
    if (state === keptFor) return
    kept.clear()
    size = 0
    keptFor = state
  }

  function keep(key: string, answer: string): void {
    const weight = key.length + answer.length
    if (weight > limit / 8) return
    remove(key)
    kept.set(key, answer)
    size += weight
    for (const oldest of kept.keys()) {
      if (size <= limit) break
      remove(oldest)
    }
  }

  function remove(key: string): void {
    const answer = kept.get(key)
    if (answer === undefined) return
    kept.delete(key)
    size -= key.length + answer.length
  }

  return {
    async through(name, input, read) {
      const key = `${name} ${canonicalJson(input)}`
      if (key.length > longestKey) return read()
      const token = await changeToken()
      const state = `${token} ${Math.floor(now() / 86_400_000)} ${writes}`
      enter(state)
      const known = kept.get(key)
      if (known !== undefined) {
        kept.delete(key)
        kept.set(key, known)
        return known
      }
      const answer = await read()
      if (keptFor === state) keep(key, answer)
      return answer
    },
    forget() {
      writes += 1
    },
  }
}

/** JSON with the keys of every object in one order, so that equal inputs have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
