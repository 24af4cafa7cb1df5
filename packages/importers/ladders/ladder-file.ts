/** One file of a ladder, as the user brought it. */
export interface LadderFile {
  /** Path below the folder that the user named, with `/`; the bare name for a file named by itself. */
  readonly path: string
  readonly text: string
}

/** Last part of a path. */
export function nameOf(file: LadderFile): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1)
}

/** Name without its extension. */
export function stemOf(file: LadderFile): string {
  return nameOf(file).replace(/\.[^.]+$/, '')
}

/** A place in a file as people look for it: `engineering.yml line 12`. */
export function placeIn(file: LadderFile, line: number | null): string {
  return line === null ? file.path : `${file.path} line ${line}`
}
