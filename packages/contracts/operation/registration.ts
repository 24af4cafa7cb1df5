/** Where an operation is defined, and how the command line calls it. */
export interface Registration<O> {
  /** Loads its definition, and the schemas it is made of. */
  readonly load: () => Promise<O>
  /** The command's words; left out: the operation's name split at its dot; null: it has no command. */
  readonly command: string | null | undefined
}

/**
 * Registers the operation that a module exports under `key`.
 * @param command the command's words, as they are typed, when they are not the operation's name; null for none
 */
export function registered<M, K extends keyof M>(
  module: () => Promise<M>,
  key: K,
  command?: string | null,
): Registration<M[K]> {
  return { load: async () => (await module())[key], command }
}
