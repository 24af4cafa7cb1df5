import { blankFacts, type EvidenceFacts, type Measure } from '../evidence/evidence.ts'
import type { ProposedEvidence } from '../proposals/proposal.ts'
import type { BeforeAfter } from './before-after.ts'
import { definitionOf, type DefinitionCard, type FigureId } from './definitions.ts'
import type { FigureValue } from './figure.ts'
import type { Window } from './window.ts'

/** What a proposal from a figure is made of. Both values are there. */
export interface ComparedFigure {
  readonly figure: FigureId
  readonly service: string | null
  readonly rank: number | null
  readonly windows: readonly [Window, Window]
  readonly compared: BeforeAfter
  /** Keys of the records of the later window. */
  readonly keys: readonly string[]
}

/**
 * A figure of a team over two windows as proposed evidence. It states what was measured and asks for the user's part:
 * a team's figure is never one person's work by itself.
 */
export function proposalFrom({
  figure,
  service,
  rank,
  windows: [before, after],
  compared,
  keys,
}: ComparedFigure): ProposedEvidence {
  const card = definitionOf(figure)
  const where = service === null ? 'all services' : service
  const severity = rank === null ? '' : `, severity ${rank}`
  const title = `${card.name} of ${where}${severity}: ${shown(compared.before, card)} to ${shown(compared.after, card)}`
  const span = (window: Window) => `${window.from} to ${window.to}`
  const why = `${span(before)}: ${told(compared.before, card)} ${span(after)}: ${told(compared.after, card)} ${compared.says}`
  const provenance: EvidenceFacts['provenance'] = [
    {
      facts: ['title', 'result', 'measures', 'happened'],
      origin: 'derived',
      source: null,
      place: `${card.id}@${card.version}, ${span(before)} and ${span(after)}`,
    },
  ]
  return {
    key: ['figure', figure, service ?? '*', rank ?? '*', before.from, before.to, after.from, after.to].join(
      '/',
    ),
    facts: {
      ...blankFacts(title.slice(0, 300)),
      result: why.slice(0, 2000),
      measures: [measureOf(compared, card)],
      happened: { from: after.from, to: after.to, ongoing: false },
      provenance,
    },
    why: why.slice(0, 2000),
    questions: [
      'What was your part in this?',
      'What was decided, and which alternative was refused?',
      'What else changed in this time that may explain it?',
      'Who outside the team felt it?',
    ],
    records: keys.slice(0, 500),
    recordCount: keys.length,
  }
}

function measureOf({ before, after }: BeforeAfter, card: DefinitionCard): Measure {
  const scaled = (value: number | null) => (value === null ? null : scale(value, card.unit))
  return {
    name: card.name,
    before: scaled(before.value),
    after: scaled(after.value),
    unit: card.unit === 'duration' ? 'hours' : card.unit === 'share' ? '%' : card.unit,
  }
}

function scale(value: number, unit: DefinitionCard['unit']): number {
  const scaled = unit === 'duration' ? value / 3_600_000 : unit === 'share' ? value * 100 : value
  return Number(scaled.toPrecision(3))
}

function shown({ value }: FigureValue, { unit }: DefinitionCard): string {
  if (value === null) return 'not known'
  const number = String(scale(value, unit))
  if (unit === 'duration') return `${number} h`
  return unit === 'share' ? `${number} %` : `${number} ${unit}`
}

function told(value: FigureValue, card: DefinitionCard): string {
  const range =
    value.interval === null
      ? 'too few for an interval'
      : `between ${scale(value.interval.low, card.unit)} and ${scale(value.interval.high, card.unit)}`
  return `${shown(value, card)} (${range}; ${value.says.replace(/\.$/, '')}).`
}
