import { finishRoadmapStep, listRoadmaps, RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import type { RoadmapStepView } from '@waymark/contracts/plans/roadmap-operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'

/** The longer plans that there are, and how far the running ones are. */
export const list = viewOf(listRoadmaps.output, ({ roadmaps }, page) => {
  if (roadmaps.length === 0) page.words('No framework here offers a longer plan.')
  for (const entry of roadmaps) {
    const { style } = page
    page.heading(entry.name)
    page.words(`${entry.frameworkName}, ${entry.length}. ${entry.when}`, { indent: 2 })
    if (entry.startsOn !== null) {
      const { done, of, overdue } = entry.progress
      const late = overdue === 0 ? '' : `, ${overdue} overdue`
      page.words(`Running since ${entry.startsOn}: ${done} of ${of} done${late}`, { indent: 2 })
      for (const step of entry.next)
        page.words(`${step.due} ${step.text}`, { indent: 2, mark: style.marks.empty })
    }
    page.words(`waymark roadmap ${entry.framework} ${entry.roadmap}`, { indent: 2, paint: style.dim })
  }
})

/** A longer plan, phase by phase. */
export const roadmap = viewOf(RoadmapView, (view, page, { today }) => draw(view, page, today))

/** A finished step and what it produced. */
export const finished = viewOf(finishRoadmapStep.output, ({ roadmap: view, logged }, page) => {
  const { done, of } = view.progress
  page.words(`Done: ${done} of ${of} of “${view.name}”.`)
  if (logged !== null) page.words(`Logged ${logged} and tied it to its competencies.`, { indent: 2 })
})

function draw(view: RoadmapView, page: Page, today: string): void {
  const { style } = page
  page.line(style.bold(view.name))
  page.words(`${view.frameworkName}. ${view.when}`)
  const { done, of, overdue } = view.progress
  page.words(
    view.saved
      ? `${view.startsOn} to ${view.endsOn}: ${done} of ${of} done${overdue === 0 ? '' : `, ${overdue} overdue`}`
      : `A proposal from ${view.startsOn} to ${view.endsOn}; nothing of it is kept yet.`,
  )
  if (view.gaps.length > 0) page.words(`In the order of your gaps: ${view.gaps.join(', ')}.`)
  for (const phase of view.phases) {
    page.heading(`${phase.name} (${phase.from} to ${phase.to})`)
    if (phase.goal !== null) page.words(phase.goal, { indent: 2 })
    for (const step of phase.steps) one(step, page, today)
  }
  told('What is true at the end when it went well', view.good, page)
  told('Mistakes to avoid', view.mistakes, page)
  page.gap()
  const name = `${view.framework} ${view.roadmap}`
  page.words(
    view.saved
      ? `Finish a step with: waymark roadmap finish ${name} STEP --log "What it produced"`
      : `Keep it with: waymark roadmap start ${name} --on ${view.startsOn}`,
    { paint: style.dim },
  )
}

function told(title: string, lines: readonly string[], page: Page): void {
  if (lines.length === 0) return
  page.heading(title)
  for (const line of lines) page.words(line, { indent: 2, mark: page.style.marks.point })
}

function one(step: RoadmapStepView, page: Page, today: string): void {
  const { style } = page
  const done = step.status === 'done'
  const late = !done && step.status !== 'dropped' && step.due < today ? ', overdue' : ''
  page.words(step.text, { indent: 2, mark: done ? style.good(style.marks.met) : style.marks.empty })
  const state = { todo: '', doing: ', under way', done: ', done', dropped: ', dropped' }[step.status]
  page.words(`${step.kind}, due ${step.due}${late}${state}`, { indent: 4, paint: style.dim })
  if (step.artifacts.length > 0) {
    page.words(`artifact: ${step.artifacts.map(({ name }) => name).join(', ')}`, { indent: 4 })
  }
  if (step.closes.length > 0) page.words(`closes a gap: ${step.closes.join(', ')}`, { indent: 4 })
  if (step.have.length > 0) {
    page.words(`you may have this: ${step.have.map(({ title }) => title).join('; ')}`, { indent: 4 })
  }
  page.words(step.key, { indent: 4, paint: style.dim })
}
