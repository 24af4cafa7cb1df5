import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import type { PlanAction, PlanPhase } from '@waymark/domain/plans/plan.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatShortDay } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import { ActionCard } from './action-card.tsx'
import { AddAction } from './add-action.tsx'
import { columnOf, droppedOn, phases, type Place } from './board.ts'
import styles from './board.module.css'
import { FinishDialog } from './finish-dialog.tsx'
import { useBoardKeys } from './use-board-keys.ts'

/** The three columns. Actions are moved by key, by the column field of their form, or by dragging. */
export function Board({ view }: { readonly view: PlanView }) {
  const [editing, setEditing] = useState<string | null>(null)
  const [finishing, setFinishing] = useState<PlanAction | null>(null)
  const [over, setOver] = useState<PlanPhase | null>(null)
  const move = useMove(view)
  useBoardKeys({ view, move, edit: setEditing, finish: setFinishing })

  const drop = (phase: PlanPhase, data: DataTransfer, onto: string | null) => {
    setOver(null)
    const action = view.actions.find(({ id }) => id === data.getData('text/plain'))
    if (action) move(action, droppedOn(view.actions, action, phase, onto))
  }
  return (
    <>
      {view.saved ? <p className={styles.hint}>{text.plans.moveHint}</p> : null}
      <div className={styles.board}>
        {phases.map((phase) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop target; keys and the form move too
          <section
            key={phase}
            className={classes(styles.column, over === phase && styles.over)}
            aria-label={text.plans.columns[phase]}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(phase)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              const card = event.target instanceof Element ? event.target.closest('[data-row]') : null
              drop(phase, event.dataTransfer, card?.getAttribute('data-row') ?? null)
            }}
          >
            <header>
              <h2>{text.plans.columns[phase]}</h2>
              <p>{text.plans.until(formatShortDay(addDays(view.plan.startsOn, phase)))}</p>
            </header>
            <ol>
              {columnOf(view.actions, phase).map((action) => (
                <li key={action.id}>
                  <ActionCard
                    action={action}
                    view={view}
                    editing={editing === action.id}
                    setEditing={(open) => setEditing(open ? action.id : null)}
                    finish={() => setFinishing(action)}
                  />
                </li>
              ))}
            </ol>
            {view.saved ? <AddAction view={view} phase={phase} /> : null}
          </section>
        ))}
      </div>
      {finishing ? <FinishDialog action={finishing} onClose={() => setFinishing(null)} /> : null}
    </>
  )
}

export type Move = (action: PlanAction, place: Place) => void

/** Moves an action at once on screen; the server's answer follows, and a refusal puts it back. */
function useMove(view: PlanView): Move {
  const queries = useQueryClient()
  const edit = useWrite('plans.edit')
  const { queryKey } = read('plans.show', { framework: view.plan.framework })
  return (action, place) => {
    if (!view.saved) return
    queries.setQueryData<PlanView>(queryKey, {
      ...view,
      actions: view.actions.map((other) => (other.id === action.id ? { ...other, ...place } : other)),
    })
    edit.mutate(
      { id: action.id, revision: action.revision, ...place },
      { onError: () => void queries.invalidateQueries({ queryKey }) },
    )
  }
}
