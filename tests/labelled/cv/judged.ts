import type { Cv } from '@waymark/domain/cv/cv.ts'
import type { Finding } from '@waymark/domain/lint/finding.ts'
import { buildCv } from '@waymark/domain/testing/cv-builder.ts'
import type { LabelledCv, LabelledLine, LabelledRole } from './labelled-cv.ts'

/** The CV of a labelled author in the model. */
export function cvOf(labelled: LabelledCv): Cv {
  return buildCv({
    headline: labelled.headline.text,
    summary: labelled.summary?.text ?? null,
    roles: labelled.roles.map(({ employer, title, dates, bullets }) => ({
      employer,
      title,
      dates,
      bullets: bullets.map(({ text }) => text),
    })),
  })
}

/** The label that makes a finding of a line rule right. */
const ofLines: Readonly<Record<string, string>> = {
  'vague-claim': '4',
  'headcount-without-how': '2',
  'unclear-part': '5',
  'tool-list': '1',
  'generic-summary': '7',
  'generic-headline': '7',
}

/** Labels of which no bullet of the role may have one, for a finding on what a role lacks to be right. */
const ofRoles: Readonly<Record<string, string>> = {
  'tasks-not-outcomes': 'ON',
  'no-figures': 'N',
  'no-stakeholders': 'S',
  'no-scope': 'C',
  'no-tradeoff': 'T',
}

/** Whether the labels agree with a finding; null for rules that labels do not speak of. */
export function isRight(finding: Finding, labelled: LabelledCv): boolean | null {
  const label = ofLines[finding.rule]
  if (label !== undefined) return lineAt(finding.words, labelled)?.labels.has(label) ?? false
  const role = labelled.roles.find(({ title, employer }) => finding.role === `${title}, ${employer}`)
  if (finding.rule === 'tool-headlines')
    return [finding.words, ...finding.related.map(({ words }) => words)].every(
      (words) => lineAt(words, labelled)?.labels.has('6') === true,
    )
  const lacking = ofRoles[finding.rule]
  return lacking === undefined || role === undefined ? null : !hasAny(role, lacking)
}

function hasAny({ bullets }: LabelledRole, labels: string): boolean {
  return bullets.some((bullet) => Array.from(labels).some((label) => bullet.labels.has(label)))
}

function lineAt(text: string, { headline, summary, roles }: LabelledCv): LabelledLine | undefined {
  return [headline, ...(summary === null ? [] : [summary]), ...roles.flatMap(({ bullets }) => bullets)].find(
    (line) => line.text === text,
  )
}

/** Lines whose label a line rule should have found. */
export function expectedLines(rule: string, labelled: LabelledCv): readonly LabelledLine[] {
  const label = ofLines[rule]
  if (label === undefined) return []
  const head =
    rule === 'generic-headline'
      ? [labelled.headline]
      : rule === 'generic-summary' && labelled.summary !== null
        ? [labelled.summary]
        : []
  const lines = rule.startsWith('generic-') ? head : labelled.roles.flatMap(({ bullets }) => bullets)
  return lines.filter((line) => line.labels.has(label))
}

/** Rules that labels speak of. */
export const judgedRules = [...Object.keys(ofLines), 'tool-headlines', ...Object.keys(ofRoles)]
