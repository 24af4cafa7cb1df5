import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** How long an answer is trusted, in milliseconds. */
const trusted = 1000

/** Tells whether framework files changed. */
export interface FrameworksStamp {
  /**
   * A text that differs when a framework file was added, removed or written: what answers rest on beside stored facts.
   * Looks at the disk at most once a second.
   */
  now(): Promise<string>
  /** Looks at the disk when next asked, because this program just wrote a file. */
  lookAgain(): void
}

/** The stamp of some folders; which they are is asked at each look. */
export function frameworksStamp(
  folders: () => readonly string[],
  now: () => number = Date.now,
): FrameworksStamp {
  let last: { readonly at: number; readonly stamp: Promise<string> } | null = null
  return {
    now: () => {
      const at = now()
      if (last === null || at - last.at > trusted) last = { at, stamp: lookAt(folders()) }
      return last.stamp
    },
    lookAgain: () => {
      last = null
    },
  }
}

async function lookAt(folders: readonly string[]): Promise<string> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => [])
      return Promise.all(
        names.map(async (name) => {
          const file = await stat(join(folder, name)).catch(() => null)
          return `${name} ${file?.mtimeMs ?? 0} ${file?.size ?? 0}`
        }),
      )
    }),
  )
  return found
    .flat()
    .sort((a, b) => a.localeCompare(b))
    .join('\n')
}
