import { median, medianInterval } from '../delivery/statistics.ts'
import type { PooledRecord } from '../records/pooled-record.ts'
import type { IncidentRecord } from '../records/record.ts'
import { counted, ofService, periodOf, rounded, serviceName, tally, type Finding } from './draft-proposal.ts'
import { minutesToResolve, trendsOf } from './incident-trends.ts'
import { windowed, type Windowed } from './windowed.ts'

type Incident = PooledRecord<IncidentRecord>

/** What incidents may be evidence of: a quarter's work on a service's incidents, postmortems, and what became better. */
export function fromIncidents(all: readonly Incident[]): readonly Finding[] {
  const incidents = all.filter(({ record }) => !record.isTest && !record.isAutoResolved)
  const own = incidents.filter(({ record }) => partsIn(record).length > 0)
  const written = incidents.filter(({ record }) => record.ownParts.some(isWriting))
  return [
    ...windowed(own, 3).map(workIn),
    ...windowed(written, 6, () => '').map(postmortemsIn),
    ...trendsOf(incidents),
  ]
}

const isWriting = (part: string) => /post-?mortem|retrospective|author|writer/i.test(part)
const isLeading = (part: string) => /\b(?:lead|leader|commander|coordinator|manager)\b/i.test(part)

/** Parts in the response itself; who wrote it up afterwards is told with the postmortems. */
const partsIn = (record: IncidentRecord) => record.ownParts.filter((part) => !isWriting(part))

/** A quarter of one's work on the incidents of one service is one item, not forty. */
function workIn({ window, place, entries }: Windowed<IncidentRecord>): Finding {
  const service = ofService(serviceName(entries))
  const parts = entries.flatMap(({ record }) => partsIn(record))
  const led = entries.filter(({ record }) => record.ownParts.some(isLeading)).length
  const [only] = entries
  const leading = parts.find(isLeading)
  const title =
    entries.length === 1 && only !== undefined
      ? `Took part in an incident${service} as ${leading ?? parts[0] ?? ''}: ${only.record.title}`
      : `Took part in ${entries.length} incidents${service} in ${window.name}${led === 0 || leading === undefined ? '' : `, ${led === entries.length ? 'each' : `${led} of them`} as ${leading}`}`
  const others = entries.flatMap(({ record }) => record.others ?? [])
  const most = others.length === 0 ? null : Math.max(...others)
  return {
    key: `incidents:work:${place}:${window.from}`,
    facts: {
      title,
      situation: situationOf(entries, most),
      action: `Parts as the records name them: ${tally(parts)
        .map(([part, times]) => `${part} (${times})`)
        .join(', ')}`,
      result: timesToResolve(entries),
      happened: periodOf(entries),
    },
    derived: ['result'],
    why: `You have a part in ${counted(entries.length, 'recorded incident')}${service} in ${window.name}: ${tally(
      parts,
    )
      .map(([part, times]) => `${part} in ${times}`)
      .join(', ')}.`,
    questions: [
      'What did you decide in the worst of them, and which alternative did you refuse?',
      'What changed afterwards because of it?',
      'Who was affected, and who saw what you did?',
    ],
    behind: entries,
    place: `${counted(entries.length, 'incident')}${service}, ${window.name}`,
  }
}

function situationOf(entries: readonly Incident[], others: number | null): string | null {
  const severities = tally(entries.flatMap(({ record }) => record.severity.stated ?? []))
  const told = [
    severities.length === 0
      ? null
      : `By severity: ${severities.map(([name, times]) => `${times} × ${name.toUpperCase()}`).join(', ')}.`,
    others === null || others === 0
      ? null
      : `Up to ${counted(others, 'other person', 'other people')} took part in one of them.`,
  ].filter((sentence) => sentence !== null)
  return told.length === 0 ? null : told.join(' ')
}

/** Each time where there are few; their middle with its interval where there are enough to have one. */
function timesToResolve(entries: readonly Incident[]): string | null {
  const minutes = entries.flatMap(({ record }) => minutesToResolve(record) ?? [])
  if (minutes.length === 0) return null
  const middle = median(minutes)
  const interval = medianInterval(minutes)
  if (middle === null || interval === null) {
    const each = minutes.map((value) => `${rounded(value)}`).join(', ')
    return `Resolved ${each} min after the start${minutes.length < entries.length ? ` (${minutes.length} of ${entries.length} have both times)` : ''}`
  }
  return `Median time to resolve ${rounded(middle)} min (95 % interval ${rounded(interval.low)} to ${rounded(interval.high)}, ${minutes.length} of ${entries.length} incidents)`
}

/** What one wrote up in half a year, and what became of the actions. */
function postmortemsIn({ window, entries }: Windowed<IncidentRecord>): Finding {
  const actions = entries.flatMap(({ record }) => record.actions)
  const done = actions.filter(({ state }) => state === 'done').length
  const unknown = actions.filter(({ state }) => state === 'unknown').length
  const dated = actions.filter((action) => action.due !== null && action.done !== null)
  const timely = dated.filter((action) => (action.done ?? '') <= (action.due ?? '')).length
  const [only] = entries
  const told = [
    actions.length === 0 ? null : `${done} of ${counted(actions.length, 'agreed action')} done`,
    unknown === 0 ? null : `${unknown} of unknown state`,
    dated.length === 0 ? null : `${timely} of ${dated.length} with both dates by their due date`,
  ].filter((part) => part !== null)
  return {
    key: `incidents:postmortems:${window.from}`,
    facts: {
      title:
        entries.length === 1 && only !== undefined
          ? `Wrote the postmortem of an incident: ${only.record.title}`
          : `Wrote ${entries.length} postmortems in ${window.name}`,
      action: entries.length === 1 ? null : titlesOf(entries),
      result: told.length === 0 ? null : `${told.join('; ')}.`,
      happened: periodOf(entries),
    },
    derived: ['result'],
    why: `You are named as the author of ${counted(entries.length, 'postmortem')} in ${window.name}${told.length === 0 ? '' : `; ${told.join('; ')}`}.`,
    questions: [
      'Which of the actions was your decision, and which alternative did you refuse?',
      'What did not happen again because of it?',
      'Who runs what came of it now, without you?',
    ],
    behind: entries,
    place: `${counted(entries.length, 'postmortem')}, ${window.name}`,
  }
}

const mostTitles = 20

/** Titles of records, the first twenty. */
export function titlesOf(entries: readonly PooledRecord[]): string {
  const more = entries.length - mostTitles
  const titles = entries.slice(0, mostTitles).map(({ record }) => record.title)
  return `${titles.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
}
