import type { Day } from '../evidence/dates.ts'
import type { Application, ApplicationStage } from './application.ts'

type HistoryEntry = Application['history'][number]

/** A step of an application: to a stage on a day, with what is worth remembering. */
export interface StageStep {
  readonly on: Day
  readonly stage: ApplicationStage
  readonly note: string | null
  /** How it ended; only a closed one has an outcome. */
  readonly outcome: Application['outcome']
}

/**
 * Puts a step into the history, which is kept by day and never rewritten; the application stands where its newest step
 * left it, so a step that is told late does not move it back.
 */
export function withStep(application: Application, step: StageStep): Application {
  const entry: HistoryEntry = { on: step.on, stage: step.stage, note: step.note }
  const at = application.history.findIndex((known) => known.on > step.on)
  const history =
    at < 0
      ? [...application.history, entry]
      : [...application.history.slice(0, at), entry, ...application.history.slice(at)]
  const newest = history.at(-1) ?? entry
  const outcome = newest.stage === 'closed' ? (step.outcome ?? application.outcome) : null
  return { ...application, history, stage: newest.stage, outcome }
}

/** A follow-up that is open, with its application. */
export interface OpenFollowUp {
  readonly application: string
  readonly employer: string
  readonly role: string
  readonly due: Day
  readonly what: string
  readonly overdue: boolean
}

/** Open follow-ups that are due until a day, the earliest first. What is closed asks for nothing any more. */
export function followUpsUntil(
  applications: readonly Application[],
  until: Day,
  today: Day,
): readonly OpenFollowUp[] {
  return applications
    .filter(({ stage }) => stage !== 'closed')
    .flatMap(({ id, employer, role, followUps }) =>
      followUps
        .filter(({ due, done }) => done === null && due <= until)
        .map(({ due, what }) => ({ application: id, employer, role, due, what, overdue: due < today })),
    )
    .toSorted((a, b) => compare(a.due, b.due) || compare(a.employer, b.employer) || compare(a.what, b.what))
}

/** The day on which something last happened: a step, or something sent. */
export function lastMoved({ history, sent }: Application): Day | null {
  return [...history, ...sent].map(({ on }) => on).reduce<Day | null>((newest, on) => later(newest, on), null)
}

const later = (newest: Day | null, on: Day): Day => (newest === null || on > newest ? on : newest)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
