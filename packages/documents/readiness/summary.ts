import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Confidentiality } from '@waymark/domain/evidence/evidence.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { Block, Inline } from '../document/document.ts'
import { ref, separated, strong, text } from '../document/inline.ts'
import { evidenceAnchor, evidenceNumber } from './citations.ts'
import { agree, count, dateInWords, sentence } from './words.ts'

/** Numbers that a note lists one by one; beyond them only their count is told. */
const LISTED = 12

/** The first thing read: where the person stands, beside what they claim, and how far the next band is. */
export function summaryBlocks(report: ReadinessReport): Block[] {
  const { readiness } = report
  return [
    { kind: 'paragraph', voice: 'lede', content: ledeOf(readiness) },
    keyFigures(readiness),
    ...confidentialityNote(report),
  ]
}

function ledeOf(readiness: Readiness): Inline[] {
  return [
    ...supportedSentence(readiness),
    text(` ${coverageSentence(readiness)} ${claimSentence(readiness)} ${nextBandSentence(readiness)}`),
  ]
}

function supportedSentence({ asOf, supported, frameworkName }: Readiness): Inline[] {
  const opening = `As of ${dateInWords(asOf)}, `
  const figure = strong(`${supported.total} of ${supported.of} points`)
  if (supported.applicable === 0) {
    return [
      text(`${opening}no competency of ${frameworkName} is marked as applicable, so nothing is scored.`),
    ]
  }
  const band: Inline[] =
    supported.band === null
      ? [text('. Too many competencies do not apply to place that total in a band.')]
      : [text(', the band '), strong(supported.band), text('.')]
  if (supported.covered === 0) {
    return [
      text(`${opening}no evidence counts towards ${frameworkName} yet. It supports `),
      figure,
      ...band,
      text(' Nothing is assumed in its place.'),
    ]
  }
  return [text(`${opening}the evidence supports `), figure, text(` for ${frameworkName}`), ...band]
}

function coverageSentence({ supported }: Readiness): string {
  const { covered, applicable } = supported
  if (applicable === 0) return ''
  if (covered === 0) return `None of the ${count(applicable, 'competency', 'competencies')} is covered.`
  return `${covered} of ${count(applicable, 'competency', 'competencies')} ${agree(covered, 'rests', 'rest')} on at least one item that counts.`
}

function claimSentence({ claimed, supported }: Readiness): string {
  if (claimed === null) return 'No claims are recorded, so no claim stands beside it.'
  const band = claimed.band === null ? '' : ` (${claimed.band})`
  const unknown =
    claimed.rated >= supported.applicable
      ? ''
      : `, with ${claimed.rated} of ${supported.applicable} rated; what is not rated is unknown, not zero`
  return sentence(`The claim beside it is ${claimed.total} of ${claimed.of}${band}${unknown}`)
}

function nextBandSentence({ nextBand, supported }: Readiness): string {
  if (nextBand !== null) {
    const points = count(nextBand.pointsAway, 'point')
    return `The next band, ${nextBand.label}, begins ${points} higher.`
  }
  return supported.band === null ? '' : 'There is no higher band.'
}

function keyFigures({ supported, claimed, nextBand }: Readiness): Block {
  return {
    kind: 'key-figures',
    figures: [
      { label: 'Supported', value: `${supported.total} of ${supported.of}`, note: supported.band },
      claimed === null
        ? { label: 'Claimed', value: 'Not rated', note: 'no claims recorded' }
        : {
            label: 'Claimed',
            value: `${claimed.total} of ${claimed.of}`,
            note: claimed.band ?? `${claimed.rated} rated`,
          },
      {
        label: 'Covered',
        value: `${supported.covered} of ${supported.applicable}`,
        note: 'competencies with evidence',
      },
      nextBand === null
        ? { label: 'Next band', value: supported.band === null ? 'Not placed' : 'None above', note: null }
        : { label: 'Next band', value: count(nextBand.pointsAway, 'point'), note: nextBand.label },
    ],
  }
}

function confidentialityNote({ evidence }: ReadinessReport): Block[] {
  const numbered = evidence.map((item, index) => ({ item, index }))
  const marked = (mark: Confidentiality) => numbered.filter(({ item }) => item.confidentiality === mark)
  const parts = (['private', 'internal'] as const).flatMap((mark): Inline[][] => {
    const items = marked(mark)
    if (items.length === 0) return []
    const named =
      items.length > LISTED
        ? []
        : [
            text(' ('),
            ...separated(
              items.map(({ index }) => [ref(evidenceNumber(index), evidenceAnchor(index))]),
              ', ',
            ),
            text(')'),
          ]
    return [[text(`${count(items.length, 'item')} marked ${mark}`), ...named]]
  })
  if (parts.length === 0) return []
  const content = [
    text('This document contains '),
    ...separated(parts, ' and '),
    text('. Decide who may read them before handing it on.'),
  ]
  return [{ kind: 'note', content }]
}
