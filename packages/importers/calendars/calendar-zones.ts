import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { instantIn, isRegion, type Zone } from '../incidents/zones.ts'
import type { EntryText } from './calendar-text.ts'
import { propertyOf } from './calendar-entry.ts'

/** Zones as Windows and Exchange name them (Unicode CLDR, windowsZones), those that offices are in. */
const windowsZones: ReadonlyMap<string, string> = new Map(
  `Dateline:Etc/GMT+12|Hawaiian:Pacific/Honolulu|Alaskan:America/Anchorage|Pacific:America/Los_Angeles
US Mountain:America/Phoenix|Mountain:America/Denver|Central America:America/Guatemala|Central:America/Chicago
Central (Mexico):America/Mexico_City|Canada Central:America/Regina|SA Pacific:America/Bogota
Eastern:America/New_York|US Eastern:America/Indianapolis|Venezuela:America/Caracas|Atlantic:America/Halifax
SA Western:America/La_Paz|Pacific SA:America/Santiago|Newfoundland:America/St_Johns
E. South America:America/Sao_Paulo|Argentina:America/Buenos_Aires|SA Eastern:America/Cayenne
Azores:Atlantic/Azores|GMT:Europe/London|Greenwich:Atlantic/Reykjavik|W. Europe:Europe/Berlin
Central Europe:Europe/Budapest|Romance:Europe/Paris|Central European:Europe/Warsaw|W. Central Africa:Africa/Lagos
GTB:Europe/Bucharest|E. Europe:Europe/Chisinau|FLE:Europe/Kiev|Israel:Asia/Jerusalem|Egypt:Africa/Cairo
South Africa:Africa/Johannesburg|Turkey:Europe/Istanbul|Arabic:Asia/Baghdad|Arab:Asia/Riyadh
Russian:Europe/Moscow|E. Africa:Africa/Nairobi|Iran:Asia/Tehran|Arabian:Asia/Dubai|Georgian:Asia/Tbilisi
Caucasus:Asia/Yerevan|Pakistan:Asia/Karachi|West Asia:Asia/Tashkent|India:Asia/Calcutta
Sri Lanka:Asia/Colombo|Nepal:Asia/Katmandu|Bangladesh:Asia/Dhaka|Central Asia:Asia/Almaty
SE Asia:Asia/Bangkok|China:Asia/Shanghai|Singapore:Asia/Singapore|Taipei:Asia/Taipei
W. Australia:Australia/Perth|Tokyo:Asia/Tokyo|Korea:Asia/Seoul|Cen. Australia:Australia/Adelaide
AUS Central:Australia/Darwin|E. Australia:Australia/Brisbane|AUS Eastern:Australia/Sydney
Tasmania:Australia/Hobart|New Zealand:Pacific/Auckland|UTC:Etc/UTC`
    .split(/[|\n]/)
    .map((pair) => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at).toLowerCase(), pair.slice(at + 1)] as const
    }),
)

/** A zone of a calendar, and whether it may be an hour off. */
export interface KnownZone {
  readonly zone: Zone
  readonly isRough: boolean
}

/** Knows the zones that the entries of one calendar name. */
export interface Zones {
  /** Null for a zone that nothing tells. */
  readonly named: (tzid: string) => KnownZone | null
  /** Zone of times without one; null when the calendar names none. */
  readonly usual: Zone | null
  /** Milliseconds that clocks of a zone are ahead on a day, by zone and day; null on days on which they change. */
  readonly offsets: Map<string, number | null>
}

/** The zones of a calendar, by name first, and by what the calendar itself says of them where the name is its own. */
export function zonesOf(own: readonly EntryText[], usual: string | null): Zones {
  const stated = new Map(own.flatMap(statedZone))
  const known = new Map<string, KnownZone | null>()
  return {
    named(tzid) {
      const remembered = known.get(tzid)
      if (remembered !== undefined) return remembered
      const zone = regionNamed(tzid)
      const found = zone === null ? (stated.get(tzid) ?? offsetIn(tzid)) : { zone, isRough: false }
      known.set(tzid, found)
      return found
    },
    usual: usual === null ? null : regionNamed(usual),
    offsets: new Map(),
  }
}

/** `Europe/Oslo`, `/mozilla.org/20050126_1/Europe/Oslo`, `W. Europe Standard Time`. */
function regionNamed(name: string): Zone | null {
  const plain = name.trim()
  if (/^(?:UTC|GMT|Z|Etc\/UTC)$/i.test(plain)) return { minutes: 0 }
  if (plain.includes('/') && isRegion(plain)) return { region: plain }
  const tail = /([A-Za-z]+(?:\/[A-Za-z_+-]+){1,2})$/.exec(plain)?.[1]
  if (tail !== undefined && isRegion(tail)) return { region: tail }
  const windows = windowsZones.get(plain.toLowerCase().replace(/ (?:standard|daylight|summer) time$/, ''))
  return windows !== undefined && isRegion(windows) ? { region: windows } : null
}

function statedZone({ properties }: EntryText): (readonly [string, KnownZone])[] {
  const text = (name: string) => {
    const line = properties.find((property) => property.name === name)
    const value = line === undefined ? null : propertyOf(line.text)
    const [first] = value?.values ?? []
    return typeof first === 'string' ? first : null
  }
  const id = text('TZID')
  if (id === null) return []
  const place = regionNamed(text('X-LIC-LOCATION') ?? '')
  if (place !== null) return [[id, { zone: place, isRough: false }]]
  const zone = offsetOf(text('STANDARD.TZOFFSETTO') ?? '')
  return zone === null ? [] : [[id, { zone, isRough: text('DAYLIGHT.TZOFFSETTO') !== null }]]
}

/** `(UTC-05:00) Eastern Time (US and Canada)` says how far its clocks are off in winter. */
function offsetIn(name: string): KnownZone | null {
  const zone = offsetOf(/^\((?:UTC|GMT)\s?([+-]\d{2}:\d{2})\)/.exec(name.trim())?.[1] ?? '')
  return zone === null ? null : { zone, isRough: true }
}

/** `+0530` or `-05:00`. */
function offsetOf(text: string): Zone | null {
  const offset = /^([+-])(\d{2}):?(\d{2})/.exec(text)
  if (offset === null) return null
  const minutes = Number(offset[2]) * 60 + Number(offset[3])
  return minutes > 14 * 60 ? null : { minutes: offset[1] === '-' ? -minutes : minutes }
}

/** A time of a calendar as it is written. */
export interface WrittenStart {
  /** `2026-03-02` */
  readonly day: string
  /** `10:00:00`; null for a whole day. */
  readonly time: string | null
  /** True for a time in UTC. */
  readonly isUtc: boolean
  readonly tzid: string | null
}

/** The instant of a written time, with what is doubtful about it. Null when its zone is not known. */
export function instantOf(
  { day, time, isUtc, tzid }: WrittenStart,
  zones: Zones,
): { readonly at: Instant; readonly doubt: string | null } | null {
  const known = isUtc ? { zone: { minutes: 0 }, isRough: false } : tzid === null ? null : zones.named(tzid)
  if (known === null && tzid !== null && !isUtc) return null
  const zone = known?.zone ?? zones.usual ?? { minutes: 0 }
  const at = instantAt(zone, day, time ?? '00:00:00', zones)
  if (known?.isRough === true)
    return {
      at,
      doubt: 'the calendar names its zone by an offset only, so in summer the time may be an hour off',
    }
  const isFloating = known === null && zones.usual === null
  return { at, doubt: isFloating ? 'states a time without a zone; it was read as UTC' : null }
}

/** Asking for a region's clocks is slow, and calendars ask for the same days again and again. */
function instantAt(zone: Zone, day: string, time: string, { offsets }: Zones): Instant {
  const id = `${'region' in zone ? zone.region : zone.minutes} ${day}`
  let offset = offsets.get(id)
  if (offset === undefined) {
    const [start, end] = ['00:00:00', '23:59:59'].map(
      (edge) => utcOf(day, edge) - Date.parse(wallInstant(zone, day, edge)),
    )
    offset = start !== undefined && start === end ? start : null
    offsets.set(id, offset)
  }
  return offset === null ? wallInstant(zone, day, time) : new Date(utcOf(day, time) - offset).toISOString()
}

const utcOf = (day: string, time: string) => Date.parse(`${day}T${time}.000Z`)

function wallInstant(zone: Zone, day: string, time: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return instantIn(zone, { year, month, day: date, hour, minute, second })
}
