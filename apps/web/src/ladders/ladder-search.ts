/** Which level of a ladder is shown by itself. */
export interface LadderSearch {
  readonly level?: string
}

export function readLadderSearch({ level }: Record<string, unknown>): LadderSearch {
  return typeof level === 'string' && level !== '' ? { level } : {}
}

/** Which of one's own files is edited; none: a new one. */
export interface WriteSearch {
  readonly file?: string
}

export function readWriteSearch({ file }: Record<string, unknown>): WriteSearch {
  return typeof file === 'string' && file !== '' ? { file } : {}
}
