import { addDays, type Day } from '../evidence/dates.ts'
import { blankFacts, EvidenceFacts, factNames, type FactName, type Period } from '../evidence/evidence.ts'
import { isStated } from '../evidence/edit.ts'
import { inOrder, type PooledRecord } from '../records/pooled-record.ts'
import { momentOf, type WorkRecord } from '../records/record.ts'
import type { ProposedEvidence } from './proposal.ts'

/** A proposal that rests on records of any number of sources. */
export interface PooledProposal extends ProposedEvidence {
  /** Ids of the sources that gave the records behind it, sorted. */
  readonly sources: readonly string[]
}

/** Start of the key of every proposal that is computed from all records together. */
export const pooledPrefix = 'records:'

const mostRecords = 500
const longestTitle = 300

/** What a rule finds in records. Facts that it leaves out are unknown and stay empty. */
export interface Finding {
  /** What makes it this finding and no other: kind, place, window; never figures. */
  readonly key: string
  readonly facts: { readonly title: string } & Partial<EvidenceFacts>
  /** Facts that were computed, rather than recorded as they stand. */
  readonly derived: readonly FactName[]
  readonly why: string
  readonly questions: readonly string[]
  readonly behind: readonly PooledRecord[]
  /** What stands behind it in words: `14 incidents of payments, 2026 Q3`. */
  readonly place: string
}

/**
 * A finding as a proposal: every fact with where it is from, the records behind it by key. Doubts of the records become
 * part of the reason, so that nobody accepts a figure without knowing them. Null when the facts cannot be held.
 */
export function proposalOf(finding: Finding): PooledProposal | null {
  const { facts, derived, behind } = finding
  const sources = [...new Set(behind.flatMap((entry) => entry.sources))].toSorted(inOrder)
  const whole: EvidenceFacts = { ...blankFacts(''), ...facts, title: shortened(facts.title, longestTitle) }
  const stated = factNames.filter((fact) => isStated(whole, fact))
  const provenance = sources.slice(0, 20).flatMap((source) =>
    (['record', 'derived'] as const).flatMap((origin) => {
      const names = stated.filter((fact) => derived.includes(fact) === (origin === 'derived'))
      return names.length === 0
        ? []
        : [{ facts: names, origin, source, place: shortened(finding.place, 500) }]
    }),
  )
  const parsed = EvidenceFacts.safeParse({ ...whole, provenance })
  if (!parsed.success) return null
  const doubtful = behind.filter(({ record }) => record.doubts.length > 0).length
  const doubts =
    doubtful === 0 ? '' : ` ${doubtful} of these records ${doubtful === 1 ? 'has' : 'have'} doubts.`
  return {
    key: `${pooledPrefix}${finding.key}`.slice(0, 300),
    facts: parsed.data,
    why: shortened(`${finding.why}${doubts}`, 2000),
    questions: [...finding.questions],
    records: behind.slice(0, mostRecords).map(({ record }) => record.key),
    recordCount: behind.length,
    sources,
  }
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** From the first to the last day of records, as a period. */
export function periodOf(entries: readonly PooledRecord[]): Period {
  const days = entries.flatMap(({ record }) => momentOf(record)?.slice(0, 10) ?? []).toSorted(inOrder)
  const [from, to] = [days[0] ?? null, days.at(-1) ?? null]
  return { from, to: from === to ? null : to, ongoing: false }
}

/** The last day that some sources are known to tell of: that of their newest record. */
export function knownUntil(entries: readonly PooledRecord[]): Day | null {
  return entries.reduce<Day | null>((last, { record }) => {
    const day = momentOf(record)?.slice(0, 10) ?? null
    return day !== null && (last === null || day > last) ? day : last
  }, null)
}

/** Days that may pass between the newest record and the end of a window that still counts as known whole. */
const quietDays = 14

/** True when records reach to the end of a window, but for a quiet fortnight. */
export function reaches(until: Day | null, end: Day): boolean {
  return until !== null && addDays(until, quietDays) >= end
}

/** One name for a service, repository or project that sources write in several ways. */
export function serviceKey(record: WorkRecord): string {
  return (record.service ?? '').trim().toLowerCase().split(/[/:]/).at(-1) ?? ''
}

/** How the service of some records is written: the shortest way of those in use. */
export function serviceName(entries: readonly PooledRecord[]): string | null {
  const names = entries.flatMap(({ record }) => record.service ?? [])
  const [first] = [...new Set(names)].toSorted((a, b) => a.length - b.length || inOrder(a, b))
  return first ?? null
}

/** ` of payments`, or nothing where no service is named. */
export const ofService = (name: string | null): string => (name === null ? '' : ` of ${name}`)

/** How often each of some words occurs, most often first: `incident lead (9), responder (5)`. */
export function tally(words: readonly string[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(words, (word) => word.trim().toLowerCase())]
    .map(([word, same]) => [word, same.length] as const)
    .toSorted((a, b) => b[1] - a[1] || inOrder(a[0], b[0]))
}

/** `9 incidents`, `1 incident`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** A figure without false precision: whole from 10 on, one decimal below. */
export function rounded(value: number): number {
  return Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10
}
