import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services, Showing } from '@waymark/application/handlers.ts'
import type { Commit } from '@waymark/application/ports/store.ts'
import type { OpenServices, WorkspacePlace } from './services.ts'

/** What the switch between the user's own workspace and the sample is made of. */
export interface ShowingOptions {
  readonly home: string
  /** Wires services whose `showing` is this switch. */
  readonly wire: (place: WorkspacePlace, showing: Showing) => OpenServices
  /** Where the user's own data is. */
  readonly mine: WorkspacePlace
  /** The sample leader's working life, as commits to an empty workspace. */
  readonly sample: (services: Services) => Promise<readonly Commit[]>
}

/** The services that a server shows now. */
export interface ShownServices {
  readonly services: () => Services
  /** The user's own, whichever is shown. */
  readonly mine: () => Services
  readonly showing: Showing
  readonly close: () => Promise<void>
}

/**
 * Shows the user's own workspace, or the sample once it is entered. The sample is a workspace of its own in
 * `HOME/sample/`; leaving deletes that folder. It is built beside and moved into place whole, and a server that starts
 * while the folder is there goes on showing it.
 */
export function createShowing(options: ShowingOptions): ShownServices {
  const folder = join(options.home, 'sample')
  const samplePlace: WorkspacePlace = { home: folder, databaseUrl: null }
  let sample: OpenServices | null = null
  const showing: Showing = {
    current: () => (sample === null ? 'mine' : 'sample'),
    enterSample: async () => {
      if (sample !== null) return sample.services
      if (!existsSync(join(folder, 'waymark.db'))) await buildSample(folder, options)
      sample = options.wire(samplePlace, showing)
      return sample.services
    },
    leaveSample: async () => {
      const left = sample
      sample = null
      await left?.close()
      await rm(folder, { recursive: true, force: true })
      return mine.services
    },
  }
  const mine = options.wire(options.mine, showing)
  if (existsSync(join(folder, 'waymark.db'))) sample = options.wire(samplePlace, showing)
  return {
    services: () => (sample ?? mine).services,
    mine: () => mine.services,
    showing,
    close: async () => {
      await sample?.close()
      await mine.close()
    },
  }
}

async function buildSample(folder: string, options: ShowingOptions): Promise<void> {
  const draft = `${folder}.part`
  await rm(draft, { recursive: true, force: true })
  const building = options.wire(
    { home: draft, databaseUrl: null },
    {
      current: () => 'sample',
      enterSample: () => Promise.resolve(building.services),
      leaveSample: () => Promise.resolve(building.services),
    },
  )
  try {
    const { store } = building.services
    for (const commit of await options.sample(building.services)) await store.commit(commit)
  } finally {
    await building.close()
  }
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
}
