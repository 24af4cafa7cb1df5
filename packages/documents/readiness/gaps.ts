import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Gap } from '@waymark/domain/readiness/assessment.ts'
import { gapsAtATime } from '@waymark/domain/readiness/gaps.ts'
import type { Block, Inline } from '../document/document.ts'
import { separated, text } from '../document/inline.ts'
import type { Citations } from './citations.ts'
import { agree, count } from './words.ts'

/** The gaps that matter first, why those, and which others wait. */
export function gapBlocks({ readiness }: ReadinessReport, citations: Citations): Block[] {
  const first = readiness.gaps.slice(0, gapsAtATime)
  const later = readiness.gaps.slice(gapsAtATime)
  return [
    {
      kind: 'heading',
      level: 1,
      text: 'The gaps that matter first',
      anchor: 'gaps',
      aside: null,
      newPage: false,
    },
    { kind: 'paragraph', voice: 'plain', content: [text(openingOf(readiness.gaps, first.length))] },
    ...first.map((gap): Block =>
      entryOf(gap, readiness.competencies.find(({ id }) => id === gap.competency)?.missing ?? [], citations),
    ),
    ...laterBlock(later, citations),
  ]
}

function openingOf(gaps: readonly Gap[], told: number): string {
  if (gaps.length === 0) return 'No competency stands below what the next band needs.'
  const amount = count(gaps.length, 'competency stands', 'competencies stand')
  const rest = gaps.length > told ? ` These ${told} come first.` : ''
  return `${amount} below what the next band needs, the farthest first, then in the order in which the present band says to work, then by the harm they do to others.${rest}`
}

function entryOf(gap: Gap, missing: readonly string[], citations: Citations): Block {
  const fact = (label: string, sentences: readonly string[]) =>
    sentences.length === 0 ? [] : [{ label, paragraphs: sentences.map((line) => citations.sentence(line)) }]
  return {
    kind: 'entry',
    title: [citations.competency(gap.competency)],
    aside: `${count(gap.distance, 'point')} short`,
    facts: [...fact('Why this one', gap.reasons), ...fact('What is missing', missing)],
  }
}

function laterBlock(later: readonly Gap[], citations: Citations): Block[] {
  if (later.length === 0) return []
  const names: Inline[] = separated(
    later.map((gap) => [citations.competency(gap.competency), text(` (${count(gap.distance, 'point')})`)]),
    ', ',
  )
  const content = [
    text(`${agree(later.length, 'Another gap waits', 'Other gaps wait')}: `),
    ...names,
    text('.'),
  ]
  return [{ kind: 'paragraph', voice: 'plain', content }]
}
