import { createHash } from 'node:crypto'
import type { Commit } from '@waymark/application/ports/store.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { readLeader } from './leader-file.ts'
import type { LeaderFile } from './leader-file.ts'
import { assessmentCommits } from './sample-assessments.ts'
import { evidenceCommits } from './sample-evidence.ts'
import { planCommits } from './sample-plan.ts'
import { timeBefore } from './sample-time.ts'
import type { SampleTime } from './sample-time.ts'

/** What the parts of the sample are made with. */
export interface SampleContext {
  readonly leader: LeaderFile
  readonly time: SampleTime
  /** Id of the item with a key. */
  readonly evidenceId: (key: string) => string
  /** An id that sorts by time, the same for the same content. */
  readonly id: (prefix: string, at: Instant, content: string) => string
}

export interface SampleInput {
  /** When the sample is entered; everything in it lies before. */
  readonly now: Instant
  /** The framework that the leader is assessed by; its material makes the plan. Null leaves plan and ratings out. */
  readonly framework: Framework | null
}

/**
 * The working life of the sample leader, as the commits that would have recorded it, oldest first, for an empty
 * workspace. They carry their own past instants, so that history, trends and "readiness at a date" have something to show.
 * The same input gives the same commits.
 */
export function sampleCommits({ now, framework }: SampleInput): readonly Commit[] {
  const leader = readLeader()
  const time = timeBefore(now)
  const firstMorning = time.inMonth(24, 1, 0)
  const context: SampleContext = {
    leader,
    time,
    id,
    evidenceId: (key) => id('ev', firstMorning, key),
  }
  const commits = [
    ...evidenceCommits(context),
    ...(framework === null
      ? []
      : [...assessmentCommits(context, framework), ...planCommits(context, framework)]),
  ]
  return commits.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

function id(prefix: string, at: Instant, content: string): string {
  const sortable = Date.parse(at).toString(36).padStart(10, '0')
  const hash = createHash('sha256').update(`sample:${prefix}:${content}`).digest('hex')
  return `${prefix}_${sortable}${hash.slice(0, 16)}`
}
