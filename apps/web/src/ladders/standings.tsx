import { Link } from '@tanstack/react-router'
import type { LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './ladder-page.module.css'

const words = text.ladders

/** One row a level: what evidence supports, what is claimed, and which level is closest. */
export function Standings({ view }: { readonly view: LadderView }) {
  const { columns } = words
  return (
    <table className={styles.standings}>
      <thead>
        <tr>
          <th scope="col">{columns.level}</th>
          <th scope="col">{columns.evidence}</th>
          <th scope="col">{columns.claimed}</th>
          <th scope="col">{columns.covered}</th>
          <th scope="col">{columns.band}</th>
        </tr>
      </thead>
      <tbody>
        {view.levels.map((level) => (
          <tr key={level.id} className={classes(level.id === view.closest && styles.closest)}>
            <th scope="row">
              <LevelName level={level} />
              {level.track === null ? null : <span className={styles.small}> {level.track}</span>}
              {level.id === view.closest ? <strong className={styles.badge}>{words.closest}</strong> : null}
            </th>
            <Numbers standing={level.standing} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LevelName({ level: { name, framework } }: { readonly level: LadderView['levels'][number] }) {
  if (framework === null) return <>{name}</>
  return (
    <Link to="/readiness/$framework" params={{ framework }}>
      {name}
    </Link>
  )
}

function Numbers({ standing }: { readonly standing: LadderView['levels'][number]['standing'] }) {
  const { columns } = words
  if (standing === null) return <td colSpan={4}>{words.notAssessed}</td>
  return (
    <>
      <td data-column={columns.evidence}>
        <span className={styles.bar} aria-hidden="true">
          <i style={{ width: `${(standing.total / Math.max(1, standing.of)) * 100}%` }} />
        </span>{' '}
        {words.total(standing.total, standing.of)}
      </td>
      <td data-column={columns.claimed}>{standing.claimed ?? '–'}</td>
      <td data-column={columns.covered}>{words.total(standing.covered, standing.applicable)}</td>
      <td data-column={columns.band}>{standing.band ?? '–'}</td>
    </>
  )
}
