import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { CompetencyReadiness, Readiness } from '@waymark/domain/readiness/assessment.ts'
import type { Block, DotChart, DotRow, Inline, RangeChart, Table } from '../document/document.ts'
import { quiet, text } from '../document/inline.ts'
import { bandRanges } from './bands.ts'
import { competencyAnchor, type Citations } from './citations.ts'

const COMPETENCY_TABLE = 'table-competencies'

/** Where the table of the bands stands: the twin of the total's chart. */
export const BANDS_TABLE = 'table-bands'

/** The total among its bands, and every competency with evidence, claim and target, drawn and as a table. */
export function chartBlocks(report: ReadinessReport, citations: Citations): Block[] {
  return [
    ...totalChart(report),
    competencyChart(report.readiness),
    competencyTable(report.readiness, citations),
    {
      kind: 'paragraph',
      voice: 'quiet',
      content: [
        text(
          '“Not rated” means that no claim was made and “not applicable” that the competency does not apply; ' +
            'neither is a zero. A target stands only where the next band needs more than the evidence supports.',
        ),
      ],
    },
  ]
}

function totalChart({ readiness, framework }: ReadinessReport): Block[] {
  const { supported, claimed } = readiness
  if (supported.bandId === null) return []
  const chart: RangeChart = {
    kind: 'range-chart',
    anchor: 'chart-total',
    title: 'Total among the bands',
    description:
      `A line from 0 to ${supported.of} points divided into bands. The supported total is ${supported.total}` +
      `${claimed === null ? '; no claim is recorded' : ` and the claimed total ${claimed.total}`}.`,
    max: supported.of,
    ranges: bandRanges(framework, supported.of).map(({ from, to }) => ({ from, to, label: `${from}–${to}` })),
    filled: { value: supported.total, said: `${supported.total} supported` },
    ring: claimed === null ? null : { value: claimed.total, said: `${claimed.total} claimed` },
    twin: BANDS_TABLE,
  }
  return [chart]
}

function competencyChart(readiness: Readiness): DotChart {
  return {
    kind: 'dot-chart',
    anchor: 'chart-competencies',
    title: 'Evidence beside claim, by competency',
    description: `One row for each of ${readiness.competencies.length} competencies: a filled dot at the point that evidence supports, a ring at the point claimed, a line at the target of the next band. The table after the chart holds the same figures.`,
    max: Math.max(1, ...readiness.competencies.map((entry) => entry.of)),
    names: { filled: 'supported by evidence', ring: 'claimed', line: 'target for the next band' },
    rows: readiness.competencies.map((entry) => rowOf(entry, targetOf(readiness, entry))),
    twin: COMPETENCY_TABLE,
  }
}

function rowOf(entry: CompetencyReadiness, target: number | null): DotRow {
  return {
    label: entry.name,
    to: competencyAnchor(entry.id),
    of: entry.supported === null ? null : entry.of,
    filled: entry.supported,
    ring: entry.supported === null ? null : entry.claimed,
    line: target,
    said: saidOf(entry),
  }
}

function saidOf(entry: CompetencyReadiness): string {
  if (entry.supported === null) return 'not applicable'
  const claim = entry.claimed === null ? 'not rated' : `claimed ${entry.claimed}`
  return `${entry.supported} of ${entry.of}, ${claim}`
}

/** The point that the next band needs of a competency, or null where evidence already reaches it. */
function targetOf(readiness: Readiness, entry: CompetencyReadiness): number | null {
  const gap = readiness.gaps.find((candidate) => candidate.competency === entry.id)
  return gap === undefined || entry.supported === null ? null : entry.supported + gap.distance
}

function competencyTable(readiness: Readiness, citations: Citations): Table {
  return {
    kind: 'table',
    anchor: COMPETENCY_TABLE,
    caption: 'The same figures as a table',
    columns: [
      { label: 'Competency', align: 'start', share: 31 },
      { label: 'Supported', align: 'end', share: 15 },
      { label: 'Claimed', align: 'end', share: 15 },
      { label: 'Target', align: 'end', share: 15 },
      { label: 'Evidence that counts', align: 'start', share: 24 },
    ],
    rows: readiness.competencies.map((entry) => {
      const target = targetOf(readiness, entry)
      return [
        [citations.competency(entry.id)],
        [entry.supported === null ? quiet('not applicable') : text(`${entry.supported} of ${entry.of}`)],
        [claimCell(entry)],
        [targetCell(entry, target)],
        entry.evidence.length === 0
          ? [quiet(entry.supported === null ? 'not applicable' : 'none yet')]
          : citations.someNumbers(entry.evidence),
      ]
    }),
  }
}

function targetCell(entry: CompetencyReadiness, target: number | null): Inline {
  if (entry.supported === null) return quiet('not applicable')
  return target === null ? quiet('reached') : text(String(target))
}

function claimCell(entry: CompetencyReadiness): Inline {
  if (entry.claim === 'not-applicable') return quiet('not applicable')
  return entry.claimed === null ? quiet('not rated') : text(String(entry.claimed))
}
