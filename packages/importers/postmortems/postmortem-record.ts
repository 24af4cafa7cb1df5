import { createHash } from 'node:crypto'
import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'
import { incidentClocks, IncidentRecord, type IncidentClock } from '@waymark/domain/records/record.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { clockDoubts, durationDoubt } from '../incidents/clock-doubts.ts'
import { readClock, type ClockRules } from '../incidents/clock-reader.ts'
import { readDateText } from '../incidents/clock-text.ts'
import { rankOf } from '../incidents/severity.ts'
import { actionsOf } from './actions.ts'
import { labelsOf, type Labels } from './labels.ts'
import { clocksOf, durationOf, type PlacedClocks } from './moments.ts'
import { isStatusIssue } from './recognise-postmortem.ts'
import type { Section, SectionedText } from './sections.ts'
import { timelineOf } from './timeline.ts'

/** What a document is read with. */
export interface PostmortemContext {
  /** Name of the file. */
  readonly name: string
  /** The user's own names and addresses, in small letters. */
  readonly own: ReadonlySet<string>
  readonly now: Instant
}

/** The incident that a document tells of, with what does not add up in it; or why there is none. */
export function postmortemRecord(
  document: SectionedText,
  { name, own, now }: PostmortemContext,
): { readonly record: IncidentRecord } | { readonly refusal: Refusal } {
  const { sections, frontMatter } = document
  const labels = isStatusIssue(frontMatter) ? asStatus(labelsOf(document)) : labelsOf(document)
  const title = titleOf(labels, sections, name)
  const first = dayOf(labels, title.whole, name)
  const timeline = timelineOf(sections, first)
  const isSeveral = timeline.isSeveral || severalWords.test(title.whole)
  const { zone } = timeline
  const entries = isSeveral ? [] : timeline.entries
  const day = first ?? entries.find((entry) => entry.day !== null)?.day ?? null
  const rules: ClockRules = {
    order: null,
    zone: zone === null || zone === 'ambiguous' ? { minutes: 0 } : zone,
  }
  const clocks = clocksOf({ labels, sections, entries, day, rules })
  const duration = durationOf(labels, sections)
  const at = instantsOf(clocks)
  const doubts = [
    ...(isSeveral && (timeline.isSeveral || timeline.entries.length > 0)
      ? ['It tells of several incidents, or seems to; no times were read from its timeline.']
      : []),
    ...dayDoubt(title.whole, name),
    ...timeDoubts({ clocks, at, zone, duration }, name, now),
  ]
  const isOwn = (text: string) => own.has(text.trim().toLowerCase())
  const severity = severityOf(labels, title.whole)
  const parsed = IncidentRecord.safeParse({
    kind: 'incident',
    key: keyOf(labels, title.text, day),
    where: clip(`${name} line ${title.line}`, 500),
    title: clip(title.text, 500),
    service: serviceOf(labels),
    doubts: doubts.slice(0, 20).map((doubt) => clip(doubt, 2000)),
    severity: {
      stated: severity,
      rank: isStatusIssue(frontMatter) ? statusRank(severity) : rankOf(severity, false),
    },
    ...at,
    day: incidentClocks.every((clock) => at[clock] === null) ? day : null,
    statedMinutes: duration === null ? null : Math.round(duration.minutes * 100) / 100,
    cause: causeOf(labels, sections),
    causedBy: null,
    isTest: false,
    isAutoResolved: false,
    ...partsIn(labels, isOwn),
    postmortem: isStatusIssue(frontMatter) ? null : documentAs(name, labels, rules),
    actions: actionsOf(sections, rules, isOwn),
  })
  if (parsed.success) return { record: parsed.data }
  const [issue] = parsed.error.issues
  return {
    refusal: { where: `${name} line 1`, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` },
  }
}

function timeDoubts(
  {
    clocks,
    at,
    zone,
    duration,
  }: {
    readonly clocks: PlacedClocks
    readonly at: ReturnType<typeof instantsOf>
    readonly zone: unknown
    readonly duration: ReturnType<typeof durationOf>
  },
  name: string,
  now: Instant,
): string[] {
  const placed = (doubt: string, place: string) => `${doubt.replace(/\.$/, '')} (${place}).`
  return [
    ...faults(clocks, name),
    ...zoneDoubt(clocks, zone),
    ...clockDoubts(at, now).map((doubt) => placed(doubt, placesOf(clocks, name))),
    ...(duration === null
      ? []
      : durationDoubt(duration.minutes, at, duration.isRough).map((doubt) =>
          placed(doubt, `${name} line ${duration.line}`),
        )),
  ]
}

/** The document itself is the postmortem; when it came out it may say. */
function documentAs(name: string, labels: Labels, rules: ClockRules): IncidentRecord['postmortem'] {
  const published = readClock(labels.get('published')?.value ?? '', rules).at
  return { required: null, where: clip(name, 500), published }
}

/** Titles of documents that gather incidents. */
const severalWords =
  /\b(?:multiple|recurring|repeated|series of|several) (?:\w+ )?(?:outages|incidents|failures)\b|\b(?:outages|incidents)\b/i

function instantsOf(clocks: PlacedClocks): { readonly [K in IncidentClock]: Instant | null } {
  const at = (clock: IncidentClock) => clocks.get(clock)?.read.at ?? null
  return {
    started: at('started'),
    detected: at('detected'),
    acknowledged: at('acknowledged'),
    mitigated: at('mitigated'),
    resolved: at('resolved'),
  }
}

function faults(clocks: PlacedClocks, name: string): string[] {
  return [...clocks].flatMap(([clock, { read, text, line }]) => {
    const quoted = `“${clip(text, 60)}” (${clock}, ${name} line ${line})`
    if (read.fault === 'impossible')
      return [`${quoted} cannot be: there is no such day, or its year is not of this age.`]
    if (read.fault === 'order-unknown') return [`${quoted} could be of two days; it was not read.`]
    if (read.fault === 'zone-ambiguous')
      return [`${quoted} names a zone that means several; it was not read.`]
    return []
  })
}

function zoneDoubt(clocks: PlacedClocks, zone: unknown): string[] {
  if (zone === 'ambiguous' && clocks.size > 0)
    return ['Its timeline is in a zone whose name means several; its times were read as UTC.']
  const assumed = [...clocks.values()].some(({ read }) => read.isZoneAssumed)
  return assumed && zone === null
    ? ['Its times state no zone; they were read as UTC. Lengths of time do not change by it.']
    : []
}

/** A document copied from another often keeps its date. */
function dayDoubt(title: string, name: string): string[] {
  const [inTitle, inName] = [dateWithin(title), dateWithin(name.replaceAll('_', ' '))]
  if (inTitle === null || inName === null || inTitle === inName) return []
  return [`Its title says ${inTitle}, the name of its file ${inName}.`]
}

/** The date of an issue of a status page is when it began. */
function asStatus(labels: Labels): Labels {
  const date = labels.get('date')
  return date === undefined || labels.has('started')
    ? labels
    : new Map([...labels, ['started' as const, date]])
}

function placesOf(clocks: PlacedClocks, name: string): string {
  const lines = [...new Set([...clocks.values()].map(({ line }) => line))].toSorted((a, b) => a - b)
  return `${name} line ${lines.join(', ')}`
}

const prefix =
  /^(?:\[?(?:post[- ]?mortem|incident(?: report)?|outage|rca|incident post[- ]?mortem|root cause analysis)(?: report)?\]?\s*(?:for|of|on)?\s*[:–—|-]\s*)+/i

function titleOf(
  labels: Labels,
  sections: readonly Section[],
  name: string,
): { text: string; whole: string; line: number } {
  const heading =
    sections.find(({ depth, title }) => depth === 1 && title !== '') ??
    sections.find(({ depth, title }) => depth > 0 && title !== '')
  const label = labels.get('title')
  const isPart =
    heading !== undefined &&
    /^(?:issue |incident |executive )?(?:summary|timeline|overview|impact|duration.*|root cause.*):?$/i.test(
      heading.title,
    )
  const whole =
    label?.value ??
    (heading === undefined || isPart
      ? name.replace(/\.[a-z]+$/i, '').replaceAll(/[_-]+/g, ' ')
      : heading.title)
  const bare = whole
    .replace(prefix, '')
    .replace(
      /^(?:incident date: )?\d{4}-\d{2}-\d{2}\s*[,:–—-]?\s*(?:\d{1,2}:\d{2}\s?(?:[ap]m)?(?: [A-Z]{2,4})?,\s*)?/i,
      '',
    )
    .replace(prefix, '')
    .trim()
  return {
    text: bare.length < 4 ? whole : bare,
    whole,
    line: label === undefined ? (heading?.number ?? 1) : Math.max(1, label.line),
  }
}

/** The day that a document is of: by its label, else by its title, else by the name of its file. */
function dayOf(labels: Labels, title: string, name: string): Day | null {
  const rules: ClockRules = { order: null, zone: { minutes: 0 } }
  for (const label of ['date', 'started', 'detected', 'duration'] as const) {
    const value = labels.get(label)?.value ?? ''
    const found = readClock(value, rules).day ?? dateWithin(value)
    if (found !== null) return found
  }
  return dateWithin(title) ?? dateWithin(name.replaceAll('_', ' '))
}

const dates =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{4}\/\d{2}\/\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? \d{4}\b/i

function dateWithin(text: string): Day | null {
  const found = dates.exec(text)?.[0]
  const date = found === undefined ? null : readDateText(found)
  return date === null || !('month' in date)
    ? null
    : readClock(found ?? '', { order: null, zone: { minutes: 0 } }).day
}

function severityOf(labels: Labels, title: string): string | null {
  const stated = labels.get('severity')?.value ?? /\b(?:SEV|P)[- ]?[0-5]\b/.exec(title)?.[0]
  if (stated === undefined || /[|/].*[|/]/.test(stated)) return null
  return clip(stated, 100)
}

/** Severities of status pages kept as files. */
const statusRank = (severity: string | null) =>
  severity === 'down' ? 1 : severity === 'disrupted' ? 2 : severity === 'notice' ? 5 : rankOf(severity, false)

function serviceOf(labels: Labels): string | null {
  const value = labels.get('service')?.value.replace(/\.$/, '') ?? ''
  return value === '' || value.length > 60 || /[,;]| and /.test(value) ? null : value
}

const headings = /root ?causes?\b|^causes?$|^what caused|^trigger$/i

function causeOf(labels: Labels, sections: readonly Section[]): string | null {
  const label = labels.get('cause')?.value
  if (label !== undefined && label.length > 10) return clip(label, 600)
  const section = sections.find(({ title, lines }) => headings.test(title) && lines.length > 0)
  const text =
    section?.lines
      .filter(({ kind }) => kind !== 'row')
      .slice(0, 6)
      .map((line) => line.text)
      .join(' ') ?? ''
  return text.length < 10 || /^(?:tbd|unknown|todo|n\/a)\b/i.test(text) ? null : clip(text, 600)
}

function keyOf(labels: Labels, title: string, day: Day | null): string {
  const id = labels.get('id')?.value.trim() ?? ''
  if (/^#?[\w.-]{2,40}$/.test(id) && /\d/.test(id))
    return `postmortem:${day?.slice(0, 4) ?? 'undated'}:${id.replace('#', '')}`
  const content = `${identityText(title)}\n${day ?? ''}`
  return `postmortem:${createHash('sha256').update(content).digest('hex').slice(0, 32)}`
}

function partsIn(
  labels: Labels,
  isOwn: (name: string) => boolean,
): { ownParts: string[]; others: number | null } {
  const parts = [
    ['author', 'author of the postmortem'],
    ['commander', 'incident lead'],
    ['responder', 'responder'],
  ] as const
  const ownParts: string[] = []
  const others = new Set<string>()
  for (const [label, part] of parts) {
    for (const name of (labels.get(label)?.value ?? '').split(/[,;]|\s(?:and|&)\s/)) {
      const plain = name
        .replace(/^@/, '')
        .replace(/\(.*\)$/, '')
        .trim()
      if (plain === '') continue
      if (isOwn(plain) || isOwn(/<([^>]+)>/.exec(plain)?.[1] ?? '')) ownParts.push(part)
      else others.add(plain.toLowerCase())
    }
  }
  const isNamed = parts.some(([label]) => labels.has(label))
  return { ownParts: [...new Set(ownParts)], others: isNamed ? others.size : null }
}
