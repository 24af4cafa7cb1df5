import type { ReadinessReport } from '@waymark/contracts/readiness/report.ts'
import type { Document } from '../document/document.ts'
import { text } from '../document/inline.ts'
import { printable } from '../document/printable.ts'
import { chartBlocks } from './charts.ts'
import { citationsOf } from './citations.ts'
import { claimBlocks } from './claims.ts'
import { competencyBlocks } from './competencies.ts'
import { gapBlocks } from './gaps.ts'
import { methodBlocks } from './method.ts'
import { planBlocks } from './plan.ts'
import { registerBlocks } from './register.ts'
import { summaryBlocks } from './summary.ts'
import { dateInWords, LANGUAGE } from './words.ts'

/** The readiness report as a document: all that PDF, HTML and Markdown say, computed from facts alone. */
export function readinessDocument(report: ReadinessReport): Document {
  const { readiness, framework, name, createdAt } = report
  const title = printable(`Readiness for ${readiness.frameworkName}`)
  const asOf = `As of ${dateInWords(readiness.asOf)}`
  const version = `framework ${readiness.framework} ${readiness.version}`
  const citations = citationsOf(report)
  return {
    title,
    subtitle: [...(name === null || name === '' ? [] : [[text(name)]]), [text(`${asOf}, ${version}`)]],
    author: name === null || name === '' ? null : printable(name),
    language: LANGUAGE,
    createdAt,
    runningHead: [title, name]
      .filter((part) => part !== null && part !== '')
      .map((part) => printable(part ?? ''))
      .join(', '),
    runningFoot: printable(`${asOf}, ${version}`),
    facts: {
      framework: framework.id,
      version: readiness.version,
      asOf: readiness.asOf,
      createdAt,
      ...(name === null || name === '' ? {} : { name: printable(name) }),
      evidence: report.evidence.map((item) => item.id).join(' '),
    },
    furniture: { page: 'Page', of: 'of', contents: 'Contents' },
    blocks: [
      ...summaryBlocks(report),
      ...chartBlocks(report, citations),
      ...claimBlocks(readiness, citations),
      ...gapBlocks(report, citations),
      ...competencyBlocks(report, citations),
      ...planBlocks(report.plan, citations),
      ...methodBlocks(report),
      ...registerBlocks(report, citations),
    ],
  }
}
