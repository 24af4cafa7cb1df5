import { answerCases, nextCase } from '@waymark/contracts/readiness/calibration-operations.ts'
import { viewOf } from '../views/view.ts'

/** One case with its scale, and how to answer it. */
export const next = viewOf(nextCase.output, ({ framework, frameworkName, case: open, had, of }, page) => {
  const { style } = page
  if (open === null) {
    page.words(of === 0 ? `There are no cases for ${frameworkName}.` : `You have had all ${of} cases.`)
    return
  }
  page.line(`${style.bold(open.name)} ${style.dim(`case ${had + 1} of ${of}, fictional`)}`)
  page.gap()
  page.words(open.text)
  page.gap()
  for (const { value, label, anchor } of open.points)
    page.words(`${label}: ${anchor}`, { indent: 2, mark: String(value) })
  page.gap()
  page.words(`Answer: waymark calibration answer ${framework} ${open.id}=POINT`, { paint: style.dim })
})

/** The expert's points and reasons, then what the answers say of one's own leaning. */
export const answered = viewOf(answerCases.output, ({ framework, results, leniency }, page) => {
  for (const { case: id, name, given, expert, reason } of results) {
    page.words(`${name} (${id}): you ${given}, the expert ${expert}`, { paint: page.style.bold })
    page.words(reason, { indent: 2 })
  }
  page.gap()
  page.words(leniency.says)
  const had = results.map(({ case: id }) => `--answered ${id}`).join(' ')
  page.words(`Next: waymark calibration next ${framework} ${had}`, { paint: page.style.dim })
})
