import type { MeetingRecord } from '@waymark/domain/records/record.ts'

type Purpose = MeetingRecord['purpose']

/** Time that one keeps for oneself, or that is no work: never a meeting, whatever else its title says. */
const own =
  /\b(?:focus(?: time)?|blocked?|hold|do not book|dnb|ooo|out of office|lunch|commute|vacation|holiday|pto|birthday|dentist|doctor|school|gym|reminder)\b/i

const interviews = /\binterviews?\b|\bphone screen\b|\btechnical screen\b|\bonsite panel\b/i
/** About interviews, or interviews of another kind than hiring. */
const aboutInterviews =
  /\b(?:debrief|prep(?:aration)?|training|calibration|sync|feedback|process|guide|questions?|user|users|customers?|clients?|stakeholders?|exit|podcast|press|media|research|discovery|mock)\b/i

const words: readonly (readonly [RegExp, Purpose])[] = [
  [/\bretro(?:spective)?s?\b/i, 'retrospective'],
  [
    /\b(?:stakeholders?|steer(?:ing|co)|board meeting|qbr|(?:quarterly|monthly) business review)\b/i,
    'stakeholders',
  ],
  [
    /\b(?:design|architecture|sprint|incident|post-?mortem|operations?|ops|service|security|performance|talent|code|product|project|portfolio|metrics|budget|risk|quarterly|monthly|weekly|launch|roadmap|okr|kpi|cost|tech(?:nical)?|rfc|adr|demo) reviews?\b|\bpost-?mortem\b/i,
    'review',
  ],
  [/\b(?:planning|refinement|grooming|backlog|prioriti[sz]ation)\b/i, 'planning'],
  [
    /\b(?:stand-?ups?|daily scrum|daily sync|all[- ]hands|town ?hall|(?:team|staff|leads?|department|squad|group) (?:meeting|sync|weekly|check-?in)|weekly (?:team|staff|sync)|jour fixe)\b/i,
    'team',
  ],
]

/** What a title and the number of others say about a meeting. */
export interface Told {
  readonly title: string
  /** Null when the calendar does not say. */
  readonly others: number | null
  readonly isSeries: boolean
}

/**
 * What a meeting is for, by the usual words for it; `other` when its title has none. Words that could mean something
 * else are not used.
 */
export function purposeOf({ title, others, isSeries }: Told): Purpose {
  if (own.test(title)) return 'other'
  if (interviews.test(title)) return aboutInterviews.test(title) ? 'other' : 'interview'
  const isPair = /(?<![\d:])1\s?(?:[:/-]|on|-on-|x)\s?1s?(?![\d:])|\bone[- ](?:on|to)[- ]ones?\b/i.test(title)
  if (isPair && (others === null || others === 1)) return 'one-on-one'
  for (const [pattern, purpose] of words) if (pattern.test(title)) return purpose
  return isSeries && others === 1 ? 'one-on-one' : 'other'
}

/** True for time that its owner keeps for themselves. */
export const isOwnTime = (title: string) => own.test(title)
