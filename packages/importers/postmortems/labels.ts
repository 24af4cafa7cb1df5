import { at, isRecord } from '../incidents/json-value.ts'
import type { Line, Section, SectionedText } from './sections.ts'

/** What a labelled line of a postmortem can state. */
export type PostmortemLabel =
  | 'id'
  | 'date'
  | 'started'
  | 'detected'
  | 'acknowledged'
  | 'mitigated'
  | 'resolved'
  | 'duration'
  | 'severity'
  | 'service'
  | 'author'
  | 'commander'
  | 'responder'
  | 'cause'
  | 'published'
  | 'title'
  | 'status'

const names: readonly (readonly [PostmortemLabel, RegExp])[] = [
  ['id', /^(?:incident|ticket|case|postmortem)?\s?(?:id|number|no|ref(?:erence)?)$|^incident$/],
  [
    'date',
    /^(?:date|incident date|date of (?:the )?(?:incident|outage)|outage date|day|incident day|date and time|date time|event date)$/,
  ],
  [
    'started',
    /^(?:start|started|start ?time|start ?date|started ?at|began|begin|impact start(?:ed)?(?: at)?|incident start(?:ed)?(?: at| time)?|outage start(?:ed)?(?: at| time)?|start of (?:incident|impact|outage)|time of incident|incident began)$/,
  ],
  [
    'detected',
    /^(?:detected|detected ?at|detection ?time|time detected|time of detection|discovered|discovered at|noticed|identified|identified at)$/,
  ],
  ['acknowledged', /^(?:acknowledged|acknowledged at|acked|ack time|time acknowledged)$/],
  [
    'mitigated',
    /^(?:mitigated|mitigated ?at|mitigation time|time mitigated|impact end(?:ed)?(?: at)?|repaired|repaired at|fixed at)$/,
  ],
  [
    'resolved',
    /^(?:resolved|resolved ?at|resolved ?when|resolution ?time ?stamp|end|ended|end ?time|end ?date|ended ?at|time resolved|incident end(?:ed)?(?: at| time)?|outage end(?:ed)?(?: at| time)?|end of (?:incident|impact|outage)|recovered(?: at)?|restored(?: at)?)$/,
  ],
  [
    'duration',
    /^(?:duration|total duration|outage duration|incident duration|downtime|total downtime|duration of (?:the )?(?:outage|incident|impact)|time to (?:resolve|resolution)|impact duration|length of outage)$/,
  ],
  ['severity', /^(?:severity|sev|priority|severity level|incident severity|severity rating|incident level)$/],
  [
    'service',
    /^(?:services?|affected services?|services? affected|impacted services?|services? impacted|affected systems?|systems? affected|product|affected|component)$/,
  ],
  [
    'author',
    /^(?:authors?|written by|postmortem owner|post mortem owner|document owner|prepared by|report(?:ed)? (?:by|author)|author s)$/,
  ],
  [
    'commander',
    /^(?:incident commander|incident lead|commander|ic|lead|incident manager|incident owner|owner)$/,
  ],
  [
    'responder',
    /^(?:responders?|participants?|involved|on ?call|on call engineers?|people involved|scribe|attendees)$/,
  ],
  ['cause', /^(?:root ?causes?|cause|caused by)$/],
  ['published', /^(?:published|published ?at|published on|postmortem published|publication date)$/],
  ['title', /^(?:title|incident title|name)$/],
  ['status', /^(?:status|state)$/],
]

/** A stated value with where it stands; line 0 is front matter. */
export interface Stated {
  readonly value: string
  readonly line: number
}

export type Labels = ReadonlyMap<PostmortemLabel, Stated>

const placeholder =
  /^(?:tbd|tba|n\/?a|none|unknown|\?+|-+|—|…|\.\.\.|x+)$|^[[{<(].*[\]}>)]$|yyyy|hh:mm|\bxx\b/i

/** Labels whose value is a time; some files say there whether instead of when. */
const clocks: ReadonlySet<PostmortemLabel> = new Set([
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
])

function labelOf(text: string): PostmortemLabel | null {
  const plainText = text
    .replaceAll(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\((?:utc|gmt|s|[a-z]{2,4})\)/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return names.find(([, form]) => form.test(plainText))?.[0] ?? null
}

const labelled = /^([A-Za-z][A-Za-z0-9 /()_’'-]{1,44}?)\s*(?::|\s[–—]\s|\s=\s)\s*(\S.*)$/
/** Sections whose labelled lines are of the timeline or of actions, not of the incident. */
const otherSections = /timeline|chronolog|action|follow|lesson|went|corrective|prevent|next step|key events/i
const headSections =
  /summary|overview|detail|metadata|info|basic|issue|incident|impact|outage|postmortem|post-mortem|facts|duration|^$/i

/** What the front matter and the labelled lines of a document's beginning state; the first telling of each counts. */
export function labelsOf({ frontMatter, sections }: SectionedText): Labels {
  const found = new Map<PostmortemLabel, Stated>()
  const take = (label: PostmortemLabel | null, value: string, line: number) => {
    const text = value.trim()
    if (label === null || text === '' || placeholder.test(text) || found.has(label)) return
    if (clocks.has(label) && /^(?:true|false|yes|no)$/i.test(text)) return
    found.set(label, { value: text, line })
  }
  for (const [key, value] of Object.entries(frontMatter)) take(labelOf(key), textOf(value), 0)
  for (const [index, section] of sections.entries()) {
    if (otherSections.test(section.title)) continue
    if (section.depth > 1 && index > 3 && !headSections.test(section.title)) continue
    for (const line of section.lines) takeLine(line, take)
    const own = ownLine(section)
    if (own !== null) take(labelOf(section.title), own.text, own.number)
  }
  return found
}

/** A heading such as `Duration` or `Severity` with one short line below it. */
function ownLine({ title, lines }: Section): Line | null {
  const [first] = lines
  if (first === undefined || first.text.length > 120 || labelled.test(first.text)) return null
  return /^(?:duration|severity|start time|end time|date|incident id)\b/i.test(title) ? first : null
}

function takeLine(
  line: Line,
  take: (label: PostmortemLabel | null, value: string, line: number) => void,
): void {
  if (line.kind === 'row') {
    const [label, value, ...more] = line.cells
    if (label !== undefined && value !== undefined && more.length === 0)
      take(labelOf(label), value, line.number)
    return
  }
  const match = labelled.exec(line.text)
  if (match !== null) take(labelOf(match[1] ?? ''), match[2] ?? '', line.number)
}

/** A value of the front matter as text; lists of texts or of named things are joined. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  const texts = value.flatMap((entry: unknown) => {
    const name = isRecord(entry) ? at(entry, 'name') : entry
    return typeof name === 'string' ? name : []
  })
  return texts.join(', ')
}
