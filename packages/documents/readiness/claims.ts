import type { CompetencyReadiness, Readiness } from '@waymark/domain/readiness/assessment.ts'
import { listed } from '@waymark/domain/frameworks/scales.ts'
import type { Block, Inline } from '../document/document.ts'
import { quiet, separated, text } from '../document/inline.ts'
import type { Citations } from './citations.ts'
import { agree, count, sentence } from './words.ts'

/** Where claim and evidence differ, over and under in one table and one tone, then what nobody rated. */
export function claimBlocks(readiness: Readiness, citations: Citations): Block[] {
  const differing = readiness.competencies.filter(
    (entry) => readiness.overClaims.includes(entry.id) || readiness.underClaims.includes(entry.id),
  )
  return [
    {
      kind: 'heading',
      level: 1,
      text: 'Where claim and evidence differ',
      anchor: 'claims',
      aside: null,
      newPage: false,
    },
    { kind: 'paragraph', voice: 'plain', content: [text(openingOf(readiness))] },
    ...(differing.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            anchor: 'table-claims',
            caption: null,
            columns: [
              { label: 'Competency', align: 'start' as const, share: 24 },
              { label: 'Claimed', align: 'end' as const, share: 12 },
              { label: 'Supported', align: 'end' as const, share: 14 },
              { label: 'What would bring them together', align: 'start' as const, share: 50 },
            ],
            rows: differing.map((entry) => rowOf(entry, citations)),
          },
        ]),
    ...remarks(readiness, citations),
  ]
}

function openingOf({ claimed, overClaims, underClaims }: Readiness): string {
  if (claimed === null)
    return 'No competency is rated yet, so there is no claim to compare with the evidence.'
  const over = overClaims.length
  const under = underClaims.length
  if (over + under === 0) return 'Every claim that was made stands where the evidence stands.'
  const parts = [
    over === 0 ? null : `${count(over, 'claim stands', 'claims stand')} above what the evidence supports`,
    under === 0 ? null : `${count(under, 'claim stands', 'claims stand')} below it`,
  ].filter((part) => part !== null)
  const joined =
    over === 0
      ? `${count(under, 'claim stands', 'claims stand')} below what the evidence supports`
      : listed(parts)
  return sentence(`${joined}. Both are differences to settle, by evidence or by another claim`)
}

function rowOf(entry: CompetencyReadiness, citations: Citations): Inline[][] {
  const { supported, claimed } = entry
  if (supported === null || claimed === null) return [[citations.competency(entry.id)], [], [], []]
  return [
    [citations.competency(entry.id)],
    [text(String(claimed))],
    [text(String(supported))],
    claimed > supported
      ? overWords(entry, claimed - supported, citations)
      : underWords(entry, supported - claimed, citations),
  ]
}

function overWords(entry: CompetencyReadiness, points: number, citations: Citations): Inline[] {
  const opening = text(`The claim is ${count(points, 'point')} above the evidence.`)
  return [opening, ...entry.missing.flatMap((line) => [text(' '), ...citations.sentence(line)])]
}

function underWords(entry: CompetencyReadiness, points: number, citations: Citations): Inline[] {
  return [
    text(`The claim is ${count(points, 'point')} below the evidence (`),
    ...citations.someNumbers(entry.evidence),
    text(').'),
  ]
}

function remarks(readiness: Readiness, citations: Citations): Block[] {
  const named = (entries: readonly CompetencyReadiness[]): Inline[] =>
    separated(
      entries.map((entry) => [citations.competency(entry.id)]),
      ', ',
    )
  const unrated = readiness.competencies.filter(
    (entry) => entry.claim === 'unknown' && entry.supported !== null,
  )
  const notApplicable = readiness.competencies.filter((entry) => entry.supported === null)
  const items: Inline[][] = []
  if (readiness.claimed !== null && unrated.length > 0) {
    items.push([text('Not rated, so unknown: '), ...named(unrated), text('.')])
  }
  if (notApplicable.length > 0) {
    items.push([
      text('Not applicable, and left out of every total: '),
      ...named(notApplicable),
      quiet(
        `. ${agree(notApplicable.length, 'Its reason stands', 'Their reasons stand')} in ${agree(notApplicable.length, 'its', 'their')} section.`,
      ),
    ])
  }
  return items.map((content) => ({ kind: 'paragraph', voice: 'plain', content }))
}
