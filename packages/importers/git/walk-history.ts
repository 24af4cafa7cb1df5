import { createHash } from 'node:crypto'
import type { Remembered } from '../sources/remembered.ts'
import { flag } from './commit-table.ts'
import { createCommitStream, type WalkOptions } from './commit-stream.ts'
import type { Identity } from './identity.ts'
import { extentOf, nothingKept, packed, unpacked, type KeptReading } from './kept-reading.ts'
import { wantedOf } from './message-scan.ts'
import { shortHash, withIdentities } from './people.ts'
import type { Git } from './run-git.ts'
import { titleOf } from './titles.ts'

/** What a walk needs to know. */
export interface WalkTask {
  readonly git: Git
  readonly identity: Identity
  /** Absolute path of the git folder: under which a reading is remembered. */
  readonly folder: string
  /** Bytes of an object's id. */
  readonly width: number
  /** Commits to read everything from that they reach. */
  readonly tips: readonly string[]
  readonly subjectsSince: number
  readonly latest: number
  readonly remembered: Remembered
  readonly onProgress: (words: string) => void
}

/** Milliseconds between two words of progress. */
const tick = 400
/** Commits below which reading everything again is as quick as remembering it. */
const worthKeeping = 2000

/** For whom a reading holds: the same addresses and the same mailmap. */
const keyOf = ({ identity, width }: WalkTask) =>
  shortHash([...identity.emails].sort().join('\n') + identity.mailmap + width)

const fileOf = ({ folder, identity }: WalkTask) =>
  `git-${createHash('sha256')
    .update(`${folder}\n${[...identity.emails].sort().join('\n')}`)
    .digest('hex')
    .slice(0, 32)}`

/** Reads the metadata of all commits that the tips reach; only what is new when an earlier reading is remembered. */
export async function walkHistory(task: WalkTask): Promise<KeptReading> {
  const kept = await recall(task)
  if (kept !== null) {
    const next = await continued(task, kept).catch((error: unknown) => {
      // The commits of the earlier reading may be gone: then everything is read.
      if (error instanceof Error && 'code' in error && error.code === 'CANCELLED') throw error
      return null
    })
    if (next !== null) return next
  }
  const whole = await continued(task, nothingKept(task.width, task.subjectsSince))
  return whole ?? nothingKept(task.width, task.subjectsSince)
}

async function recall(task: WalkTask): Promise<KeptReading | null> {
  const bytes = await task.remembered.read(fileOf(task))
  const kept = bytes === null ? null : unpacked(bytes, keyOf(task))
  return kept === null || kept.subjectsSince > task.subjectsSince ? null : kept
}

/** Keeps a reading for the next time. */
export async function remember(task: WalkTask, reading: KeptReading): Promise<void> {
  if (reading.walked.table.ids.size() < worthKeeping || reading.saved === extentOf(reading)) return
  await task.remembered.write(fileOf(task), packed(keyOf(task), reading))
}

/** An earlier reading with what is new; null when what is new changes how the earlier commits are to be understood. */
async function continued(task: WalkTask, kept: KeptReading): Promise<KeptReading | null> {
  const { git, identity, tips } = task
  const { walked } = kept
  const isFirst = kept.tips.length === 0
  const before = walked.table.ids.size()
  const known = new Set(kept.tips)
  if (tips.some((tip) => !known.has(tip))) {
    const wanted = wantedOf(identity.emails, isFirst ? null : new Set(kept.people.ownNames))
    const since = Math.min(kept.subjectsSince, task.subjectsSince)
    await readNew(task, kept, { wanted, latest: task.latest, subjectsSince: since })
  }
  const people = await withIdentities(git, kept.people, [...walked.identities.keys()], identity)
  if (!isFirst && people.ownNames.join() !== kept.people.ownNames.join()) return null
  if (!isFirst) renumber(kept, people.identityHashes, before)
  for (const [row, subject] of walked.subjects)
    if (row >= before) walked.subjects.set(row, titleOf(subject, people))
  for (const name of people.ownNames) {
    for (const row of walked.namedReviews.get(name) ?? []) {
      walked.table.columns.flags[row] = (walked.table.columns.flags[row] ?? 0) | flag.reviewedBySelf
    }
  }
  return {
    ...kept,
    walked: { ...walked, namedReviews: new Map() },
    people,
    tips,
    subjectsSince: task.subjectsSince,
  }
}

async function readNew(
  { git, tips, onProgress }: WalkTask,
  kept: KeptReading,
  options: WalkOptions,
): Promise<void> {
  const take = createCommitStream(kept.walked, options)
  const asked = [...tips, ...kept.tips.map((tip) => `^${tip}`)]
  let told = Date.now()
  await git.stream(
    ['rev-list', '--header', '--stdin'],
    (chunk) => {
      const count = take(chunk)
      if (Date.now() - told < tick) return
      told = Date.now()
      onProgress(`${count.toLocaleString('en')} commits read`)
    },
    asked.map((revision) => `${revision}\n`).join(''),
  )
}

/** Identities that an earlier reading knew get their numbers of then. */
function renumber({ walked, people }: KeptReading, hashes: readonly string[], firstRow: number): void {
  const earlier = new Map(people.identityHashes.map((hash, number) => [hash, number]))
  const { columns, ids } = walked.table
  const numberOf = (number: number) => earlier.get(hashes[number] ?? '') ?? number
  for (let row = firstRow; row < ids.size(); row += 1) {
    columns.author[row] = numberOf(columns.author[row] ?? 0)
    columns.committer[row] = numberOf(columns.committer[row] ?? 0)
  }
}
