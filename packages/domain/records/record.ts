import * as z from 'zod'
import { Day, Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

/** What systems recorded as it happened, each in one shape whichever product wrote it. */
export const recordKinds = ['change', 'deployment', 'incident', 'work-item', 'meeting', 'slo'] as const
export const RecordKind = z.enum(recordKinds)
export type RecordKind = z.infer<typeof RecordKind>

const name = typed().min(1).max(500)
const text = typed().min(1).max(2000)

/** Fields that every record has. */
const common = {
  /** Identity within its kind: the same thing read again, from whatever file, has the same key. */
  key: z.string().min(1).max(300),
  /** Place in the source that a person can go back to: `incidents.csv row 12`, a commit id, a URL. */
  where: z.string().min(1).max(500),
  title: name,
  /** Service, repository or project that it belongs to; null when the source names none. */
  service: name.nullable(),
  /** What does not add up in it (resolved before it started, a year that cannot be), in words. Never mended silently. */
  doubts: z.array(text).max(20),
}

/** Who did something, as far as it concerns the user: other people's names are not kept unless asked for. */
export const Doer = z.enum(['self', 'other', 'bot', 'unknown'])
export type Doer = z.infer<typeof Doer>

/** One change to a product: a commit, or a merged pull or merge request. */
export const ChangeRecord = z.strictObject({
  kind: z.literal('change'),
  ...common,
  by: Doer,
  /** The user reviewed it or is named in a trailer of it. */
  reviewedBySelf: z.boolean(),
  /** When work on it began: author date of the (first) commit. */
  authoredAt: Instant.nullable(),
  /** When it entered the branch that is released from. */
  mergedAt: Instant.nullable(),
  isMerge: z.boolean(),
  /** Keys of the changes that it takes back. Empty and `isRevert`: a revert whose target is not known. */
  reverts: z.array(z.string().max(300)).max(50),
  isRevert: z.boolean(),
  /** Key of the first deployment or release that contains it. */
  deployedIn: z.string().max(300).nullable(),
  /** Marked as unplanned: a hotfix label, branch or word. */
  isEmergency: z.boolean(),
})
export type ChangeRecord = z.infer<typeof ChangeRecord>

/** One time that something was put in front of users, or released when nothing says more. */
export const DeploymentRecord = z.strictObject({
  kind: z.literal('deployment'),
  ...common,
  /** What the record rests on; a tag is a release at best, never a deployment. */
  basis: z.enum(['deployment', 'release', 'tag']),
  environment: name.nullable(),
  /** When it finished. */
  at: Instant,
  status: z.enum(['succeeded', 'failed', 'rolled-back', 'unknown']),
  /** Commit that was deployed. */
  revision: z.string().max(100).nullable(),
  /** A candidate, beta or nightly. */
  isPrerelease: z.boolean(),
  /** Marked as unplanned: a hotfix, an incident's fix. */
  isEmergency: z.boolean(),
})
export type DeploymentRecord = z.infer<typeof DeploymentRecord>

/** An action agreed after an incident or a review. */
export const FollowUpAction = z.strictObject({
  text,
  owner: name.nullable(),
  due: Day.nullable(),
  done: Day.nullable(),
  state: z.enum(['open', 'done', 'unknown']),
})
export type FollowUpAction = z.infer<typeof FollowUpAction>

/** The clocks of an incident, in the order in which they should run. */
export const incidentClocks = ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const
export type IncidentClock = (typeof incidentClocks)[number]

/** One incident, from a pager, an incident tool, a status page or a postmortem. */
export const IncidentRecord = z.strictObject({
  kind: z.literal('incident'),
  ...common,
  /** As the source says it (`SEV-1`, `P2`, `critical`), with its rank from 1, the worst, to 5; null when unknown. */
  severity: z.strictObject({
    stated: z.string().max(100).nullable(),
    rank: z.number().int().min(1).max(5).nullable(),
  }),
  started: Instant.nullable(),
  detected: Instant.nullable(),
  acknowledged: Instant.nullable(),
  mitigated: Instant.nullable(),
  resolved: Instant.nullable(),
  /** Day of it, when the source gives no clock time. */
  day: Day.nullable(),
  /** Duration in minutes that the source states in words; compared with the clocks, never put in their place. */
  statedMinutes: z.number().nonnegative().nullable(),
  /** Cause as the source names it, for telling repeats. */
  cause: text.nullable(),
  /** Key of the change or deployment that the source itself names as the cause. */
  causedBy: z.string().max(300).nullable(),
  isTest: z.boolean(),
  /** Closed by the system without anybody's work. */
  isAutoResolved: z.boolean(),
  /** Parts that the user had in it, as the source names them (`incident lead`, `responder`, `author of the postmortem`). */
  ownParts: z.array(name).max(20),
  /** How many other people took part, if the source says. */
  others: z.number().int().nonnegative().nullable(),
  postmortem: z
    .strictObject({
      required: z.boolean().nullable(),
      where: z.string().max(500).nullable(),
      published: Instant.nullable(),
    })
    .nullable(),
  actions: z.array(FollowUpAction).max(200),
})
export type IncidentRecord = z.infer<typeof IncidentRecord>

/** One issue of a tracker, a decision record or an entry of a plan. */
export const WorkItemRecord = z.strictObject({
  kind: z.literal('work-item'),
  ...common,
  /** `story`, `bug`, `epic`, `decision` …, as the source says it. */
  type: name.nullable(),
  status: name.nullable(),
  /** The user's part. Items in which the user has none are counted, not kept. */
  ownParts: z.array(z.enum(['assignee', 'reporter', 'author', 'reviewer', 'owner'])).max(5),
  created: Instant.nullable(),
  resolved: Instant.nullable(),
  due: Day.nullable(),
  labels: z.array(name).max(50),
  /** The key of the larger item that it is part of. */
  parent: z.string().max(300).nullable(),
})
export type WorkItemRecord = z.infer<typeof WorkItemRecord>

/** One held meeting of a calendar. Titles of private entries are not kept unless asked for. */
export const MeetingRecord = z.strictObject({
  kind: z.literal('meeting'),
  ...common,
  /** Key of the series it belongs to. */
  series: z.string().max(300).nullable(),
  purpose: z.enum([
    'one-on-one',
    'team',
    'review',
    'planning',
    'retrospective',
    'interview',
    'stakeholders',
    'other',
  ]),
  starts: Instant,
  minutes: z.number().nonnegative(),
  /** How many others were invited; never who. */
  others: z.number().int().nonnegative().nullable(),
  isOrganisedBySelf: z.boolean().nullable(),
})
export type MeetingRecord = z.infer<typeof MeetingRecord>

/** A service-level objective with what was measured against it, from an OpenSLO file or a report. */
export const SloRecord = z.strictObject({
  kind: z.literal('slo'),
  ...common,
  /** Share that must be good, above 0 and at most 1. */
  target: z.number().gt(0).max(1),
  /** Length of the window in days, and whether it moves with time. */
  windowDays: z.number().positive(),
  rolling: z.boolean(),
  method: z.enum(['occurrences', 'timeslices', 'ratio-timeslices', 'unknown']),
})
export type SloRecord = z.infer<typeof SloRecord>

/** Any record of work. */
export const WorkRecord = z.discriminatedUnion('kind', [
  ChangeRecord,
  DeploymentRecord,
  IncidentRecord,
  WorkItemRecord,
  MeetingRecord,
  SloRecord,
])
export type WorkRecord = z.infer<typeof WorkRecord>

/** When a record counts: the moment that puts it into a window of time; null when the source gives none. */
export function momentOf(record: WorkRecord): Instant | null {
  switch (record.kind) {
    case 'change':
      return record.mergedAt ?? record.authoredAt
    case 'deployment':
      return record.at
    case 'incident':
      return (
        record.started ?? record.detected ?? record.acknowledged ?? record.resolved ?? midnightOf(record.day)
      )
    case 'work-item':
      return record.resolved ?? record.created
    case 'meeting':
      return record.starts
    case 'slo':
      return null
  }
}

function midnightOf(day: Day | null): Instant | null {
  return day === null ? null : `${day}T00:00:00.000Z`
}
