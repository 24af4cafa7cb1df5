import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import type { PlanAction } from '@waymark/domain/plans/plan.ts'
import { useWrite } from '../data/operations.ts'
import { ItemLink } from '../evidence/item-link.tsx'
import { formatShortDay, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './action-card.module.css'
import { ActionForm } from './action-form.tsx'
import { isOverdue } from './board.ts'

const words = text.plans

interface ActionCardProps {
  readonly action: PlanAction
  readonly view: PlanView
  readonly editing: boolean
  readonly setEditing: (open: boolean) => void
  readonly finish: () => void
}

/** One action: what to do, what it leaves behind, when. It can be picked up, and edited in place. */
export function ActionCard({ action, view, editing, setEditing, finish }: ActionCardProps) {
  const edit = useWrite('plans.edit')
  const done = action.status === 'done'
  const gap = view.gaps.find(({ competency }) => competency === action.competency)
  const open = view.saved && !done
  if (editing) {
    return (
      <div className={styles.card} data-row={action.id}>
        <ActionForm action={action} onDone={() => setEditing(false)} />
      </div>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is one of three ways to move it
    <article
      id={action.id}
      className={classes(styles.card, done && styles.done)}
      data-row={action.id}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a card is chosen by focus so that keys can move it
      tabIndex={0}
      aria-label={action.text}
      draggable={open}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', action.id)}
    >
      <p className={styles.overline}>
        <span>{gap?.name ?? action.competency}</span>
        <span className={isOverdue(action, localToday()) ? styles.late : undefined}>
          {done ? words.statuses.done : words.dueBy(formatShortDay(action.due))}
          {isOverdue(action, localToday()) ? `, ${words.late}` : null}
        </span>
      </p>
      <p className={styles.text}>{action.text}</p>
      {done ? null : (
        <dl className={styles.leaves}>
          <Leaves name={words.artifact} value={action.artifact} />
          <Leaves name={words.conversation} value={action.conversation} />
          <Leaves name={words.outcome} value={action.outcome} />
        </dl>
      )}
      {action.evidence.length > 0 ? (
        <ul className={styles.evidence} aria-label={words.evidence}>
          {action.evidence.map((id, index) => (
            <li key={id}>
              <ItemLink id={id}>
                {words.evidence}
                {action.evidence.length > 1 ? ` ${index + 1}` : null}
              </ItemLink>
            </li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <div className={styles.acts}>
          <Button look="quiet" onClick={finish} aria-label={`${words.finish}: ${action.text}`}>
            {words.finish}
          </Button>
          <Button look="quiet" onClick={() => setEditing(true)} aria-label={`${words.edit}: ${action.text}`}>
            {words.edit}
          </Button>
          {action.status === 'doing' ? <span className={styles.doing}>{words.statuses.doing}</span> : null}
        </div>
      ) : null}
      {done && view.saved ? (
        <Button
          look="quiet"
          aria-label={`${words.reopen}: ${action.text}`}
          onClick={() => edit.mutate({ id: action.id, revision: action.revision, status: 'doing' })}
        >
          {words.reopen}
        </Button>
      ) : null}
    </article>
  )
}

function Leaves({ name, value }: { readonly name: string; readonly value: string | null }) {
  if (!value) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
