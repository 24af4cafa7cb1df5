import type { PartialDate } from '@waymark/domain/evidence/dates.ts'
import type {
  Attestation,
  Confidentiality,
  FactName,
  Measure,
  OutcomeKind,
  Origin,
  Period,
  ScopeLevel,
} from '@waymark/domain/evidence/evidence.ts'
import type { ActionStatus } from '@waymark/domain/plans/plan.ts'
import type { SourceKind } from '@waymark/domain/sources/source.ts'

/** The language that these words are in. */
export const LANGUAGE = 'en'

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A date as far as it is known: `20 November 2026`, `November 2026`, `2026`. */
export function dateInWords(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = monthNames[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** When something happened, or null when no date is known. */
export function periodInWords({ from, to, ongoing }: Period): string | null {
  if (from === null && to === null) return ongoing ? 'still running, start not stated' : null
  if (ongoing) return from === null ? 'still running, start not stated' : `since ${dateInWords(from)}`
  if (from === null) return to === null ? null : `until ${dateInWords(to)}`
  return to === null || to === from ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`
}

const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 20 })

/** A number with thousands grouped and nothing rounded away. */
export function numberInWords(value: number): string {
  return grouped.format(value).replace('-', '\u2212')
}

/** `Mean time to recover: 182 → 47 minutes`. A side that nobody stated says so and is not zero. */
export function measureInWords({ name, before, after, unit }: Measure): string {
  const side = (value: number | null) => (value === null ? 'not stated' : numberInWords(value))
  const suffix = unit === null || unit === '' ? '' : unit === '%' ? '\u202f%' : ` ${unit}`
  if (before === null && after === null) return `${name}: figures not stated`
  return `${name}: ${side(before)} → ${side(after)}${suffix}`
}

/** `1 item`, `3 items`. */
export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${amount} ${amount === 1 ? singular : plural}`
}

/** The word that agrees with an amount. */
export function agree(amount: number, singular: string, plural: string): string {
  return amount === 1 ? singular : plural
}

/** A sentence's first letter in upper case. */
export function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
}

/** With a full stop at the end, unless it ends in punctuation already. */
export function sentence(words: string): string {
  const trimmed = words.trim()
  return /[.!?…:]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`
}

export const outcomeWords: Readonly<Record<OutcomeKind, string>> = {
  revenue: 'Revenue',
  cost: 'Cost',
  risk: 'Risk',
  speed: 'Speed',
  people: 'People',
}

export const scopeWords: Readonly<Record<ScopeLevel, string>> = {
  self: 'own work',
  team: 'one team',
  'several-teams': 'several teams',
  organisation: 'the organisation',
  company: 'the company',
  industry: 'the industry',
}

export const relationWords: Readonly<Record<Attestation['relation'], string>> = {
  manager: 'manager',
  peer: 'peer',
  report: 'direct report',
  sponsor: 'sponsor',
  stakeholder: 'stakeholder',
  customer: 'customer',
}

export const confidentialityWords: Readonly<Record<Confidentiality, string>> = {
  private: 'private',
  internal: 'internal',
  shareable: 'may be shared',
  public: 'public',
}

export const originWords: Readonly<Record<Origin, string>> = {
  statement: 'own statement',
  document: 'read in a document',
  record: 'recorded as it happened',
  person: 'said by a named person',
  derived: 'computed from other facts',
  'cannot-confirm': 'asked, cannot confirm',
}

export const factWords: Readonly<Record<FactName, string>> = {
  title: 'title',
  situation: 'situation',
  task: 'task',
  action: 'action',
  result: 'result',
  outcome: 'kind of outcome',
  measures: 'measure',
  scope: 'scope',
  decision: 'decision',
  stakeholders: 'stakeholders',
  happened: 'date',
  handover: 'handover',
  attestations: 'confirmation by someone else',
}

export const sourceWords: Readonly<Record<SourceKind, string>> = {
  linkedin: 'LinkedIn export',
  'json-resume': 'JSON Resume',
  'brag-markdown': 'brag document',
  cv: 'CV',
  notes: 'notes',
  github: 'GitHub export',
  gitlab: 'GitLab export',
  incidents: 'incident records',
  postmortem: 'postmortem',
  tracker: 'tracker export',
  'decision-record': 'decision record',
  changelog: 'changelog',
  calendar: 'calendar',
  slo: 'service-level objectives',
  git: 'git repository',
  'waymark-archive': 'Waymark archive',
}

export const statusWords: Readonly<Record<ActionStatus, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  dropped: 'dropped',
}
