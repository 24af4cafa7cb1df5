import type * as z from 'zod'
import { addAction, finishAction, PlanView } from '@waymark/contracts/plans/operations.ts'
import type { Page } from '../terminal/page.ts'
import { viewOf } from '../views/view.ts'
import { count } from '../views/words.ts'

type Plan = z.output<typeof PlanView>
type Action = Plan['actions'][number]

/** The plan in three sections of 30 days. */
export const plan = viewOf(PlanView, (view, page, { today }) => {
  const { style } = page
  const { plan, saved, progress } = view
  page.line(
    `${style.bold(`Plan for ${plan.framework}`)} ${style.dim(`from ${plan.startsOn}${saved ? '' : ', a proposal'}`)}`,
  )
  if (view.actions.length === 0) {
    page.words('There is no gap to close: nothing is planned.')
    return
  }
  const late = progress.overdue === 0 ? '' : `, ${progress.overdue} overdue`
  if (saved) page.words(`${progress.done} of ${progress.of} done${late}`)
  if (view.stale !== null) page.words(view.stale, { mark: style.warn('!') })
  if (view.gaps.length > 0) page.heading('Gaps it closes')
  for (const gap of view.gaps) {
    page.words(`${gap.name}: ${gap.supported ?? 'unknown'} of ${gap.of} supported`, {
      indent: 2,
      mark: style.marks.point,
    })
  }
  for (const phase of [30, 60, 90] as const) section(view, phase, page, today)
  page.gap()
  page.words(
    saved
      ? 'Finish one with: waymark plan finish ID --log "What it produced"'
      : `Keep it with: waymark plan start ${plan.framework}`,
    { paint: style.dim },
  )
})

/** One action after it was added or changed. */
export const action = viewOf(addAction.output, (changed, page, { today }) =>
  one(changed, page, today, changed.competency),
)

/** A finished action and what it produced. */
export const finished = viewOf(finishAction.output, ({ action, logged }, page) => {
  page.words(`Done: ${action.text}`)
  if (logged !== null) page.words(`Logged ${logged} and tied it to ${action.competency}.`, { indent: 2 })
  else if (action.evidence.length > 0)
    page.words(`Tied to ${count(action.evidence.length, 'item')}.`, { indent: 2 })
})

function section(view: Plan, phase: Action['phase'], page: Page, today: string): void {
  const actions = view.actions.filter((action) => action.phase === phase && action.status !== 'dropped')
  page.heading(phase === 30 ? 'First 30 days' : `By day ${phase}`)
  if (actions.length === 0) page.words('nothing', { indent: 2, paint: page.style.dim })
  for (const action of actions) {
    const name = view.gaps.find(({ competency }) => competency === action.competency)?.name
    one(action, page, today, name ?? action.competency)
  }
}

function one(action: Action, page: Page, today: string, gap: string): void {
  const { style } = page
  const done = action.status === 'done'
  const late = !done && action.status !== 'dropped' && action.due < today ? ', overdue' : ''
  page.words(action.text, { indent: 2, mark: done ? style.good(style.marks.met) : style.marks.empty })
  page.words(`${gap}, due ${action.due}${late}, ${states[action.status]}`, { indent: 4, paint: style.dim })
  const parts = [
    ['artifact', action.artifact],
    ['conversation', action.conversation],
    ['outcome', action.outcome],
  ] as const
  for (const [name, text] of parts) if (text !== null) page.words(`${name}: ${text}`, { indent: 4 })
  page.words(action.id, { indent: 4, paint: style.dim })
}

const states: Readonly<Record<Action['status'], string>> = {
  todo: 'to do',
  doing: 'under way',
  done: 'done',
  dropped: 'dropped',
}
