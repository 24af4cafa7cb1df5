import {
  annotate,
  compareFigure,
  DeliveryView,
  exportFigures,
  proposeFigure,
  setCounting,
  showCounted,
  showDefinitions,
} from '@waymark/contracts/delivery/operations.ts'
import { notesInCommon, notesOfOwn } from '@waymark/domain/delivery/common-notes.ts'
import { definitionOf } from '@waymark/domain/delivery/definitions.ts'
import type { Figure } from '@waymark/domain/delivery/figure.ts'
import { durationInWords, intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import type { DefinitionCard } from '@waymark/domain/delivery/definitions.ts'
import { momentOf } from '@waymark/domain/records/record.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'

const families = {
  throughput: 'Throughput',
  instability: 'Instability',
  reliability: 'Reliability',
  'follow-through': 'Follow-through',
} as const

const kinds = {
  incident: 'Incidents',
  change: 'Changes',
  deployment: 'Deployments and releases',
  'work-item': 'Work items',
  meeting: 'Meetings',
  slo: 'Objectives',
} as const

/** Figures by family, then what limits them. */
export const figures = viewOf(DeliveryView, (view, page) => {
  const { style } = page
  const whose = view.service ?? 'all services together'
  page.line(style.bold(`Delivery and reliability of ${whose}, ${view.from} to ${view.to}`))
  if (view.quality.length === 0) {
    page.words('There are no records yet. Import a repository, incidents or a tracker: waymark import PATH')
    return
  }
  for (const { note, names } of notesInCommon(view.figures)) {
    page.words(`${note} This holds for: ${names.join(', ')}.`, { paint: style.dim })
  }
  for (const [family, name] of Object.entries(families)) {
    page.heading(name)
    for (const figure of view.figures.filter((entry) => entry.family === family)) {
      if (figure.rank === null) drawFigure(figure, notesOfOwn(figure, view.figures), page)
      else drawSeverity(figure, page)
    }
  }
  drawAvailability(view, page)
  drawQuality(view, page)
  page.gap()
  page.words(
    'What a figure means: waymark delivery definitions FIGURE. The records behind it: waymark delivery records FIGURE',
    {
      paint: style.dim,
    },
  )
})

/** A figure of one severity, in a line under the figure that it is a part of. */
function drawSeverity({ rank, value, unit, says, ...rest }: Figure, page: Page): void {
  const told =
    value === null
      ? 'no figure'
      : `${valueInWords(value, unit)} (${intervalInWords({ value, says, ...rest }, unit)})`
  page.words(`severity ${rank}: ${told}. ${says}`, { indent: 4, paint: page.style.dim })
}

function drawFigure(figure: Figure, notes: readonly string[], page: Page): void {
  const { style } = page
  const { name } = figure
  if (figure.value === null) {
    page.words(`${name}: no figure. ${figure.says}`, { indent: 2, mark: style.marks.empty })
    return
  }
  const value = valueInWords(figure.value, figure.unit)
  page.words(`${name}: ${value} (${intervalInWords(figure, figure.unit)}). ${figure.says}`, {
    indent: 2,
    mark: style.marks.point,
  })
  if (figure.percentiles !== null) {
    const { p75, p90 } = figure.percentiles
    page.words(`75 % within ${durationInWords(p75)}, 90 % within ${durationInWords(p90)}.`, { indent: 4 })
  }
  const left = figure.excluded.map(({ reason, count }) => `${reason} (${count.toLocaleString('en')})`)
  if (left.length > 0) page.words(`Left out: ${left.join('; ')}.`, { indent: 4, paint: style.dim })
  const basis = figure.basis
    .filter(({ count }) => count > 0)
    .map(({ name: by, count }) => `${by} (${count.toLocaleString('en')})`)
  if (basis.length > 0) page.words(`Rests on: ${basis.join('; ')}.`, { indent: 4, paint: style.dim })
  for (const note of notes) page.words(note, { indent: 4, paint: style.dim })
}

function drawAvailability({ availability, budgets }: DeliveryView, page: Page): void {
  const known = availability.filter(({ share }) => share !== null)
  if (known.length === 0 && budgets.length === 0) return
  page.heading('Availability, by incidents')
  for (const { service, share, downMinutes, measuredMinutes, says } of known) {
    const days = durationInWords(measuredMinutes * 60_000)
    const down = durationInWords(downMinutes * 60_000)
    const percent = Number(((share ?? 0) * 100).toFixed(3))
    page.words(`${service ?? 'No service named'}: ${percent} % of ${days}, ${down} down. ${says}`, {
      indent: 2,
      mark: page.style.marks.point,
    })
  }
  for (const { title, target, budgetMinutes, usedMinutes, leftMinutes } of budgets) {
    const left =
      leftMinutes < 0 ? `overdrawn by ${Math.round(-leftMinutes)} min` : `${Math.round(leftMinutes)} min left`
    page.words(
      `${title}: objective ${Number((target * 100).toFixed(3))} %, ${Math.round(usedMinutes)} of ${Math.round(budgetMinutes)} min used, ${left}.`,
      { indent: 2, mark: page.style.marks.point },
    )
  }
}

function drawQuality({ quality, knownUntil }: DeliveryView, page: Page): void {
  page.heading('What the records hold')
  for (const { kind, records, from, to, doubtful, has } of quality) {
    const span = from === null || to === null ? '' : ` from ${from.slice(0, 10)} to ${to.slice(0, 10)}`
    const parts = has.map(({ what, count }) => `${count.toLocaleString('en')} with ${what}`)
    const doubts = doubtful > 0 ? `; ${doubtful.toLocaleString('en')} with doubts` : ''
    page.words(
      `${kinds[kind]}: ${records.toLocaleString('en')}${span}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${doubts}.`,
      {
        indent: 2,
        mark: page.style.marks.point,
      },
    )
  }
  const until = [
    knownUntil.deployments === null ? null : `deployments until ${knownUntil.deployments}`,
    knownUntil.incidents === null ? null : `incidents until ${knownUntil.incidents}`,
  ].filter((part) => part !== null)
  if (until.length > 0)
    page.words(`Known: ${until.join(', ')}. What came after is not known to be nothing.`, { indent: 2 })
}

/** Definition cards, whole. */
export const definitions = viewOf(showDefinitions.output, ({ definitions: cards }, page) => {
  for (const card of cards) drawCard(card, page)
})

function drawCard(card: DefinitionCard, page: Page): void {
  page.heading(`${card.name} (${card.id}, version ${card.version})`)
  for (const line of card.counts) page.words(line, { indent: 2, mark: page.style.marks.point })
  page.facts([
    ['  Clock', card.clock === null ? null : `from ${card.clock.start} to ${card.clock.end}`],
    ['  Links', card.linking],
    ['  Left out', card.excludes.join('; ')],
    ['  Method', card.method],
    ['  Beware', card.beware],
    ['  Source', card.source],
  ])
}

/** The records behind a figure. */
export const counted = viewOf(showCounted.output, ({ total, records }, page, { input }) => {
  if (total === 0) {
    page.words('No record counts in this figure and window.')
    return
  }
  const figure = definitionOf(showCounted.input.parse(input).figure)
  page.table(
    [
      { head: 'When' },
      { head: 'Counts', side: 'right' },
      { head: 'Record', flexible: true },
      { head: 'Where', flexible: true },
    ],
    records.map(({ record, value, places }) => [
      momentOf(record)?.slice(0, 10) ?? '',
      figure.unit === 'duration' ? durationInWords(value) : String(value),
      record.title,
      places[0] ?? '',
    ]),
  )
  page.gap()
  page.words(`${records.length} of ${total}.`)
})

/** Two windows side by side. */
export const compared = viewOf(compareFigure.output, (view, page) => {
  const { unit, name } = definitionOf(view.figure)
  page.line(page.style.bold(name))
  const rows = [
    { from: view.beforeFrom, to: view.beforeTo, figure: view.before },
    { from: view.afterFrom, to: view.afterTo, figure: view.after },
  ]
  for (const { from, to, figure } of rows) {
    const shown =
      figure.value === null
        ? `no figure. ${figure.says}`
        : `${valueInWords(figure.value, unit)} (${intervalInWords(figure, unit)}). ${figure.says}`
    page.words(`${from} to ${to}: ${shown}`, { indent: 2, mark: page.style.marks.point })
  }
  page.words(view.says)
})

/** Where the table went. */
export const exported = viewOf(exportFigures.output, ({ name }, page, { written }) => {
  page.words(`Wrote ${written ?? name}.`)
})

/** The proposal that came of a figure. */
export const proposed = viewOf(proposeFigure.output, ({ facts, why, questions, id }, page) => {
  page.line(page.style.bold(facts.title))
  page.words(why)
  page.heading('You are asked')
  for (const question of questions) page.words(question, { indent: 2, mark: page.style.marks.point })
  page.gap()
  page.words(`Take it: waymark proposals accept ${id}`, { paint: page.style.dim })
})

/** What the team counts. */
export const counting = viewOf(setCounting.output, (rules, page) => {
  page.facts([
    ['Production', rules.production.join(', ')],
    ['Repeat within', `${rules.repeatDays} days`],
    ['Postmortem after', `${rules.postmortemDays} days, from severity rank ${rules.postmortemRank}`],
    ['Downtime from', `severity rank ${rules.downtimeRank}`],
    ['Near within', `${rules.nearHours} hours`],
    ['Figure from', `${Math.round(rules.coverageFloor * 100)} % known`],
  ])
})

/** What changed meanwhile. */
export const annotations = viewOf(annotate.output, ({ annotations: notes }, page) => {
  if (notes.length === 0) page.words('No notes are kept.')
  for (const { on, text } of notes) page.words(`${on}: ${text}`, { mark: page.style.marks.point })
})
