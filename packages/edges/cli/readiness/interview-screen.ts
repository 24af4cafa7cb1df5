import { Page } from '../terminal/page.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { count } from '../views/words.ts'
import type { Answer, Beside, Interview, Question } from './interview.ts'

const besideShown = 5

/** The whole screen of one state: question, points, evidence and support beside the claim, and the keys. */
export function screenOf(
  interview: Interview,
  title: string,
  terminal: Pick<Terminal, 'color' | 'unicode' | 'columns'>,
): string {
  const page = new Page(terminal)
  const { index, questions } = interview
  const question = questions[index]
  const place = question ? `question ${index + 1} of ${questions.length}` : 'review'
  page.line(`${page.style.bold(title)}  ${page.style.dim(place)}`)
  page.gap()
  if (interview.mode === 'leave') leaving(interview, page)
  else if (question) ask(interview, question, page)
  else review(interview, page)
  if (interview.note !== null) page.words(interview.note, { mark: page.style.warn('!') })
  return page.text()
}

function ask(interview: Interview, question: Question, page: Page): void {
  const { style } = page
  page.line(style.bold(question.name))
  page.words(question.question)
  page.gap()
  for (const point of question.points) {
    page.words(`${point.label}: ${point.anchor}`, { indent: 2, mark: style.accent(String(point.value)) })
  }
  page.gap()
  page.facts([
    ['Evidence supports', supportOf(question)],
    ['Missing for more', question.missing.slice(0, 2).join(' ')],
    ['Your last claim', question.before],
    ['Your claim now', inWords(interview.answers.get(question.id))],
  ])
  page.gap()
  beside(interview, question, page)
  page.gap()
  if (interview.mode === 'reason') {
    page.words(`Why does it not apply? ${interview.typed}_`)
    page.words('Enter keeps the reason, Esc goes back', { paint: style.dim })
    return
  }
  if (interview.typed !== '') page.words(`Point: ${interview.typed}_`)
  page.words(keysOf(question), { paint: style.dim })
}

function keysOf({ points }: Question): string {
  const values = points.map(({ value }) => value)
  const wide = Math.max(...values) > 9 ? ' and Enter' : ''
  return `${Math.min(...values)}-${Math.max(...values)}${wide} rate   n does not apply   s skip   b back   e evidence   q quit`
}

function supportOf({ supported, points }: Question): string {
  if (supported === null) return 'it does not apply'
  const label = points.find(({ value }) => value === supported)?.label
  return label === undefined ? String(supported) : `${supported} ${label}`
}

function beside(interview: Interview, question: Question, page: Page): void {
  const { evidence, suggested } = question
  if (!interview.showsEvidence) {
    const more = suggested.length === 0 ? '' : `, ${suggested.length} more may support it`
    page.words(`${count(evidence.length, 'item')} tied${more}`, { paint: page.style.dim })
  }
  const shown = interview.showsEvidence ? Number.POSITIVE_INFINITY : besideShown
  items(evidence, shown, page.style.marks.point, page)
  if (interview.showsEvidence && suggested.length > 0) {
    page.words('May support it once you tie it:', { paint: page.style.dim })
    items(suggested, shown, '?', page)
  }
}

function items(list: readonly Beside[], shown: number, mark: string, page: Page): void {
  for (const { title, note } of list.slice(0, shown)) {
    page.words(note === '' ? title : `${title} (${note})`, { indent: 2, mark })
  }
  if (list.length > shown)
    page.words(`and ${list.length - shown} more; e shows them`, { indent: 4, paint: page.style.dim })
}

function review(interview: Interview, page: Page): void {
  page.table(
    [
      { head: 'Competency', flexible: true },
      { head: 'Claim', flexible: true },
      { head: 'Evidence supports', side: 'right' },
    ],
    interview.questions.map((question) => [
      question.name,
      inWords(interview.answers.get(question.id)),
      question.supported === null ? '' : String(question.supported),
    ]),
  )
  page.gap()
  page.words('Enter records these claims   b back   q quit', { paint: page.style.dim })
}

function leaving({ answers }: Interview, page: Page): void {
  page.words(`Keep the ${count(answers.size, 'claim')} you gave?   y yes   n no   Esc back to the questions`)
}

function inWords(answer: Answer | undefined): string {
  if (!answer) return 'not rated'
  return answer.value === null ? `does not apply: ${answer.reason ?? ''}` : String(answer.value)
}
