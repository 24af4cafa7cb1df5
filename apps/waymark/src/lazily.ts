/** Makes something when it is first asked for, once. A failure is not kept: the next call tries again. */
export function lazily<T>(make: () => Promise<T>): {
  (): Promise<T>
  readonly made: () => Promise<T> | null
} {
  let making: Promise<T> | null = null
  const get = (): Promise<T> => {
    making ??= make().catch((error: unknown) => {
      making = null
      throw error
    })
    return making
  }
  return Object.assign(get, { made: () => making })
}
