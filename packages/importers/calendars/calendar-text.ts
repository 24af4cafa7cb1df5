/** A property of a calendar as it stands in the file, with continued lines joined. */
export interface ContentLine {
  readonly name: string
  readonly text: string
}

/** One entry of a calendar: the properties that are read, and the line that it starts on. */
export interface EntryText {
  readonly line: number
  readonly properties: readonly ContentLine[]
}

/** A calendar as far as it is read. */
export interface CalendarText {
  /** Properties of the calendar itself: its name and its usual zone. */
  readonly properties: readonly ContentLine[]
  readonly zones: readonly EntryText[]
  readonly entries: readonly EntryText[]
  /** Lines of entries without an end or too large to be one. */
  readonly broken: readonly number[]
  /** Components that are not read, with how many there are: `VTODO`. */
  readonly left: ReadonlyMap<string, number>
}

/** Everything else, notes and places above all, is not even taken apart. */
const wanted =
  /^(?:UID|SEQUENCE|DTSTART|DTEND|DURATION|RRULE|EXDATE|RDATE|RECURRENCE-ID|STATUS|TRANSP|CLASS|SUMMARY|ORGANIZER|ATTENDEE|X-MICROSOFT-CDO-BUSYSTATUS)$/
const wantedOfZone = /^(?:TZID|X-LIC-LOCATION|TZOFFSETTO)$/
const mostProperties = 3000
const longest = 16_384

interface Open {
  readonly kind: string
  readonly line: number
  /** `STANDARD` or `DAYLIGHT` within a zone, `VALARM` within an entry. */
  inner: string[]
  readonly properties: ContentLine[]
  tooLarge: boolean
}

/** Takes a calendar file apart into its entries and zones. Broken entries are told by line and cost nothing else. */
export function calendarText(text: string): CalendarText {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  const properties: ContentLine[] = []
  const zones: EntryText[] = []
  const entries: EntryText[] = []
  const broken: number[] = []
  const left = new Map<string, number>()
  let open: Open | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const number = at + 1
    let line = lines[at] ?? ''
    const parts = [line]
    while (/^[ \t]/.test(lines[at + 1] ?? '')) {
      at += 1
      parts.push((lines[at] ?? '').slice(1))
    }
    if (parts.length > 1) line = parts.join('')
    const begin = /^BEGIN:([A-Z-]{1,40})\s*$/i.exec(line)?.[1]?.toUpperCase()
    const end = /^END:([A-Z-]{1,40})\s*$/i.exec(line)?.[1]?.toUpperCase()
    if (begin !== undefined && begin !== 'VCALENDAR') {
      if (begin === 'VEVENT' && open?.kind === 'VEVENT') {
        broken.push(open.line)
        open = null
      }
      if (open === null) open = { kind: begin, line: number, inner: [], properties: [], tooLarge: false }
      else if (open.inner.length < 50) open.inner.push(begin)
    } else if (end !== undefined && open !== null) {
      if (end === open.kind) {
        close(open, { zones, entries, broken, left })
        open = null
      } else if (open.inner.at(-1) === end) open.inner.pop()
    } else take(line, open, properties)
  }
  if (open?.kind === 'VEVENT') broken.push(open.line)
  return { properties, zones, entries, broken, left }
}

function close(
  open: Open,
  {
    zones,
    entries,
    broken,
    left,
  }: {
    readonly zones: EntryText[]
    readonly entries: EntryText[]
    readonly broken: number[]
    readonly left: Map<string, number>
  },
): void {
  const { line, properties } = open
  if (open.kind === 'VTIMEZONE') zones.push({ line, properties })
  else if (open.kind !== 'VEVENT') left.set(open.kind, (left.get(open.kind) ?? 0) + 1)
  else if (open.tooLarge) broken.push(line)
  else entries.push({ line, properties })
}

function take(line: string, open: Open | null, properties: ContentLine[]): void {
  const name = /^([A-Z0-9-]{1,60})[;:]/i.exec(line)?.[1]?.toUpperCase()
  if (name === undefined) return
  if (open === null) {
    if (/^X-WR-(?:CALNAME|TIMEZONE)$/.test(name)) properties.push({ name, text: line.slice(0, longest) })
    return
  }
  const inner = open.inner.at(-1)
  const isOwn =
    open.kind === 'VEVENT'
      ? inner === undefined && wanted.test(name)
      : open.kind === 'VTIMEZONE' && wantedOfZone.test(name)
  if (!isOwn) return
  if (line.length > longest || open.properties.length >= mostProperties) {
    open.tooLarge = true
    return
  }
  open.properties.push({ name: inner === undefined ? name : `${inner}.${name}`, text: line })
}
