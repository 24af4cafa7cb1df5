import { count } from './count.ts'

/** Words of the readiness room. */
export const readiness = {
  rolesTitle: 'Readiness',
  rolesLede:
    'Which role are you getting ready for? Each is a framework: competencies, a scale, and what counts as evidence.',
  takes: (competencies: number, minutes: number) =>
    `${count(competencies, 'competency', 'competencies')}, about ${count(minutes, 'minute', 'minutes')} to assess`,
  chosen: 'your role',
  choose: 'Make this my role',
  open: 'Open',
  about: 'What it asks',
  lede: (day: string, version: string) => `As of ${day}, by framework version ${version}.`,
  asOf: 'As of',
  now: 'Back to today',
  assess: 'Assess',
  plan: 'Plan',
  download: 'Report',
  formats: { pdf: 'PDF, to hand over', html: 'HTML, one page', md: 'Markdown' },
  supported: 'Supported by evidence',
  claimed: 'Claimed by you',
  coverage: 'Coverage',
  total: (total: number, of: number) => `${total} of ${of}`,
  ofTotal: (of: number) => `of ${of}`,
  noBand: 'no band: too much does not apply',
  notRated: 'Nothing claimed yet',
  notRatedHint: 'Walk the questions and say where you see yourself.',
  rated: (rated: number, of: number) => `${rated} of ${of} competencies rated`,
  covered: (covered: number, of: number) => `${covered} of ${of} competencies have evidence that counts`,
  why: 'How this came about',
  pointsAway: (points: number, band: string) =>
    `${count(points, 'point', 'points')} of support short of “${band}”.`,
  topBand: 'This is the top band.',
  bands: 'Bands',
  competencies: 'Supported beside claimed',
  competenciesNote:
    'A filled mark is what evidence supports; a ring is what you claim; the dashed line is the next point. Open a row to see how it came about.',
  asChart: 'As a chart',
  asTable: 'As a table',
  columns: {
    competency: 'Competency',
    supported: 'Supported',
    claimed: 'Claimed',
    items: 'Items',
    next: 'Missing for the next point',
  },
  notApplicable: 'does not apply',
  noClaim: 'no claim',
  noEvidence: 'no evidence yet',
  says: (supported: number, of: number) => `supported ${supported} of ${of}`,
  claims: (claimed: number) => `claimed ${claimed}`,
  gapsTitle: (number: number) =>
    number === 1
      ? 'The gap that matters first'
      : `The ${['', '', 'two', 'three'][number] ?? number} gaps that matter first`,
  gapsNote: 'Ordered by how far each is from what the next band needs and by what it holds back elsewhere.',
  noGaps: 'No gap stands between the evidence and the next band.',
  moreReasons: (number: number) => count(number, 'more reason', 'more reasons'),
  distance: (points: number) => count(points, 'point', 'points'),
  closeIt: 'See the plan for it',
  assessIt: 'Assess it',
  claimsTitle: 'Where claim and evidence differ',
  claimsNote:
    'Neither is a fault. A claim above the evidence asks for proof; a claim below it may be modesty, or evidence that you would not defend.',
  over: 'Claimed above the evidence',
  under: 'Claimed below the evidence',
  differs: (claimed: number, supported: number) => `claimed ${claimed}, supported ${supported}`,
  agree: 'Every claim stands where the evidence does.',
  trendTitle: 'Over time',
  trendNote: 'Totals at the end of each day on which something changed.',
  trendTable: 'Totals by day',
  emptyTitle: 'Nothing counts yet',
  emptyBody:
    'No evidence is linked to this role, so every competency stands at its lowest point. That is not a judgement: it is what can be shown today.',
  emptyExample:
    'Cut recovery time of the order service 94 → 21 minutes, confirmed by the head of operations.',

  drawer: {
    label: 'How this came about',
    supportedSum: 'The supported total is the sum of the supported points of every competency that applies.',
    claimedSum:
      'The claimed total is the sum of your newest claims. Competencies without a claim add nothing and are told apart.',
    coverageSum: 'A competency is covered when at least one linked item counts towards a point of its scale.',
    band: (label: string, from: number, to: number) => `“${label}” spans totals from ${from} to ${to}.`,
    point: (value: number, label: string) => `Point ${value}: ${label}`,
    reached: 'reached',
    notReached: 'not reached',
    found: (found: number, needed: number) => `${found} of ${needed} found`,
    asksNothing: 'Asks for nothing.',
    reasons: 'Why it stands where it does',
    missing: 'Missing for the next point',
    setAside: 'Linked, but set aside',
    suggested: 'May support it, by its words',
    accept: 'Link',
    evidence: 'Items that count',
    inRoom: 'All linked items',
    claim: 'Your claim',
    goodTitle: 'What good looks like',
  },
  itemsLinked: (number: number) => count(number, 'item', 'items'),
  source: (items: number, day: string) =>
    `From ${count(items, 'linked item', 'linked items')}, as of ${day}.`,
}
