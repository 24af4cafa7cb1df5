import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import { Points } from './entries.tsx'
import styles from './matrix-table.module.css'
import { Cites } from './sources.tsx'

const words = text.frameworks

/** A matrix as a table. On a narrow screen each row stands as a block, with the column's name before each cell. */
export function MatrixTable(props: {
  readonly matrix: Framework['matrices'][number]
  readonly model: Framework
}) {
  const { matrix, model } = props
  return (
    <div className={styles.matrix}>
      <h3>
        {matrix.name} <Cites sources={matrix.sources} model={model} />
      </h3>
      <table className={matrix.kind === 'readiness' ? styles.rising : undefined}>
        <thead>
          <tr>
            <th scope="col">{words.dimension}</th>
            {matrix.columns.map(({ id, name, meaning }) => (
              <th key={id} scope="col">
                {name}
                {meaning === null ? null : <small>{meaning}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {matrix.columns.map(({ id, name }, at) => (
                <Cell key={id} column={name} lines={row.cells[at] ?? []} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Points title={words.reading} lines={matrix.reading} />
    </div>
  )
}

function Cell({ column, lines }: { readonly column: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return <td className={styles.empty}>{words.empty}</td>
  return (
    <td data-column={column}>
      {lines.length === 1 ? (
        lines[0]
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </td>
  )
}
