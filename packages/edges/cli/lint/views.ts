import {
  lintBaseline,
  lintCv,
  lintSarif,
  listRules,
  listSuppressions,
  suppressFinding,
  unsuppressFinding,
} from '@waymark/contracts/lint/operations.ts'
import type { FileFinding, LintedFile, LintReport } from '@waymark/contracts/lint/report.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

/** Findings file by file, role by role, then the teardown and the sum. */
export const lint = viewOf(lintCv.output, (report, page) => {
  for (const file of report.files) fileFindings(file, page)
  if (report.passedOver.length > 0) {
    page.heading('Passed over')
    for (const { name, reason } of report.passedOver)
      page.words(`${name}: ${reason}`, { indent: 2, mark: page.style.marks.point })
  }
  if (report.unused.length > 0) {
    page.heading('Silences that match nothing any more')
    for (const { rule, fingerprint, reason } of report.unused)
      page.words(`${rule} ${fingerprint ?? '(all)'}: ${reason}`, { indent: 2, mark: page.style.marks.point })
  }
  page.gap()
  page.line(sumOf(report))
})

function fileFindings(file: LintedFile, page: Page): void {
  const heard = file.findings.filter(({ silenced }) => silenced === null)
  page.heading(file.name)
  teardown(file, page)
  let role: string | null | undefined
  const explained = new Set<string>()
  for (const finding of heard) {
    if (finding.role !== role) {
      role = finding.role
      page.gap()
      page.words(role ?? 'The whole CV', { paint: page.style.dim })
    }
    one(finding, file, page, explained.has(finding.rule))
    explained.add(finding.rule)
  }
  const quiet = file.findings.length - heard.length
  if (heard.length === 0)
    page.words(
      quiet === 0
        ? 'Nothing to mend was found.'
        : `Nothing else was found; ${count(quiet, 'finding')} silenced.`,
      { indent: 2 },
    )
  if (file.doubts.length > 0) {
    page.gap()
    page.words(
      `${count(file.doubts.length, 'passage')} not understood while reading; findings may be missing there:`,
      { paint: page.style.dim },
    )
    for (const { where, text, reason } of file.doubts.slice(0, 5))
      page.words(`${where}: ${reason}${text === '' ? '' : ` “${text.slice(0, 80)}”`}`, {
        indent: 2,
        mark: page.style.marks.point,
        paint: page.style.dim,
      })
  }
}

/** Why a rule matters is told with its first finding only. */
function one(finding: FileFinding, file: LintedFile, page: Page, isExplained: boolean): void {
  const { source, place } = finding
  const at =
    source === null ? `${file.name} (${place.where})` : `${file.name}:${source.line}:${source.column}`
  page.gap()
  page.line(
    `  ${levelMark(finding, page)}  ${page.style.dim(`${at}  ${finding.rule}  ${finding.fingerprint}`)}`,
  )
  page.words(finding.message, { indent: 4 })
  if (finding.words !== '' && !finding.message.includes(finding.words))
    page.words(`“${finding.words}”`, { indent: 4, paint: page.style.dim })
  for (const { words } of finding.related.slice(0, 4))
    page.words(`“${words}”`, { indent: 4, paint: page.style.dim })
  if (!isExplained) page.words(finding.why, { indent: 4 })
  for (const { slot, asks, known } of finding.fix?.parts ?? []) {
    if (asks !== null) page.words(`${slot}: ${asks}`, { indent: 6, mark: '?' })
    for (const { text, evidence } of known)
      page.words(`your evidence says: ${text} (${evidence})`, { indent: 8 })
  }
}

function levelMark({ level }: FileFinding, { style }: Page): string {
  if (level === 'error') return style.bold('error')
  return level === 'warning' ? style.warn('warning') : style.dim('hint')
}

function teardown({ teardown: result }: LintedFile, page: Page): void {
  page.words(
    `Top of the page: ${result.met} of 4 cues, ${result.passed ? 'passed' : 'not passed'} (3 are needed). Looked at: ${result.looked}.`,
    { indent: 2 },
  )
  for (const { cue, met, words, advice, asks } of result.cues)
    page.words(met ? `${cue}: “${words ?? ''}”` : `${cue}: ${asks} ${advice ?? ''}`, {
      indent: 4,
      mark: met ? '+' : '-',
    })
}

function sumOf({ counts, files, failed, failOn }: LintReport): string {
  const parts = [count(counts.error, 'error'), count(counts.warning, 'warning'), count(counts.hint, 'hint')]
  const silenced = counts.silenced === 0 ? '' : `; ${counts.silenced} silenced`
  const verdict = failed ? ` Fails: there is at least one ${failOn}.` : ''
  return `${parts.join(', ')} in ${count(files.length, 'CV')}${silenced}.${verdict}`
}

/** Where the report for tools went. */
export const sarif = viewOf(lintSarif.output, ({ name }, page, { written }) => {
  page.words(written === null ? name : `Wrote the findings to ${written}`)
})

/** What the baseline holds now. */
export const baseline = viewOf(lintBaseline.output, ({ sideFile, findings }, page) => {
  page.words(
    `${sideFile} holds ${count(findings, 'finding')} as its baseline. From now on only others are told.`,
  )
})

/** What was silenced. */
export const suppressed = viewOf(suppressFinding.output, ({ suppression }, page) => {
  page.words(`Silenced ${suppression.rule} ${suppression.fingerprint}: ${suppression.reason}`)
})

/** Whether a silence was lifted. */
export const unsuppressed = viewOf(unsuppressFinding.output, ({ removed }, page) => {
  page.words(removed ? 'It is told again.' : 'It was not silenced in this workspace.')
})

/** All silences of the workspace. */
export const suppressions = viewOf(listSuppressions.output, ({ suppressions: all }, page) => {
  if (all.length === 0)
    page.words(
      'Nothing is silenced in this workspace. "lint cv FILE" shows findings with their fingerprints.',
    )
  else
    page.table(
      [{ head: 'Rule' }, { head: 'Fingerprint' }, { head: 'Reason', flexible: true }],
      all.map(({ rule, fingerprint, reason }) => [rule, fingerprint, reason]),
    )
})

/** Every rule with its examples. */
export const rules = viewOf(listRules.output, ({ rules: all }, page) => {
  for (const { id, name, level, why, bad, good } of all) {
    page.heading(`${name} (${id}, ${level})`)
    page.words(why, { indent: 2 })
    for (const text of bad) page.words(text, { indent: 2, mark: '-' })
    for (const text of good) page.words(text, { indent: 2, mark: '+' })
  }
})
