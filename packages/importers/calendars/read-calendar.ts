import type { MeetingRecord } from '@waymark/domain/records/record.ts'
import { clip } from '../evidence/clean-text.ts'
import { createCollection, type Collection } from '../evidence/collection.ts'
import { contentKey } from '../evidence/item.ts'
import type { FileContent, FileContext, FileFormat, OpenedFile } from '../sources/file-format.ts'
import { entryOf, propertyOf, type CalendarEntry, type Invited } from './calendar-entry.ts'
import { calendarText, type CalendarText } from './calendar-text.ts'
import { zonesOf } from './calendar-zones.ts'
import { occurrencesOf, type Occurrence } from './occurrences.ts'
import { isOwnTime, purposeOf } from './purpose.ts'

const limit = 48 * 1024 * 1024
/** Meetings kept of one calendar: 40 a day for 20 years. */
const mostMeetings = 200_000

/** Calendars in the iCalendar format: what was on them until now. */
export const calendarFormat: FileFormat = {
  kind: 'calendar',
  title: 'Calendar (.ics)',
  limit,
  recognises: ({ text, members }) =>
    text !== null && members === null && /^\s*(?:\ufeff)?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 2000)),
  read: readCalendar,
}

interface Reading {
  readonly name: string
  /** The user's own addresses, in lower case. */
  readonly own: ReadonlySet<string>
  readonly collection: Collection
  /** What is counted and not kept. */
  readonly left: Map<string, number>
}

async function readCalendar(file: OpenedFile, { pace, options }: FileContext): Promise<FileContent> {
  const collection = createCollection()
  const text = calendarText(file.text ?? '')
  await pace.breathe()
  const zones = zonesOf(text.zones, calendarProperty(text, 'X-WR-TIMEZONE'))
  const own = ownAddresses(options.authors, calendarProperty(text, 'X-WR-CALNAME'))
  const reading: Reading = { name: file.name, own, collection, left: new Map() }
  const entries: CalendarEntry[] = []
  for (const broken of text.broken)
    collection.refuse({
      where: place(reading, broken),
      reason: 'is an entry without an end, or too large to be one',
    })
  for (const written of text.entries) {
    await pace.breathe()
    const entry = entryOf(written)
    if (typeof entry === 'string') collection.refuse({ where: place(reading, written.line), reason: entry })
    else entries.push(entry)
  }
  const records = new Map<string, MeetingRecord>()
  const now = new Date().toISOString()
  for (const series of Map.groupBy(entries, ({ uid }) => uid).values()) {
    await pace.breathe()
    for (const occurrence of occurrencesOf(series, zones, now, (line, reason) =>
      collection.refuse({ where: place(reading, line), reason }),
    )) {
      await pace.breathe()
      if (records.size >= mostMeetings) break
      const record = meetingOf(occurrence, reading)
      if (record !== null) records.set(record.key, record)
    }
  }
  for (const record of records.values()) collection.record(record)
  tell(reading, text, records.size)
  return collection.finish()
}

function tell({ name, own, collection, left }: Reading, text: CalendarText, kept: number): void {
  collection.count(`${name}: entries`, text.entries.length + text.broken.length, text.entries.length)
  collection.count(`${name}: meetings held until now`, kept, kept)
  for (const [what, count] of left) collection.notRead(`${count} × ${what}`)
  for (const [what, count] of text.left) collection.notRead(`${count} × ${what}`)
  collection.notRead('notes, places, names and addresses of other people')
  if (own.size === 0 && kept > 0)
    collection.refuse({
      where: name,
      reason:
        'does not say whose calendar it is, so who called a meeting and how many others came is not known; give your address with --author',
    })
  if (kept >= mostMeetings)
    collection.refuse({ where: name, reason: `holds more than the ${mostMeetings} meetings that are kept` })
}

const place = ({ name }: Reading, line: number) => `${name} line ${line}`

function calendarProperty({ properties }: CalendarText, name: string): string | null {
  const found = properties.find((property) => property.name === name)
  const [value] = (found === undefined ? null : propertyOf(found.text))?.values ?? []
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Addresses that the user gave, and the calendar's name where it is one, as calendars of one person have it. */
function ownAddresses(authors: readonly string[], calendarName: string | null): ReadonlySet<string> {
  const given = authors.map((author) => author.trim().toLowerCase()).filter((author) => author.includes('@'))
  const named = calendarName?.toLowerCase() ?? ''
  return new Set(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(named) ? [...given, named] : given)
}

/** One meeting that was on the calendar and not cancelled; null for what is none, which is counted. */
function meetingOf(
  { entry, at, minutes, id, isSeries, doubts }: Occurrence,
  reading: Reading,
): MeetingRecord | null {
  const leave = (what: string) => {
    reading.left.set(what, (reading.left.get(what) ?? 0) + 1)
    return null
  }
  const mine = entry.invited.find(({ address }) => reading.own.has(address))
  if (entry.isPrivate) return leave('private or confidential entries, of which nothing is kept')
  if (mine?.answer === 'DECLINED') return leave('meetings that you declined')
  if (entry.isFree) return leave('entries that leave the time free')
  if (minutes > 24 * 60) return leave('entries longer than a day')
  if (isOwnTime(entry.title)) return leave('time kept for oneself')
  const others = othersOf(entry, reading.own)
  const purpose = purposeOf({ title: entry.title, others, isSeries })
  if (purpose === 'other' && (entry.invited.length === 0 || others === 0))
    return leave('entries to which nobody else is invited')
  return {
    kind: 'meeting',
    key: contentKey('meeting', entry.uid, id),
    where: clip(`${place(reading, entry.line)}, ${at.slice(0, 10)}`, 500),
    title: titleOf(entry, purpose),
    service: null,
    doubts:
      mine?.answer === 'NEEDS-ACTION' ? [...doubts, 'you had not answered the invitation'] : [...doubts],
    series: isSeries ? contentKey('series', entry.uid) : null,
    purpose,
    starts: at,
    minutes,
    others,
    isOrganisedBySelf:
      entry.organiser === null || reading.own.size === 0 ? null : reading.own.has(entry.organiser.address),
  }
}

/** How many other people were invited; null when nobody is named, a group is, or whose calendar it is is not known. */
function othersOf({ invited, organiser }: CalendarEntry, own: ReadonlySet<string>): number | null {
  if (invited.length === 0 || own.size === 0 || invited.some(({ kind }) => kind === 'group')) return null
  const people = [...invited, ...(organiser === null ? [] : [organiser])].filter(
    ({ kind }) => kind === 'person',
  )
  return new Set(people.map(({ address }) => address).filter((address) => !own.has(address))).size
}

const general: Readonly<Partial<Record<MeetingRecord['purpose'], string>>> = {
  'one-on-one': 'One-to-one',
  interview: 'Interview',
}

/** The title without other people in it. Titles of one-to-ones and interviews are names for the most part. */
function titleOf(entry: CalendarEntry, purpose: MeetingRecord['purpose']): string {
  const names = [...entry.invited, ...(entry.organiser === null ? [] : [entry.organiser])]
    .flatMap(namesOf)
    .toSorted((a, b) => b.length - a.length)
  const isPair = entry.invited.length > 0 && entry.invited.length <= 2
  const told = general[purpose] ?? (isPair && purpose === 'other' ? 'Meeting with one other person' : null)
  if (told !== null) return told
  let title = entry.title.replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '…')
  for (const name of names) title = title.replaceAll(name, '…')
  return clip(title.trim() === '' ? 'Meeting without a title' : title, 300)
}

function namesOf({ name, address }: Invited): string[] {
  const known = name === null || name.includes('@') ? [] : [name, ...name.split(/[\s,]+/)]
  return [...known, address].filter((part) => part.length > 2)
}
