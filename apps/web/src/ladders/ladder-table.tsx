import { Link } from '@tanstack/react-router'
import type { LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import type { LadderCell } from '@waymark/domain/frameworks/ladder-table.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './ladder-page.module.css'

const words = text.ladders

/** Competencies by levels, with what each level expects. */
export function LadderTable({ view }: { readonly view: LadderView }) {
  return (
    <ScrollRegion label={view.name}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.competency}</th>
            {view.levels.map(({ id, name, track }) => (
              <th key={id} scope="col">
                <Link
                  to="/ladders/$ladder"
                  params={{ ladder: view.id }}
                  search={{ level: id }}
                  resetScroll={false}
                >
                  {name}
                </Link>
                {track === null ? null : <small>{track}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.competency}>
              <th scope="row">
                {row.group === null ? null : <small>{row.group}</small>}
                {row.name}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.level}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function CellText({ cell }: { readonly cell: LadderCell }) {
  if (cell.state !== 'stated') return <span className={styles.nothing}>{words[cell.state]}</span>
  return (
    <>
      {cell.needs === null ? null : <p className={styles.needs}>{cell.needs.label}</p>}
      {cell.summary === null ? null : <p>{cell.summary}</p>}
      <ul>
        {cell.statements.map(({ text: said, isNew }) => (
          <li key={said} className={isNew ? styles.fresh : undefined}>
            {isNew ? <span className={styles.hidden}>{words.isNew} </span> : null}
            {said}
          </li>
        ))}
      </ul>
    </>
  )
}
