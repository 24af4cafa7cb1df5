import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Competency, Framework, Scale } from '@waymark/domain/frameworks/framework.ts'
import { askInWords, highestTotal, listed, scaleOf } from '@waymark/domain/frameworks/scales.ts'
import type { Block, Inline, Table } from '../document/document.ts'
import { quiet, strong, text } from '../document/inline.ts'
import { bandRanges } from './bands.ts'
import { BANDS_TABLE } from './charts.ts'
import { sentence } from './words.ts'

/** How every figure came about: rules, scale, bands and where the framework comes from. */
export function methodBlocks(report: ReadinessReport): Block[] {
  const { framework } = report
  return [
    {
      kind: 'heading',
      level: 1,
      text: 'How the figures are computed',
      anchor: 'method',
      aside: null,
      newPage: false,
    },
    { kind: 'list', items: rules.map((rule) => [text(rule)]) },
    ...usedScales(framework).map((scale) => scaleTable(scale, framework)),
    bandTable(report),
    { kind: 'paragraph', voice: 'quiet', content: [text(sourceOf(framework))] },
  ]
}

const rules = [
  'A competency stands at the highest point whose asks, and the asks of every point below it, all hold. Only items that the person linked to it count.',
  'An occasion is one thing that happened. Items that tell of the same thing count once, and their number is not strength.',
  'The supported total is the sum over the competencies that apply. Coverage is how many of those have at least one item that counts.',
  'Claims are the person’s own ratings. They stand beside the supported points and never change them.',
  'Unknown, not applicable and zero are three different things. A competency that does not apply leaves both the total and the highest total.',
  'Gaps are competencies below what the next band needs on average: the farthest first, then in the order in which the present band says to work, then by how many others suffer when they are weak.',
]

function usedScales(framework: Framework): readonly Scale[] {
  return [...new Set(framework.competencies.map((competency) => scaleOf(framework, competency)))]
}

function scaleTable(scale: Scale, framework: Framework): Table {
  const rated = framework.competencies.filter((competency) => scaleOf(framework, competency) === scale)
  const own = rated.filter((competency) => Object.keys(competency.asks).length > 0)
  const where = rated.length === framework.competencies.length ? '' : `, for ${named(rated)}`
  const exceptions = own.length === 0 ? '' : `; ${named(own)} ask for something of their own`
  return {
    kind: 'table',
    anchor: `table-scale-${scale.id}`,
    caption: `What each point means and asks of the evidence${where}${exceptions}`,
    columns: [
      { label: 'Point', align: 'start', share: 18 },
      { label: 'Meaning', align: 'start', share: 41 },
      { label: 'Asks for', align: 'start', share: 41 },
    ],
    rows: scale.points.map(({ value, label, anchor, asks }): Inline[][] => [
      [strong(String(value)), text(` ${label}`)],
      [text(anchor)],
      asks.length === 0 ? [quiet('nothing')] : [text(asks.map((ask) => sentence(askInWords(ask))).join(' '))],
    ]),
  }
}

function named(competencies: readonly Competency[]): string {
  return competencies.length > 3
    ? `${competencies.length} competencies`
    : listed(competencies.map(({ name }) => name))
}

function bandTable({ framework, readiness }: ReadinessReport): Table {
  const { supported, claimed } = readiness
  const partial = supported.of < highestTotal(framework)
  return {
    kind: 'table',
    anchor: BANDS_TABLE,
    caption: partial
      ? `The bands, scaled to the ${supported.of} points that apply`
      : 'The bands of the total',
    columns: [
      { label: 'Points', align: 'start', share: 10 },
      { label: 'Band', align: 'start', share: 24 },
      { label: 'Meaning', align: 'start', share: 46 },
      { label: 'Here', align: 'start', share: 20 },
    ],
    rows: bandRanges(framework, supported.of).map(({ band, from, to }): Inline[][] => {
      const here = [
        supported.bandId === band.id ? `supported ${supported.total}` : null,
        claimed?.bandId === band.id ? `claimed ${claimed.total}` : null,
      ].filter((mark) => mark !== null)
      return [
        [text(`${from}–${to}`)],
        [strong(band.label)],
        [text(band.meaning)],
        here.length === 0 ? [] : [text(here.join(', '))],
      ]
    }),
  }
}

function sourceOf({ id, version, provenance }: Framework): string {
  const { title, author, license, source, sourceDate, attribution } = provenance
  const from = source === null ? '' : ` Source: ${source}${sourceDate === null ? '' : ` (${sourceDate})`}`
  const licence = license === 'unknown' ? 'licence unknown' : `licence ${license}`
  return [
    sentence(`Framework: ${title}, ${id} ${version}, by ${author}, ${licence}`),
    ...(from === '' ? [] : [sentence(from.trim())]),
    ...(attribution === null ? [] : [sentence(attribution)]),
  ].join(' ')
}
