import { firstDayOf, lastDayOf } from '@waymark/domain/evidence/dates.ts'
import type { PartialDate } from '@waymark/domain/evidence/dates.ts'
import type { Period } from '@waymark/domain/evidence/evidence.ts'
import type { Refusal } from '@waymark/domain/sources/source.ts'
import { clip } from './clean-text.ts'
import { isPresent, readDate } from './date-text.ts'

/** The text of a date field and where it stands. */
export interface DateField {
  readonly text: string
  readonly where: string
}

/** Nothing known of when it happened. */
export const unknownPeriod: Period = { from: null, to: null, ongoing: false }

/** A period of which one date is known. */
export function onDate(date: PartialDate | null): Period {
  return { from: date, to: null, ongoing: false }
}

/** Reads one date field. A text that is no date is refused, and only that field: the rest of the row stays. */
export function readDateField(field: DateField, refuse: (refusal: Refusal) => void): PartialDate | null {
  if (field.text === '') return null
  const date = readDate(field.text)
  if (date === null) {
    refuse({
      where: field.where,
      reason: `“${clip(field.text, 60)}” is not a date that can be read; the rest was kept`,
    })
  }
  return date
}

/**
 * Reads a start and an end. `openMeansOngoing`: in this field an empty end says that it still goes on.
 * An end before its start is refused, because one of the two must be wrong and neither can be chosen.
 */
export function readPeriod(
  start: DateField,
  end: DateField,
  openMeansOngoing: boolean,
  refuse: (refusal: Refusal) => void,
): Period {
  const from = readDateField(start, refuse)
  const present = isPresent(end.text)
  const to = present ? null : readDateField(end, refuse)
  if (from !== null && to !== null && lastDayOf(to) < firstDayOf(from)) {
    refuse({ where: end.where, reason: `the end ${to} lies before the start ${from}; neither date was kept` })
    return unknownPeriod
  }
  const ongoing = from !== null && (present || (openMeansOngoing && end.text === ''))
  return { from, to, ongoing }
}
