import type { CalendarDocument, CalendarEvent } from '@waymark/contracts/plans/calendar-document.ts'
import { addDays, type Day, type Instant } from '@waymark/domain/evidence/dates.ts'
import { contentLine, textValue } from './content-lines.ts'

type Property = readonly [name: string, value: string]

/**
 * Writes an iCalendar file (RFC 5545). Times of day are floating: nine o'clock stays nine o'clock wherever the person
 * is and whatever summer time does. Due days fill whole days and leave the person free.
 */
export function writeCalendar({ name, madeAt, events }: CalendarDocument): Uint8Array {
  const properties: readonly Property[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Waymark//Waymark//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', textValue(name)],
    ...events.flatMap((event) => eventProperties(event, madeAt)),
    ['END', 'VCALENDAR'],
  ]
  return new TextEncoder().encode(properties.map(([key, value]) => contentLine(key, value)).join(''))
}

function eventProperties(event: CalendarEvent, madeAt: Instant): readonly Property[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', textValue(event.uid)],
    ['DTSTAMP', `${plain(madeAt.slice(0, 19))}Z`],
    ...span(event),
    ...(event.repeats === null ? [] : [['RRULE', rule(event.repeats)] as const]),
    ['SUMMARY', textValue(event.title)],
    ...(event.description === null ? [] : [['DESCRIPTION', textValue(event.description)] as const]),
    ...(event.private ? [['CLASS', 'PRIVATE'] as const] : []),
    ['TRANSP', event.at === null ? 'TRANSPARENT' : 'OPAQUE'],
    ['END', 'VEVENT'],
  ]
}

function span({ on, at }: CalendarEvent): readonly Property[] {
  if (at === null) return [wholeDay('DTSTART', on), wholeDay('DTEND', addDays(on, 1))]
  return [
    ['DTSTART', `${plain(on)}T${plain(at.time)}00`],
    ['DURATION', `PT${at.minutes}M`],
  ]
}

function wholeDay(name: string, day: Day): Property {
  return [`${name};VALUE=DATE`, plain(day)]
}

/** Monthly and quarterly reviews fall on the first such weekday of their month. */
function rule({ every, weekday }: NonNullable<CalendarEvent['repeats']>): string {
  const day = weekday.slice(0, 2).toUpperCase()
  if (every === 'week') return `FREQ=WEEKLY;BYDAY=${day}`
  return every === 'month' ? `FREQ=MONTHLY;BYDAY=1${day}` : `FREQ=MONTHLY;INTERVAL=3;BYDAY=1${day}`
}

function plain(moment: string): string {
  return moment.replaceAll(/[-:]/g, '')
}
