import { count } from './count.ts'

/** Words of the delivery room. */
export const delivery = {
  title: 'Delivery',
  lede: (service: string | null, from: string, to: string) =>
    `${service ?? 'All services together'}, ${from} to ${to}. From imported records; never of single people.`,
  emptyTitle: 'No records yet',
  emptyText:
    'Bring a repository, an export of incidents or of deployments. From them come lead times, frequency, failures and recovery, each with its definition and the records behind it.',
  emptyExample:
    'Change fail rate of checkout fell from 12 of 60 to 5 of 74 deployments between two half-years; the intervals do not overlap.',
  toSources: 'Import records',
  service: 'Service',
  allServices: 'All together (blends unlike things)',
  from: 'From',
  to: 'To',
  step: 'Trend by',
  steps: { week: 'Week', month: 'Month', quarter: 'Quarter' },
  save: 'Save as CSV',
  families: {
    throughput: 'Throughput',
    instability: 'Instability',
    reliability: 'Reliability',
    'follow-through': 'Follow-through',
  },
  familyNotes: {
    throughput: 'Read it beside instability: either alone misleads.',
    instability: 'Only what a record or a later change shows. Nearness in time proves nothing.',
    reliability: 'By incident. Durations are skewed; below ten, read the incidents.',
    'follow-through': 'Whether what was learned was done.',
  },
  severity: (name: string, rank: number | null) => (rank === null ? name : `${name}, severity ${rank}`),
  bySeverity: (ranks: number) => `By severity (${ranks})`,
  sharedNote: (note: string, names: readonly string[]) => `${note} This holds for: ${names.join(', ')}.`,
  noFigure: 'No figure',
  between: (interval: string) => interval,
  small: 'Few',
  percentiles: (p75: string, p90: string) => `75 % within ${p75}, 90 % within ${p90}`,
  trendOf: (name: string) => `Trend of ${name}`,
  trendStep: (value: string, from: string) => `${value} from ${from}`,
  trendCourse: (
    name: string,
    course: {
      readonly first: string | null
      readonly last: string | null
      readonly lowest: string | null
      readonly highest: string | null
      readonly without: number
    },
  ) =>
    [
      `Trend of ${name}: first ${course.first}, last ${course.last}, lowest ${course.lowest}, highest ${course.highest}.`,
      ...(course.without > 0 ? [`${count(course.without, 'step has', 'steps have')} no figure.`] : []),
    ].join(' '),
  notedOn: (on: string, text: string) => `${on}: ${text}`,
  definition: 'What it means',
  counts: 'Counts',
  clock: 'Clock',
  clockFromTo: (start: string, end: string) => `From ${start} to ${end}.`,
  linking: 'Links',
  excludes: 'Leaves out',
  method: 'Method',
  beware: 'Beware',
  source: 'Source',
  version: (id: string, version: number) => `${id}, version ${version}`,
  basis: 'Rests on',
  left: 'Left out here',
  trend: 'Trend',
  columns: { period: 'Period', value: 'Value', interval: '95 % interval', n: 'Records', says: 'In words' },
  records: 'Records behind it',
  recordColumns: { when: 'When', value: 'Counts', record: 'Record', where: 'Where' },
  recordsShown: (shown: number, total: number) => `${shown} of ${count(total, 'record', 'records')}`,
  onlyHits: 'Only those that count against it',
  more: 'Show more',
  compare: 'Before and after',
  compareNote: 'Two windows side by side. It says whether they differ, never why.',
  beforeFrom: 'Before, from',
  beforeTo: 'Before, to',
  afterFrom: 'After, from',
  afterTo: 'After, to',
  propose: 'Propose as evidence',
  proposed: 'It is among your proposals now, with questions about your part.',
  availability: 'Availability, by incidents',
  availabilityColumns: { service: 'Service', up: 'Up', down: 'Down', measured: 'Measured', limits: 'Limits' },
  noService: 'No service named',
  budget: (title: string, target: string, used: number, budget: number) =>
    `${title}: objective ${target}, ${used} of ${budget} min used`,
  budgetLeft: (left: number) => (left < 0 ? `overdrawn by ${-left} min` : `${left} min left`),
  quality: 'What the records hold',
  qualityNote: 'A figure is as good as this. What came after the last record is not known to be nothing.',
  kinds: {
    change: 'Changes',
    deployment: 'Deployments and releases',
    incident: 'Incidents',
    'work-item': 'Work items',
    meeting: 'Meetings',
    slo: 'Objectives',
  },
  held: (records: number, from: string | null, to: string | null) =>
    `${records}${from === null || to === null ? '' : `, ${from} to ${to}`}`,
  with: (number: number, what: string) => `${number} with ${what}`,
  doubtful: (number: number) => count(number, 'doubt', 'doubts'),
  known: (deployments: string | null, incidents: string | null) =>
    [
      deployments === null ? null : `Deployments known until ${deployments}.`,
      incidents === null ? null : `Incidents known until ${incidents}.`,
    ]
      .filter((part) => part !== null)
      .join(' '),
  notes: 'What changed meanwhile',
  notesNote:
    'Reorganisations, new tools and new policies explain most steps. They are drawn into the trends.',
  noteOn: 'On',
  noteText: 'What changed',
  addNote: 'Add',
  removeNote: (text: string) => `Take away: ${text}`,
  rules: 'What counts here',
  rulesNote: 'Published definitions leave these open. They are shown with every figure that rests on them.',
  production: 'Names of production',
  productionHint: 'Separated by commas.',
  repeatDays: 'A repeat is within (days)',
  postmortemDays: 'A postmortem is due after (days)',
  postmortemRank: 'Postmortem needed from severity rank',
  downtimeRank: 'Downtime from severity rank',
  keepRules: 'Keep',
}
