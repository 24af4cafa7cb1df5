import { Link, useNavigate } from '@tanstack/react-router'
import type { LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import type { LadderCell } from '@waymark/domain/frameworks/ladder-table.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './ladder-page.module.css'

const words = text.ladders

type Level = LadderView['levels'][number]

interface OneLevelProps {
  readonly view: LadderView
  readonly level: Level
  /** True when it was chosen, and the table of all levels is one click away. */
  readonly alone: boolean
}

/** One level by itself: for each competency what is new, what stays, and what it does not repeat. */
export function OneLevel({ view, level, alone }: OneLevelProps) {
  const rows = view.rows.flatMap(({ competency, name, cells }) => {
    const cell = cells.find((candidate) => candidate.level === level.id)
    return cell === undefined || cell.state === 'absent' ? [] : [{ competency, name, cell }]
  })
  return (
    <Section title={words.asks(level.name)} note={words.levelNote}>
      <Walk view={view} level={level} alone={alone} />
      {level.scope === null ? null : <p className={styles.scope}>{level.scope}</p>}
      {level.summary === null ? null : <p className={styles.scope}>{level.summary}</p>}
      {rows.map(({ competency, name, cell }) => (
        <section key={competency} className={styles.competency} aria-label={name}>
          <h3>
            {name}
            {cell.needs === null ? null : <small>{cell.needs.label}</small>}
          </h3>
          <CellParts cell={cell} />
        </section>
      ))}
      {level.framework === null ? null : (
        <p>
          <Link
            to="/readiness/$framework/assess"
            params={{ framework: level.framework }}
            className={buttonLook('main')}
          >
            {words.assess(level.name)}
          </Link>
        </p>
      )}
    </Section>
  )
}

function CellParts({ cell }: { readonly cell: LadderCell }) {
  const fresh = cell.statements.flatMap(({ text: said, isNew }) => (isNew ? [said] : []))
  const same = cell.statements.flatMap(({ text: said, isNew }) => (isNew ? [] : [said]))
  return (
    <>
      {cell.state === 'open' ? <p className={styles.nothing}>{words.open}</p> : null}
      {cell.summary === null ? null : <p>{cell.summary}</p>}
      <Lines title={words.adds} lines={fresh} look={styles.fresh} />
      <Lines title={words.keeps} lines={same} look={undefined} />
      {cell.notRepeated.length === 0 ? null : (
        <details className={styles.notRepeated}>
          <summary>{words.notRepeated}</summary>
          <ul>
            {cell.notRepeated.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Lines(props: {
  readonly title: string
  readonly lines: readonly string[]
  readonly look: string | undefined
}) {
  if (props.lines.length === 0) return null
  return (
    <>
      <h4>{props.title}</h4>
      <ul>
        {props.lines.map((line) => (
          <li key={line} className={props.look}>
            {line}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The way to the other levels: a choice, one down, one up. */
function Walk({ view, level, alone }: OneLevelProps) {
  const navigate = useNavigate()
  const at = view.levels.findIndex(({ id }) => id === level.id)
  const [below, above] = [view.levels[at - 1], view.levels[at + 1]]
  const to = (id: string) => ({
    to: '/ladders/$ladder' as const,
    params: { ladder: view.id },
    search: { level: id },
    resetScroll: false,
  })
  return (
    <nav className={styles.walk} aria-label={words.level}>
      <Field label={words.level}>
        {(attributes) => (
          <select
            {...attributes}
            value={level.id}
            onChange={(event) => void navigate(to(event.target.value))}
          >
            {view.levels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {below === undefined ? null : <Link {...to(below.id)}>{words.below(below.name)}</Link>}
      {above === undefined ? null : <Link {...to(above.id)}>{words.above(above.name)}</Link>}
      {alone ? (
        <Link to="/ladders/$ladder" params={{ ladder: view.id }} search={{}} className={styles.wideLink}>
          {words.all}
        </Link>
      ) : null}
    </nav>
  )
}
