import type { RoadmapStepView, RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { ItemLink } from '../evidence/item-link.tsx'
import { formatDate, localToday } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { FinishStep } from './finish-step.tsx'
import styles from './roadmap-page.module.css'
import { StepForm } from './step-form.tsx'

const words = text.roadmaps

/** The plan that a step belongs to. */
export type StepAt = Pick<RoadmapView, 'framework' | 'roadmap' | 'revision' | 'phases'>

/** The step that has a form open, and which. */
export interface OpenStep {
  readonly step: string
  readonly form: 'edit' | 'finish'
}

interface StepProps {
  readonly step: RoadmapStepView
  readonly at: StepAt
  readonly saved: boolean
  readonly open: OpenStep['form'] | null
  readonly setOpen: (form: OpenStep['form'] | null) => void
  readonly move: (direction: 'up' | 'down') => void
  /** Takes a step, by its key, that was dropped on this one. */
  readonly drop: (key: string) => void
}

/** One step: what, by when, what it closes and leaves behind, and what is there for it already. */
export function StepRow(props: StepProps) {
  const { step, at, saved, open, setOpen, drop } = props
  const over = step.status === 'done' || step.status === 'dropped'
  const late = saved && !over && step.due < localToday()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is one of three ways to move it
    <li
      id={step.key}
      className={classes(styles.step, over && styles.over)}
      data-row={step.key}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a step is chosen by focus so that keys can move it
      tabIndex={saved ? 0 : undefined}
      draggable={saved && open === null}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', step.key)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        drop(event.dataTransfer.getData('text/plain'))
      }}
    >
      <p className={styles.when}>
        <time dateTime={step.due} className={late ? styles.late : undefined}>
          {formatDate(step.due)}
          {late ? `, ${words.late}` : null}
        </time>
        <span>{words[step.kind]}</span>
        {step.status === 'todo' ? null : <span>{words.statuses[step.status]}</span>}
      </p>
      <div className={styles.body}>
        {open === 'edit' ? (
          <StepForm step={step} at={at} onDone={() => setOpen(null)} />
        ) : (
          <p className={styles.text}>{step.text}</p>
        )}
        <Marks step={step} />
        {saved && open !== 'edit' ? <Acts {...props} over={over} /> : null}
      </div>
      {open === 'finish' ? <FinishStep step={step} at={at} onClose={() => setOpen(null)} /> : null}
    </li>
  )
}

function Acts({ step, setOpen, move, over }: StepProps & { readonly over: boolean }) {
  return (
    <p className={styles.acts}>
      {over ? null : (
        <Button look="quiet" aria-label={words.finishOf(step.text)} onClick={() => setOpen('finish')}>
          {words.finish}
        </Button>
      )}
      <Button look="quiet" aria-label={words.editOf(step.text)} onClick={() => setOpen('edit')}>
        {words.edit}
      </Button>
      <Button look="quiet" aria-label={words.upOf(step.text)} onClick={() => move('up')}>
        {words.up}
      </Button>
      <Button look="quiet" aria-label={words.downOf(step.text)} onClick={() => move('down')}>
        {words.down}
      </Button>
    </p>
  )
}

function Marks({ step }: { readonly step: RoadmapStepView }) {
  const { closes, have, artifacts, competencies, evidence } = step
  return (
    <dl className={styles.marks}>
      {closes.length > 0 ? (
        <div className={styles.closes}>
          <dt>{words.closes}</dt>
          <dd>{closes.join(', ')}</dd>
        </div>
      ) : null}
      {have.length > 0 ? (
        <div className={styles.have}>
          <dt>{words.have}</dt>
          <dd>
            {have.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 ? '; ' : null}
                <ItemLink id={id}>{title}</ItemLink>
              </span>
            ))}
          </dd>
        </div>
      ) : null}
      {artifacts.length > 0 ? (
        <div>
          <dt>{words.leaves}</dt>
          <dd>{artifacts.map(({ name }) => name).join(', ')}</dd>
        </div>
      ) : null}
      {evidence.length > 0 ? (
        <div>
          <dt>{words.evidence}</dt>
          <dd>
            {evidence.map((id) => (
              <ItemLink key={id} id={id}>
                {words.evidence}
              </ItemLink>
            ))}
          </dd>
        </div>
      ) : null}
      {closes.length === 0 && competencies.length > 0 ? (
        <div>
          <dt className={styles.hidden}>{text.shell.groupCompetencies}</dt>
          <dd className={styles.soft}>{competencies.map(({ name }) => name).join(' · ')}</dd>
        </div>
      ) : null}
    </dl>
  )
}
