import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Attestation, Evidence, FactName, Provenance } from '@waymark/domain/evidence/evidence.ts'
import { stillStands } from '@waymark/domain/evidence/attested-claim.ts'
import { gradesOf, type GradeName } from '@waymark/domain/evidence/grades.ts'
import { strengthOf } from '@waymark/domain/evidence/strength.ts'
import { listed } from '@waymark/domain/frameworks/scales.ts'
import type { Block, Fact, Inline } from '../document/document.ts'
import { printable } from '../document/printable.ts'
import { paragraphsOf, quiet, text } from '../document/inline.ts'
import { askedLines } from './asked.ts'
import { evidenceAnchor, evidenceNumber, type Citations } from './citations.ts'
import {
  capitalised,
  confidentialityWords,
  count,
  dateInWords,
  factWords,
  measureInWords,
  originWords,
  outcomeWords,
  periodInWords,
  relationWords,
  scopeWords,
  sentence,
  sourceWords,
} from './words.ts'

/** The appendix: every cited item under its number, with all that is known of it and where that comes from. */
export function registerBlocks(report: ReadinessReport, citations: Citations): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: 'Appendix: evidence register',
    anchor: 'evidence',
    aside: report.evidence.length === 0 ? null : count(report.evidence.length, 'item'),
    newPage: report.evidence.length > 0,
  }
  if (report.evidence.length === 0) {
    return [
      heading,
      {
        kind: 'paragraph',
        voice: 'plain',
        content: [text('No evidence is cited in this report, so there is nothing to list.')],
      },
    ]
  }
  return [
    heading,
    {
      kind: 'paragraph',
      voice: 'quiet',
      content: [
        text(
          'Each item is printed under the number that the report cites, with the facts it states, where they come from ' +
            'and who may read it. A fact that is not stated is named as such; it counts as nothing and is never filled in.',
        ),
      ],
    },
    ...report.evidence.flatMap((item, index) => itemBlocks(item, index, report, citations)),
  ]
}

function itemBlocks(item: Evidence, index: number, report: ReadinessReport, citations: Citations): Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: printable(`${evidenceNumber(index)} · ${item.title}`),
      anchor: evidenceAnchor(index),
      aside: confidentialityWords[item.confidentiality],
      newPage: false,
    },
    {
      kind: 'facts',
      facts: [
        ...storyFacts(item),
        ...standingFacts(item, report),
        ...originFacts(item, report),
        ...linkFacts(item, report, citations),
      ],
    },
  ]
}

function storyFacts(item: Evidence): Fact[] {
  const period = periodInWords(item.happened)
  return [
    ...line('When', period),
    ...prose('Situation', item.situation),
    ...prose('Task', item.task),
    ...prose('Action', item.action),
    ...prose('Result', item.result),
    ...line('Outcome', item.outcome === null ? null : outcomeWords[item.outcome]),
    ...lines('Measure', item.measures.map(measureInWords)),
    ...line('Scope', scopeOf(item)),
    ...decisionFacts(item),
    ...line(
      'Stakeholders',
      item.stakeholders
        .map(({ name, role }) => (role === null || role === '' ? name : `${name} (${role})`))
        .join(', '),
    ),
  ]
}

function scopeOf({ scope }: Evidence): string | null {
  if (scope === null) return null
  const people = scope.people === null ? null : count(scope.people, 'person', 'people')
  const parts = [scopeWords[scope.level], people, scope.note].filter((part) => part !== null && part !== '')
  return capitalised(parts.join(', '))
}

function decisionFacts({ decision }: Evidence): Fact[] {
  if (decision === null) return []
  return lines('Decision', [
    sentence(decision.chosen),
    `Instead of: ${sentence(decision.insteadOf ?? 'not stated')}`,
    ...(decision.because === null ? [] : [`Because: ${sentence(decision.because)}`]),
  ])
}

/** Facts that say how far the item stands without its author's word. */
function standingFacts(item: Evidence, report: ReadinessReport): Fact[] {
  const { handover } = item
  const runs =
    handover === null
      ? []
      : [
          sentence(
            handover.since === null
              ? handover.owner
              : `${handover.owner}, since ${dateInWords(handover.since)}`,
          ),
          ...(handover.how === null ? [] : [handover.how]),
        ]
  return [
    ...lines('Run now by', runs),
    ...lines(
      'Confirmed by',
      item.attestations.flatMap((attestation) => attestationLines(item, attestation)),
    ),
    ...lines('Asked to confirm', askedLines(item, report)),
    ...line('Carries', capitalised(strengthOf(item).join(', '))),
    ...line('Stands in time', standsInTime(item, report)),
    ...line('Not stated', notStated(item)),
  ]
}

/** Whether it lasted, is recent on the day of the report, and happened on other occasions that the report cites. */
function standsInTime(item: Evidence, { evidence, readiness }: ReadinessReport): string {
  return gradesOf(item, evidence, readiness.asOf)
    .filter(({ name, state }) => state === 'holds' && inTime.has(name))
    .map(({ reason }) => reason)
    .join(' ')
}

const inTime = new Set<GradeName>(['repeated', 'sustained', 'recent'])

function attestationLines(item: Evidence, attestation: Attestation): string[] {
  const { by, relation, on, statement, checkableAt } = attestation
  const when = on === null ? 'date not stated' : dateInWords(on)
  const said = `${by} (${relationWords[relation]}, ${when}): “${statement}”`
  const moved = stillStands(item, attestation)
    ? []
    : ['This confirmed another wording than the one printed here and is not counted.']
  return [said, `To be checked at: ${checkableAt}`, ...moved]
}

const expected: readonly (readonly [FactName, (item: Evidence) => boolean])[] = [
  ['happened', ({ happened }) => periodInWords(happened) !== null],
  ['result', (item) => item.result !== null],
  ['measures', (item) => item.measures.length > 0],
  ['scope', (item) => item.scope !== null],
  ['decision', (item) => item.decision !== null],
  ['handover', (item) => item.handover !== null],
  ['attestations', (item) => item.attestations.length > 0],
]

function notStated(item: Evidence): string {
  const asked = new Set(
    item.provenance.filter((entry) => entry.origin === 'cannot-confirm').flatMap((entry) => entry.facts),
  )
  const absent = expected.filter(([fact, has]) => !has(item) && !asked.has(fact))
  return capitalised(listed(absent.map(([fact]) => factWords[fact])))
}

function originFacts(item: Evidence, report: ReadinessReport): Fact[] {
  const files = item.attachments.map((file) => `${file.name} (SHA-256 ${file.sha256.slice(0, 12)}…)`)
  return [
    ...lines(
      'Source',
      item.provenance.map((entry) => originOf(entry, report)),
    ),
    ...lines('Attached', files),
  ]
}

function originOf({ facts, origin, source, place }: Provenance, report: ReadinessReport): string {
  const known = report.sources?.find((candidate) => candidate.id === source)
  const named = known === undefined ? source : `${sourceWords[known.kind]} “${known.name}”`
  const where = [named, place].filter((part) => part !== null && part !== '').join(', ')
  const what = capitalised(listed(facts.map((fact) => factWords[fact])))
  return `${what}: ${originWords[origin]}${where === '' ? '' : `, ${where}`}`
}

function linkFacts(item: Evidence, report: ReadinessReport, citations: Citations): Fact[] {
  const links = item.competencies.filter((link) => link.framework === report.framework.id)
  if (links.length === 0) return []
  const paragraphs = links.map((link): Inline[] => [
    citations.competency(link.competency),
    text(`: ${link.reason}`),
    ...(link.by === 'suggestion' ? [quiet(' (suggested by its words, accepted)')] : []),
  ])
  return [{ label: 'Linked to', paragraphs }]
}

function line(label: string, value: string | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, paragraphs: [[text(value)]] }]
}

function lines(label: string, values: readonly string[]): Fact[] {
  return values.length === 0 ? [] : [{ label, paragraphs: values.flatMap((value) => paragraphsOf(value)) }]
}

function prose(label: string, value: string | null): Fact[] {
  return value === null ? [] : lines(label, [value])
}
