import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Competency } from '@waymark/domain/frameworks/framework.ts'
import type { CompetencyReadiness } from '@waymark/domain/readiness/assessment.ts'
import type { Block, Fact, Inline, Table } from '../document/document.ts'
import { quiet, strong, text } from '../document/inline.ts'
import { competencyAnchor, type Citations } from './citations.ts'
import { sentence } from './words.ts'

/** Every competency: what evidence supports beside what is claimed, why, and what the next point lacks. */
export function competencyBlocks({ readiness, framework }: ReadinessReport, citations: Citations): Block[] {
  const byId = new Map(framework.competencies.map((competency) => [competency.id, competency]))
  return [
    {
      kind: 'heading',
      level: 1,
      text: 'Competency by competency',
      anchor: 'competencies',
      aside: null,
      newPage: false,
    },
    ...readiness.competencies.flatMap((entry) => sectionOf(entry, byId.get(entry.id), citations)),
  ]
}

function sectionOf(
  entry: CompetencyReadiness,
  competency: Competency | undefined,
  citations: Citations,
): Block[] {
  const asked: Block[] =
    competency === undefined
      ? []
      : [{ kind: 'paragraph', voice: 'plain', content: [text(competency.meaning)] }]
  const derived = hasDerivation(entry, competency)
  return [
    {
      kind: 'heading',
      level: 2,
      text: entry.name,
      anchor: competencyAnchor(entry.id),
      aside: asideOf(entry),
      newPage: false,
    },
    ...asked,
    ...(derived ? [derivation(entry, citations)] : []),
    { kind: 'facts', facts: factsOf(entry, derived, citations) },
  ]
}

function asideOf(entry: CompetencyReadiness): string {
  if (entry.supported === null) return 'not applicable'
  const claim = entry.claimed === null ? 'not rated' : `claimed ${entry.claimed}`
  return `supported ${entry.supported} of ${entry.of}, ${claim}`
}

function factsOf(entry: CompetencyReadiness, derived: boolean, citations: Citations): Fact[] {
  const sentences = (lines: readonly string[]): Inline[][] => lines.map((line) => citations.sentence(line))
  const facts: Fact[] = [
    // Where the table shows every ask, the reasons would only say the same again.
    { label: 'Why', paragraphs: derived ? [] : sentences(entry.reasons) },
    { label: missingLabel(entry), paragraphs: sentences(entry.missing) },
    { label: 'Evidence that counts', paragraphs: evidenceOf(entry, citations) },
    {
      label: 'Linked, set aside',
      paragraphs: entry.setAside.map(({ evidence, reason }) => [
        ...citations.numbers([evidence]),
        text(`: ${sentence(reason)}`),
      ]),
    },
  ]
  return facts.filter((fact) => fact.paragraphs.length > 0)
}

function evidenceOf(entry: CompetencyReadiness, citations: Citations): Inline[][] {
  if (entry.supported === null) return []
  return entry.evidence.length === 0 ? [[quiet('None yet')]] : citations.titled(entry.evidence)
}

function missingLabel({ points }: CompetencyReadiness): string {
  const next = points.find((point) => !point.met)
  return next === undefined ? 'Missing' : `Missing for ${next.value}`
}

/** Without any linked item, the table would repeat the scale; it stands only where the competency asks in its own way. */
function hasDerivation(entry: CompetencyReadiness, competency: Competency | undefined): boolean {
  if (entry.supported === null || entry.points.every((point) => point.asks.length === 0)) return false
  const linked = entry.evidence.length + entry.setAside.length
  return linked > 0 || Object.keys(competency?.asks ?? {}).length > 0
}

/** Each ask of each point, what was found for it and whether it holds: the whole calculation, open to be checked. */
function derivation(entry: CompetencyReadiness, citations: Citations): Table {
  const asks = entry.points.flatMap((point) => point.asks.map((ask) => ({ point, ask })))
  const rows = asks.map(({ point, ask }): Inline[][] => [
    [strong(String(point.value)), text(` ${point.label}`)],
    [text(ask.text)],
    [text(`${ask.found} of ${ask.needed}`)],
    [ask.met ? text('yes') : quiet('not yet')],
    ask.evidence.length === 0 ? [quiet('none')] : citations.numbers(ask.evidence),
  ])
  return {
    kind: 'table',
    anchor: `table-${competencyAnchor(entry.id)}`,
    caption: `Why ${entry.name} stands at ${entry.supported}`,
    columns: [
      { label: 'Point', align: 'start', share: 20 },
      { label: 'What it asks of the evidence', align: 'start', share: 44 },
      { label: 'Found', align: 'end', share: 10 },
      { label: 'Holds', align: 'start', share: 10 },
      { label: 'Carried by', align: 'start', share: 16 },
    ],
    rows,
  }
}
