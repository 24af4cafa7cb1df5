import type { ProposedEvidence } from '@waymark/domain/proposals/proposal.ts'
import type { Interval } from '@waymark/domain/delivery/statistics.ts'
import { clip } from '../evidence/clean-text.ts'
import { contentKey, itemOf, type StatedFacts } from '../evidence/item.ts'
import type { CommitTable } from './commit-table.ts'
import type { History, Range, Reading } from './history.ts'
import { changeKey } from './records.ts'
import type { ReleaseTag } from './tags.ts'

/** Something that the record shows, before it is offered. What the record cannot show is asked. */
export interface Finding {
  /** What it is about and its period, within the repository. */
  readonly key: string
  readonly place: string
  readonly facts: StatedFacts
  readonly why: string
  readonly questions: readonly string[]
  /** Commits behind it, by row, and tags by key. */
  readonly rows: readonly number[]
  readonly tags?: readonly string[]
  /** True when the handover is computed from who made changes, not recorded as such. */
  readonly infersHandover?: boolean
}

/** What findings are drawn from. */
export interface Ground {
  readonly reading: Reading
  readonly history: History
  readonly releases: readonly ReleaseTag[]
  /** Name of the repository. */
  readonly name: string
  /** True when the beginning of the history is not here. */
  readonly isCutOff: boolean
}

/** Calendar years, counted back from the newest of one's own, for which yearly findings are made. */
export const yearsBack = 10

const maxRecords = 500
const maxKey = 300

/** A finding as the user is asked about it; or why it cannot be kept. */
export function proposalOf(
  finding: Finding,
  { reading, name }: Ground,
  root: string,
  source: string,
):
  | { readonly proposal: ProposedEvidence; readonly where: string }
  | { readonly where: string; readonly reason: string } {
  const whole = `git:${root}:${finding.key}`
  const key = whole.length <= maxKey ? whole : `git:${root}:${contentKey('long', finding.key)}`
  const read = { source, place: `${name}, ${finding.place}`, origin: 'record' as const }
  const outcome = itemOf(
    key,
    finding.facts,
    finding.infersHandover === true ? { ...read, otherwise: { handover: 'derived' } } : read,
  )
  if ('refusal' in outcome) return outcome.refusal
  const commits = finding.rows.slice(0, maxRecords).map((row) => changeKey(reading.table.ids.hex(row)))
  const records = [...commits, ...(finding.tags ?? [])].slice(0, maxRecords)
  return {
    where: outcome.item.where,
    proposal: {
      key,
      facts: outcome.item.facts,
      why: clip(finding.why, 2000),
      questions: finding.questions.map((question) => clip(question, 500)),
      records,
      recordCount: finding.rows.length + (finding.tags?.length ?? 0),
    },
  }
}

/** Where a stretch of commits is found: `commits 3f2a…..91bc…`. */
export function rangePlace({ ids }: CommitTable, { first, last }: Range): string {
  const [from, to] = [ids.hex(first.row).slice(0, 12), ids.hex(last.row).slice(0, 12)]
  return from === to ? `commit ${from}` : `commits ${from}..${to}`
}

/** `3 other authors`. */
export const others = (count: number) =>
  `${count.toLocaleString('en')} other ${count === 1 ? 'author' : 'authors'}`

/** `12 changes`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** A share in percent with one decimal. */
export const percent = (hits: number, count: number) => Math.round((hits / count) * 1000) / 10

/** `95 % interval 2–9 %`. */
export function shareInterval(interval: Interval | null): string {
  if (interval === null) return 'too few to give an interval'
  const [low, high] = [interval.low, interval.high].map((share) => Math.round(share * 1000) / 10)
  return `95 % interval ${low}–${high} %`
}

/** The words for a time: one month, or from one to another. */
export function span(from: string, to: string): string {
  return from === to ? `in ${from}` : `from ${from} to ${to}`
}

/** Whether the user had such a part in a year that the team's figures of that year say something of them. */
export function hadPartIn({ history }: Ground, year: number): boolean {
  const counts = history.years.get(year)
  if (counts === undefined || counts.changes === 0) return false
  return counts.mine / counts.changes >= 0.05 || (counts.reviewed + counts.integrated) / counts.changes >= 0.1
}

/** What the user did in a year, in words that follow `In 2023: `. */
export function partIn({ history }: Ground, year: number): string {
  const counts = history.years.get(year)
  if (counts === undefined) return 'no part'
  const parts = [
    counts.mine > 0 ? `author of ${counts.mine}` : '',
    counts.reviewed > 0 ? `named as reviewer in ${counts.reviewed}` : '',
    counts.integrated > 0 ? `brought in ${counts.integrated}` : '',
  ].filter((part) => part !== '')
  return `${parts.join(', ')} of ${counted(counts.changes, 'change')}`
}
