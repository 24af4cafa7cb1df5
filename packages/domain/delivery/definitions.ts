import * as z from 'zod'

/** Every figure that Waymark gives, by the id of its definition. */
export const figureIds = [
  'change-lead-time',
  'merge-to-deploy',
  'deployment-frequency',
  'failed-deployment-recovery',
  'change-fail-rate',
  'deployment-rework-rate',
  'time-to-detect',
  'time-to-acknowledge',
  'time-to-restore',
  'repeat-incidents',
  'incidents-per-release',
  'reverts-per-release',
  'emergency-changes',
  'postmortems-on-time',
  'actions-on-time',
] as const
export const FigureId = z.enum(figureIds)
export type FigureId = z.infer<typeof FigureId>

/** What a figure means, exactly. A change of meaning is a new version, so that an old number keeps its own. */
export const DefinitionCard = z.strictObject({
  id: FigureId,
  version: z.number().int().positive(),
  name: z.string(),
  family: z.enum(['throughput', 'instability', 'reliability', 'follow-through']),
  unit: z.enum(['duration', 'share', 'per week', 'per release']),
  /** What it counts, one sentence each. */
  counts: z.array(z.string()),
  /** Where its clock starts and ends; null for what is no length of time. */
  clock: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
  /** How records are tied to each other. */
  linking: z.string().nullable(),
  excludes: z.array(z.string()),
  /** How it is summed up. */
  method: z.string(),
  /** How it misleads. */
  beware: z.string(),
  source: z.string(),
})
export type DefinitionCard = z.infer<typeof DefinitionCard>

const dora = 'DORA, software delivery metrics guide, as updated in January 2026'
const linked =
  'A record that names the deployment or a rollback comes first, then a change taken back by a later deployment, then a next deployment marked as unplanned. An incident that only began soon after is counted apart and never in the figure.'
const shares = 'Hits of all, with the Wilson interval at 95 %.'
const spans =
  'Median with 75th and 90th percentile; interval of the median by order statistics at 95 %, none below six.'
const rates = 'Events by exposure, with the exact Poisson interval at 95 %.'
const incidentTraps =
  'Durations are skewed, depend on habits of opening and closing tickets, and do not follow severity. Fewer than ten say nothing: read the incidents.'
const notIncidents = [
  'tests and exercises',
  'incidents that closed by themselves',
  'clocks that run backwards',
]
const deployed =
  'Deployments to production that reached users. Where only releases or tags are recorded they stand in, and the figure is named after them.'

const card = (
  id: FigureId,
  name: string,
  family: DefinitionCard['family'],
  unit: DefinitionCard['unit'],
  facts: Pick<DefinitionCard, 'counts' | 'method' | 'beware' | 'source'> &
    Partial<Pick<DefinitionCard, 'clock' | 'linking' | 'excludes'>>,
): DefinitionCard => ({
  id,
  version: 1,
  name,
  family,
  unit,
  clock: null,
  linking: null,
  excludes: [],
  ...facts,
})

const doraCards: readonly DefinitionCard[] = [
  card('change-lead-time', 'Change lead time', 'throughput', 'duration', {
    counts: ['Changes by people that were deployed in the window.', deployed],
    clock: {
      start: 'author date of the commit, or of the first commit of a merged request',
      end: 'the first deployment that contains it',
    },
    linking:
      'By what the source says a deployment contains: ancestry in the repository, or the forge’s own record.',
    excludes: ['merge commits', 'changes by programs', 'what the first deployment on record contains'],
    method: spans,
    beware: 'Squashed commits start their clock late; work that was never committed early looks fast.',
    source: dora,
  }),
  card('merge-to-deploy', 'Merge to deployment', 'throughput', 'duration', {
    counts: ['The same changes as change lead time, by the other clock.'],
    clock: {
      start: 'merge into the branch that is released from',
      end: 'the first deployment that contains it',
    },
    linking: 'As for change lead time.',
    excludes: ['merge commits', 'changes by programs', 'what the first deployment on record contains'],
    method: spans,
    beware: 'Leaves out the time before the merge, where most of the waiting usually is.',
    source: 'GitLab’s definition of lead time, shown beside DORA’s because the two differ',
  }),
  card('deployment-frequency', 'Deployment frequency', 'throughput', 'per week', {
    counts: [deployed],
    excludes: [
      'candidates and other pre-releases',
      'other environments',
      'deployments that failed on the way',
    ],
    method: `${rates} Weeks before the first record and after the last reading are not counted.`,
    beware: 'Splitting a deployment in two doubles it. Read it beside the fail rate, for one service.',
    source: dora,
  }),
  card('failed-deployment-recovery', 'Failed deployment recovery time', 'throughput', 'duration', {
    counts: ['Deployments of the window that failed after they reached users.'],
    clock: {
      start: 'when harm began by the incident’s clock, else the deployment itself',
      end: 'mitigated or resolved by the incident’s clock, else the deployment that mended it',
    },
    linking: linked,
    method: spans,
    beware: incidentTraps,
    source: dora,
  }),
  card('change-fail-rate', 'Change fail rate', 'instability', 'share', {
    counts: [deployed, 'Of these, those that needed immediate work.'],
    linking: linked,
    excludes: ['deployments that failed before they reached users'],
    method: shares,
    beware: 'Unreported incidents and small, frequent deployments both make it look better.',
    source: dora,
  }),
  card('deployment-rework-rate', 'Deployment rework rate', 'instability', 'share', {
    counts: [deployed, 'Of these, those that were made only to mend an earlier one or end an incident.'],
    linking: 'Marked as unplanned by label, branch or name, or carrying what takes a deployed change back.',
    method: shares,
    beware: 'Rests on how honestly fixes are marked.',
    source: dora,
  }),
]

const reliabilityCards: readonly DefinitionCard[] = [
  card('time-to-detect', 'Time to detect', 'reliability', 'duration', {
    counts: ['Incidents that began in the window.'],
    clock: { start: 'impact began', end: 'detected' },
    excludes: notIncidents,
    method: spans,
    beware: incidentTraps,
    source: 'Common definition of MTTD, which IT directors are asked for',
  }),
  card('time-to-acknowledge', 'Time to acknowledge', 'reliability', 'duration', {
    counts: ['Incidents that began in the window.'],
    clock: { start: 'detected, or begun where detection is not recorded', end: 'acknowledged by a person' },
    excludes: notIncidents,
    method: spans,
    beware: incidentTraps,
    source: 'Common definition of MTTA, which IT directors are asked for',
  }),
  card('time-to-restore', 'Time to restore', 'reliability', 'duration', {
    counts: ['Incidents that began in the window.'],
    clock: { start: 'impact began', end: 'mitigated, or resolved where mitigation is not recorded' },
    excludes: notIncidents,
    method: spans,
    beware: incidentTraps,
    source: 'Common definition of MTTR, by severity, which CTOs and IT directors are asked for',
  }),
  card('repeat-incidents', 'Repeat incidents', 'reliability', 'share', {
    counts: [
      'Incidents of the window whose service and cause are stated.',
      'Of these, those that repeat an earlier one.',
    ],
    linking: 'Same service and same stated cause within the days that the counting rules name.',
    method: shares,
    beware: 'Causes written in other words are not recognised: the true share may be higher.',
    source: 'Seed 3, IT director, KPI examples of operational ownership',
  }),
  card('incidents-per-release', 'Incidents per release', 'reliability', 'per release', {
    counts: ['Incidents that began in the window, by deployments of the window.'],
    method: rates,
    beware: 'More users find more incidents; a ratio of two counts moves with either.',
    source: 'Seed 2: what a CTO is expected to watch',
  }),
  card('reverts-per-release', 'Reverts per release', 'instability', 'per release', {
    counts: ['Changes of the window that take an earlier one back, by deployments of the window.'],
    method: rates,
    beware: 'A team that reverts readily may be the safer one.',
    source: 'Waymark, after the edge cases of git histories',
  }),
  card('emergency-changes', 'Emergency changes', 'instability', 'share', {
    counts: [
      'Changes by people that entered the released branch in the window.',
      'Of these, those marked as unplanned.',
    ],
    excludes: ['merge commits', 'changes by programs'],
    method: shares,
    beware: 'Rests on labels and words; a team that marks none shows none.',
    source: 'IT service management practice of change control',
  }),
  card('postmortems-on-time', 'Postmortems on time', 'follow-through', 'share', {
    counts: [
      'Incidents of the window that need a postmortem and whose day has come.',
      'Of these, those published in time.',
    ],
    method: shares,
    beware: 'A box can be ticked: read it beside repeat incidents.',
    source: 'Seed 3, IT director, KPI examples of incident leadership',
  }),
  card('actions-on-time', 'Actions closed by their day', 'follow-through', 'share', {
    counts: ['Actions from incidents that were due in the window.', 'Of these, those closed by their day.'],
    excludes: ['actions without a due date'],
    method: shares,
    beware: 'Actions that nobody dated are not in it.',
    source: 'Seed 3, IT director, KPI examples of incident leadership',
  }),
]

/** All definition cards, in the order in which figures are shown. */
export const definitionCards: readonly DefinitionCard[] = [...doraCards, ...reliabilityCards]

/** The card of a figure. */
export function definitionOf(id: FigureId): DefinitionCard {
  const found = definitionCards.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No definition of ${id}.`)
  return found
}
