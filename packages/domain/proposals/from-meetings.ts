import { median } from '../delivery/statistics.ts'
import type { PooledRecord } from '../records/pooled-record.ts'
import type { MeetingRecord } from '../records/record.ts'
import { counted, periodOf, rounded, type Finding } from './draft-proposal.ts'
import { windowed, type Windowed } from './windowed.ts'

type Meeting = PooledRecord<MeetingRecord>
type Purpose = MeetingRecord['purpose']

/** Fewer meetings of a purpose in half a year are no practice that one keeps. */
const fewest = 6

const names: Readonly<Partial<Record<Purpose, readonly [one: string, many: string]>>> = {
  'one-on-one': ['one-to-one', 'one-to-ones'],
  review: ['review', 'reviews'],
  planning: ['planning meeting', 'planning meetings'],
  retrospective: ['retrospective', 'retrospectives'],
  stakeholders: ['meeting with stakeholders', 'meetings with stakeholders'],
}

/**
 * What a calendar may be evidence of: meetings of one purpose that one called, and interviews that one took part in,
 * half a year at a time. A calendar tells what was planned and not cancelled; that it took place is the user's to say.
 */
export function fromMeetings(all: readonly Meeting[]): readonly Finding[] {
  const called = all.filter(({ record }) => record.isOrganisedBySelf === true && record.purpose in names)
  const interviews = all.filter(({ record }) => record.purpose === 'interview')
  const byPurpose = (record: MeetingRecord) => record.purpose
  return [
    ...windowed(called, 6, byPurpose).flatMap(practice),
    ...windowed(interviews, 6, byPurpose).flatMap(interviewing),
  ]
}

function practice({ window, place, entries }: Windowed<MeetingRecord>): Finding[] {
  const purpose = entries[0]?.record.purpose
  const name = purpose === undefined ? undefined : names[purpose]
  if (name === undefined || entries.length < fewest) return []
  const [, many] = name
  const series = [...Map.groupBy(entries, ({ record }) => record.series ?? record.key).values()]
  const regular = series.filter((held) => held.length > 2)
  const gaps = regular.flatMap(daysBetween)
  const middle = median(gaps)
  const inSeries = regular.length < 2 ? '' : ` in ${regular.length} series`
  const rhythm =
    middle === null
      ? null
      : `Median ${rounded(middle)} days from one to the next${inSeries}, ${gaps.length} intervals.`
  const most = Math.max(0, ...entries.map(({ record }) => record.others ?? 0))
  return [
    {
      key: `meetings:${place}:${window.from}`,
      facts: {
        title: `Held ${entries.length} ${many}${inSeries} in ${window.name}`,
        situation:
          most < 2 ? null : `Up to ${counted(most, 'other person', 'other people')} invited to one of them.`,
        result: rhythm,
        happened: periodOf(entries),
      },
      derived: ['result'],
      why: `Your calendar shows ${entries.length} ${many} in ${window.name} that you called and that were not cancelled.`,
      questions: [
        'Did these meetings take place as the calendar has them?',
        'What changed because of them?',
        'Who else would say so?',
      ],
      behind: entries,
      place: `${entries.length} ${many}, ${window.name}`,
    },
  ]
}

function daysBetween(held: readonly Meeting[]): number[] {
  const days = [...new Set(held.map(({ record }) => Math.floor(Date.parse(record.starts) / 86_400_000)))]
  const sorted = days.toSorted((a, b) => a - b)
  return sorted.slice(1).map((day, at) => day - (sorted[at] ?? day))
}

function interviewing({ window, entries }: Windowed<MeetingRecord>): Finding[] {
  if (entries.length < fewest) return []
  return [
    {
      key: `meetings:interview:${window.from}`,
      facts: {
        title: `Took part in ${entries.length} interviews in ${window.name}`,
        outcome: 'people',
        happened: periodOf(entries),
      },
      derived: ['outcome'],
      why: `Your calendar shows ${entries.length} interviews in ${window.name} that were not cancelled.`,
      questions: [
        'Were you hiring in these interviews, and for which roles?',
        'What came of them: who was hired, and how long did it take?',
        'What did you change about how your team hires?',
      ],
      behind: entries,
      place: `${entries.length} interviews, ${window.name}`,
    },
  ]
}
