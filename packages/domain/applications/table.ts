import { Day } from '../evidence/dates.ts'
import { nearest } from '../text/nearest.ts'
import type { Cell } from '../text/csv.ts'
import { Application, applicationStages, type ApplicationStage } from './application.ts'

/** Columns of Waymark's own table; the last four hold JSON, so that nothing is lost on the way back. */
const columns = [
  'id',
  'employer',
  'role',
  'stage',
  'outcome',
  'url',
  'posting',
  'note',
  'history',
  'sent',
  'contacts',
  'follow-ups',
] as const

/** Applications as rows of a table with a header. */
export function applicationRows(applications: readonly Application[]): readonly (readonly Cell[])[] {
  return [
    columns,
    ...applications.map((application) => [
      application.id,
      application.employer,
      application.role,
      application.stage,
      application.outcome,
      application.url,
      application.posting,
      application.note,
      JSON.stringify(application.history),
      JSON.stringify(application.sent),
      JSON.stringify(application.contacts),
      JSON.stringify(application.followUps),
    ]),
  ]
}

/** The facts of an application without its bookkeeping. */
export type ApplicationFacts = Omit<Application, 'id' | 'createdAt' | 'updatedAt' | 'revision'>

/** What one row of a table says, or why it cannot be taken. */
export type ReadRow =
  | { readonly row: number; readonly id: string | null; readonly facts: ApplicationFacts }
  | { readonly row: number; readonly refusal: string }

type Field = 'employer' | 'role' | 'stage' | 'url' | 'note' | 'applied' | 'created' | 'contact' | 'outcome'

/** Header words that other trackers use, in small letters without spaces and signs. */
const known: Readonly<Record<Field, readonly string[]>> = {
  employer: ['employer', 'company', 'companyname', 'organisation', 'organization'],
  role: ['role', 'jobtitle', 'title', 'position', 'job'],
  stage: ['stage', 'status', 'state'],
  url: ['url', 'link', 'joburl', 'joblink', 'postingurl'],
  note: ['note', 'notes', 'comment', 'comments'],
  applied: ['applieddate', 'dateapplied', 'appliedon', 'applicationdate', 'applied'],
  created: ['createdat', 'created', 'saved', 'savedon', 'dateadded'],
  contact: ['contact', 'contactname', 'recruiter'],
  outcome: ['outcome', 'result'],
}

/** Words of other trackers for the stages, with the outcome that they tell. */
const stageWords: readonly (readonly [RegExp, ApplicationStage, Application['outcome']])[] = [
  [/^(saved|draft|wishlist|bookmarked|to apply|new|interested)$/, 'saved', null],
  [/^(applied|submitted|sent|in review|under review|screening)$/, 'applied', null],
  [/interview|assessment|on.?site|phone screen|final round/, 'interview', null],
  [/^offer|offered|offer received/, 'offer', null],
  [/accepted|hired/, 'closed', 'accepted'],
  [/reject|unsuccessful|not selected/, 'closed', 'rejected'],
  [/withdr/, 'closed', 'withdrawn'],
  [/declined/, 'closed', 'declined'],
  [/no (response|answer|reply)|ghost/, 'closed', 'no-answer'],
  [/closed|archived|expired/, 'closed', null],
]

/** The columns that a table of applications cannot be without and that this header does not have. */
export function missingColumns(header: readonly string[]): readonly ('employer' | 'role')[] {
  const names = new Set(header.map(plainName))
  return (['employer', 'role'] as const).filter((field) => !known[field].some((name) => names.has(name)))
}

const plainName = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')

/**
 * Reads a table of applications: Waymark's own without loss, or another tracker's by its header. A row is taken whole or
 * refused with its reason.
 * @param header names of the columns; the first data row is row 2
 */
export function readApplicationRows(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ReadRow[] {
  const isOwn = columns.every((name) => header.includes(name))
  return rows.map((cells, at) => (isOwn ? ownRow(header, cells, at + 2) : otherRow(header, cells, at + 2)))
}

const Facts = Application.omit({ id: true, createdAt: true, updatedAt: true, revision: true })

function ownRow(header: readonly string[], cells: readonly string[], row: number): ReadRow {
  const get = (name: (typeof columns)[number]) => {
    const text = cells[header.indexOf(name)] ?? ''
    return text === '' ? null : text.replace(/^'(?=[=+\-@\t\r])/, '')
  }
  const json = (name: (typeof columns)[number]): unknown => {
    try {
      return JSON.parse(get(name) ?? '[]')
    } catch {
      return undefined
    }
  }
  const parsed = Facts.safeParse({
    employer: get('employer'),
    role: get('role'),
    posting: get('posting'),
    url: get('url'),
    stage: get('stage'),
    outcome: get('outcome'),
    history: json('history'),
    sent: json('sent'),
    contacts: json('contacts'),
    followUps: json('follow-ups'),
    note: get('note'),
  })
  if (!parsed.success) return { row, refusal: refusalOf(parsed.error.issues[0]) }
  return { row, id: get('id'), facts: parsed.data }
}

function refusalOf(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  return issue === undefined
    ? 'cannot be read'
    : `${issue.path.map(String).join('.') || 'row'}: ${issue.message}`
}

function otherRow(header: readonly string[], cells: readonly string[], row: number): ReadRow {
  const names = header.map(plainName)
  const get = (field: Field): string | null => {
    for (const name of known[field]) {
      const text = (cells[names.indexOf(name)] ?? '').trim()
      if (text !== '') return text.slice(0, field === 'note' ? 10_000 : 300)
    }
    return null
  }
  const [employer, role] = [get('employer'), get('role')]
  if (employer === null) return { row, refusal: 'it names no employer' }
  if (role === null) return { row, refusal: 'it names no role' }
  const said = get('stage')
  const found = said === null ? stageOf('saved') : stageOf(said)
  if (found === null) {
    const near = nearest(said ?? '', applicationStages)
    return { row, refusal: `"${said}" is no stage${near === null ? '' : `; ${near} would be one`}` }
  }
  const applied = dayIn(get('applied'))
  const created = dayIn(get('created'))
  const on = applied ?? created
  const contact = get('contact')
  const history = [
    ...(created !== null && applied !== null ? [{ on: created, stage: 'saved' as const, note: null }] : []),
    ...(on === null
      ? []
      : [{ on, stage: applied === null ? found.stage : ('applied' as const), note: null }]),
  ]
  const parsed = Facts.safeParse({
    employer,
    role,
    posting: null,
    url: get('url'),
    stage: found.stage,
    outcome: found.outcome,
    history,
    sent: [],
    contacts: contact === null ? [] : [{ name: contact.slice(0, 200), role: null, how: null }],
    followUps: [],
    note: get('note'),
  })
  if (!parsed.success) return { row, refusal: refusalOf(parsed.error.issues[0]) }
  return { row, id: null, facts: parsed.data }
}

function stageOf(
  said: string,
): { readonly stage: ApplicationStage; readonly outcome: Application['outcome'] } | null {
  const words = said.trim().toLowerCase()
  const own = applicationStages.find((stage) => stage === words)
  if (own !== undefined) return { stage: own, outcome: null }
  const found = stageWords.find(([pattern]) => pattern.test(words))
  return found === undefined ? null : { stage: found[1], outcome: found[2] }
}

/** The day at the beginning of an ISO date; other forms are ambiguous and left out rather than guessed. */
function dayIn(text: string | null): Day | null {
  return Day.safeParse(text?.slice(0, 10)).data ?? null
}
