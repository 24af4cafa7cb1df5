import type { CvDates, CvDoubt, CvEmployer, CvText } from '../cv.ts'
import { doubtOf, partOf, textOf, type Block } from './blocks.ts'
import { plainWord } from './date-words.ts'
import { noDates } from './dates.ts'

type Field = 'dates' | 'title' | 'employer' | 'activities' | 'sector'

/** Labels of the form that Europass used until 2020, without accents. */
const labels: ReadonlyMap<string, Field> = new Map(
  Object.entries({
    dates:
      'dates|date|dates (from - to)|dates (from – to)|dates (from-to)|daten|zeitraum|fechas|date (da - a)|datas',
    title:
      'occupation or position held|position held|beruf oder funktion|fonction ou poste occupe|profesion o cargo desempenado|lavoro o posizione ricoperti|funcao ou cargo ocupado',
    employer:
      'name and address of employer|name of employer|name und adresse des arbeitgebers|nom et adresse de l employeur|nombre y direccion de la empresa o empleador|nome e indirizzo del datore di lavoro|nome e morada do empregador',
    activities:
      'main activities and responsibilities|wichtigste tatigkeiten und zustandigkeiten|principales activites et responsabilites|funciones y responsabilidades principales|principali attivita e responsabilita|principais actividades e responsabilidades',
    sector:
      'type of business or sector|tatigkeitsbereich oder branche|type ou secteur d activite|tipo de empresa o sector|tipo di attivita o settore',
  } satisfies Record<Field, string>).flatMap(([field, words]) =>
    words.split('|').map((label) => [label, fieldNamed(field)] as const),
  ),
)

function fieldNamed(name: string): Field {
  return name === 'dates' || name === 'title' || name === 'employer' || name === 'activities'
    ? name
    : 'sector'
}

interface Form {
  title: CvText | null
  employer: CvText | null
  dates: CvDates
  readonly summary: CvText[]
  readonly bullets: CvText[]
}

/** The label of a line and where its value starts; null for lines without one. */
function labelOf({ text }: Block): { field: Field; from: number } | null {
  const match = /^([^\t:]{4,60}?)\s*(?:[\t:]|$)\s*/u.exec(text)
  const field = labels.get(plainWord(match?.[1] ?? '').replace(/[’']/g, ' '))
  return match === null || field === undefined ? null : { field, from: match[0].length }
}

/**
 * Roles in a form with labels beside each field; null for a section that is no such form. Only what a label names is
 * told: a field whose words stand elsewhere on the page stays open.
 */
export function formRoles(
  blocks: readonly Block[],
): { readonly employers: CvEmployer[]; readonly doubts: CvDoubt[] } | null {
  const found = blocks.map((block) => ({ block, label: labelOf(block) }))
  const naming = found.filter(({ label }) => label?.field === 'title' || label?.field === 'employer')
  if (naming.length < 2) return null
  const forms: Form[] = []
  const doubts: CvDoubt[] = []
  let field: Field = 'activities'
  for (const { block, label } of found) {
    const last = forms.at(-1)
    const isNew = label?.field === 'dates' || (label?.field === 'title' && (last?.title ?? null) !== null)
    const form = last === undefined || isNew ? emptyForm() : last
    if (form !== last) forms.push(form)
    field = label?.field ?? 'activities'
    const value = partOf(block, label?.from ?? 0, block.text.length)
    if (value.text !== '') fill(form, field, value, block)
    else if (label !== null && field !== 'activities')
      doubts.push(doubtOf(block, 'is a label beside which nothing stands'))
  }
  return { employers: forms.map(employerOf), doubts }
}

const emptyForm = (): Form => ({ title: null, employer: null, dates: noDates, summary: [], bullets: [] })

function fill(form: Form, field: Field, value: CvText, block: Block): void {
  if (field === 'dates') form.dates = block.dates[0]?.dates ?? { ...noDates, stated: value.text }
  else if (field === 'title') form.title = value
  else if (field === 'employer') form.employer = nameIn(value)
  else if (block.isBullet) form.bullets.push(textOf(block))
  else if (/[\p{L}\p{N}]/u.test(value.text)) form.summary.push(value)
}

/** The name before the address. */
function nameIn(value: CvText): CvText {
  const comma = value.text.search(/,\s|\s[–-]\s/u)
  return comma < 2 ? value : { ...value, text: value.text.slice(0, comma), end: value.start + comma }
}

const employerOf = ({ title, employer, dates, summary, bullets }: Form): CvEmployer => ({
  name: employer,
  location: null,
  url: null,
  roles: [{ title, dates, location: null, summary, bullets }],
})
