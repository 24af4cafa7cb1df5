import { useState } from 'react'
import type { ApplicationView } from '@waymark/contracts/applications/operations.ts'
import type { ApplicationStage } from '@waymark/domain/applications/application.ts'
import { useWrite } from '../data/operations.ts'
import { formatShortDay } from '../format/locale.ts'
import { useListKeys } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './applications.module.css'
import { stages } from './stages.ts'

const words = text.applications

interface BoardProps {
  readonly applications: readonly ApplicationView[]
  readonly open: (id: string) => void
}

/** Applications by stage. One is moved by key, by dragging, or by a step in its drawer; each move is a dated step. */
export function Board({ applications, open }: BoardProps) {
  const [over, setOver] = useState<ApplicationStage | null>(null)
  const move = useWrite('applications.move')
  const inStage = (stage: ApplicationStage) => applications.filter((entry) => entry.stage === stage)
  const moveTo = (id: string, stage: ApplicationStage | undefined): boolean => {
    const found = applications.find((entry) => entry.id === id)
    if (!found || stage === undefined || stage === found.stage) return false
    move.mutate({ id, stage })
    return true
  }
  useListKeys({
    title: words.title,
    says: words,
    rows: stages.flatMap(inStage).map(({ id }) => id),
    edit: open,
    finish: (id) => void moveTo(id, 'closed'),
    move: (id, direction) => {
      const by = { left: -1, right: 1, up: 0, down: 0 }[direction]
      const found = applications.find((entry) => entry.id === id)
      return found !== undefined && by !== 0 && moveTo(id, stages[stages.indexOf(found.stage) + by])
    },
  })
  return (
    <>
      <p className={styles.hint}>{words.moveHint}</p>
      <div className={styles.board}>
        {stages.map((stage) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drop target; keys and the drawer move too
          <section
            key={stage}
            className={classes(styles.column, over === stage && styles.over)}
            aria-label={words.stages[stage]}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(stage)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null)
              moveTo(event.dataTransfer.getData('text/plain'), stage)
            }}
          >
            <h2>
              {words.stages[stage]} <span className={styles.count}>{inStage(stage).length}</span>
            </h2>
            <ol>
              {inStage(stage).map((entry) => (
                <li key={entry.id}>
                  <Card application={entry} open={open} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}

interface CardProps {
  readonly application: ApplicationView
  readonly open: (id: string) => void
}

function Card({ application: { id, employer, role, outcome, lastMoved }, open }: CardProps) {
  return (
    <button
      type="button"
      className={styles.card}
      data-row={id}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
      onClick={() => open(id)}
    >
      <b>{employer}</b>
      <span>{role}</span>
      <small>
        {[
          outcome === null ? null : words.outcomes[outcome],
          lastMoved === null ? null : words.last(formatShortDay(lastMoved)),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </small>
    </button>
  )
}
