import { editAction, finishAction } from '@waymark/contracts/plans/operations.ts'
import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'
import { commitChanges, revised } from '../commit.ts'
import { requireRevision } from '../evidence/keeping.ts'
import { handle, type Services } from '../handlers.ts'
import { produce } from './produced-evidence.ts'
import { actionNamed, actionsOf } from './views.ts'

type ActionEdit = Omit<InputOf<typeof editAction>, 'id' | 'revision'>

/** The facts of an edit that were given; the rest stay. */
function given(edit: ActionEdit): Partial<PlanAction> {
  const facts: Partial<PlanAction> = {}
  if (edit.text !== undefined) facts.text = edit.text
  if (edit.artifact !== undefined) facts.artifact = edit.artifact
  if (edit.conversation !== undefined) facts.conversation = edit.conversation
  if (edit.outcome !== undefined) facts.outcome = edit.outcome
  if (edit.due !== undefined) facts.due = edit.due
  if (edit.phase !== undefined) facts.phase = edit.phase
  if (edit.position !== undefined) facts.position = edit.position
  if (edit.status !== undefined) facts.status = edit.status
  return facts
}

const edit = handle(editAction, async (services, { id, revision, ...fields }, call) => {
  const before = await actionNamed(services, id)
  requireRevision(before, revision, 'This action')
  const at = services.clock.now()
  const facts = given(fields)
  const moved = facts.phase !== undefined && facts.phase !== before.phase
  const plan = moved ? await services.store.get('plan', before.plan) : null
  const due = plan !== null && facts.phase !== undefined ? { due: addDays(plan.startsOn, facts.phase) } : {}
  const last = moved
    ? await lastPosition(services, before.plan, facts.phase ?? before.phase)
    : before.position
  const after = revised(before, { position: last, ...due, ...facts, edited: true }, at)
  const changes: Change[] = [{ kind: 'plan-action', id, before, after }]
  await commitChanges(services, call, {
    operation: editAction.name,
    summary: summaryOf(before, after),
    at,
    changes,
  })
  return { output: after }
})

async function lastPosition(services: Services, plan: string, phase: number): Promise<number> {
  const column = (await actionsOf(services, plan)).filter((action) => action.phase === phase)
  return Math.max(0, ...column.map((action) => action.position)) + 1
}

function summaryOf(before: PlanAction, after: PlanAction): string {
  const name = `“${shortened(after.text)}”`
  if (before.phase !== after.phase) return `Moved ${name} to day ${after.phase}`
  if (before.status !== after.status) return `Marked ${name} ${after.status}`
  return `Changed ${name}`
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

const finish = handle(finishAction, async (services, input, call) => {
  const before = await actionNamed(services, input.id)
  requireRevision(before, input.revision, 'This action')
  const at = services.clock.now()
  const framework = before.plan.slice('pl_'.length)
  const produced = await produce(services, input, {
    framework,
    competencies: [before.competency],
    step: before.text,
    at,
  })
  const after = revised(
    before,
    { status: 'done', evidence: [...new Set([...before.evidence, ...produced.evidence])], edited: true },
    at,
  )
  const changes: Change[] = [{ kind: 'plan-action', id: before.id, before, after }, ...produced.changes]
  await commitChanges(services, call, {
    operation: finishAction.name,
    summary: `Finished “${shortened(before.text)}”`,
    at,
    changes,
  })
  return { output: { action: after, logged: produced.logged } }
})

/** Changing and finishing actions. */
export const actionHandlers = { 'plans.edit': edit, 'plans.finish': finish } as const
