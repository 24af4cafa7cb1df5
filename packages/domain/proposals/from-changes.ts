import type { PooledRecord } from '../records/pooled-record.ts'
import type { ChangeRecord } from '../records/record.ts'
import { ofService, periodOf, serviceName, type Finding } from './draft-proposal.ts'
import { windowed, type Windowed } from './windowed.ts'

/** Fewer reviews in half a year are everybody's. */
const fewest = 20

/**
 * What changes may be evidence of: a steady part in reviewing what others do. Numbers of changes, commits and lines are
 * no merit and are proposed nowhere. What a repository itself tells of releases and reverts its reader proposes.
 */
export function fromChanges(all: readonly PooledRecord<ChangeRecord>[]): readonly Finding[] {
  const reviewed = all.filter(
    ({ record }) => record.reviewedBySelf && record.by === 'other' && /[#!/]\d+$/.test(record.key),
  )
  return windowed(reviewed, 6).flatMap(reviewsIn)
}

function reviewsIn({ window, place, entries }: Windowed<ChangeRecord>): Finding[] {
  if (entries.length < fewest || place === '') return []
  const repository = serviceName(entries) ?? place
  const months = new Set(entries.map(({ record }) => record.mergedAt?.slice(0, 7) ?? '')).size
  return [
    {
      key: `changes:reviews:${place}:${window.from}`,
      facts: {
        title: `Reviewed changes by others${ofService(repository)} through ${window.name}`,
        action: `${entries.length} reviewed changes, in ${months} of 6 months`,
        happened: periodOf(entries),
      },
      derived: ['action'],
      why: `The forge names you as reviewer of ${entries.length} changes by others in ${repository} in ${window.name}. How many there were says little; what your reviews changed may say much.`,
      questions: [
        'What did your reviews change: which risk was found, which practice took hold?',
        'Which change did you refuse, and why?',
        'Who reviews now without you?',
      ],
      behind: entries,
      place: `${entries.length} reviewed changes${ofService(repository)}, ${window.name}`,
    },
  ]
}
