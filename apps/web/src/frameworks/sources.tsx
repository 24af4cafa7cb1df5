import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import styles from './role-material.module.css'

const words = text.frameworks

/** The works that an entry rests on, as numbers that lead to the list of sources. */
export function Cites({
  sources,
  model,
}: {
  readonly sources: readonly string[]
  readonly model: Framework
}) {
  return sources.map((id) => {
    const index = model.provenance.sources.findIndex((source) => source.id === id)
    const source = model.provenance.sources[index]
    if (source === undefined) return null
    return (
      <a
        key={id}
        className={styles.cite}
        href={`#source-${id}`}
        title={words.cites(source.title)}
        aria-label={words.cites(source.title)}
      >
        {index + 1}
      </a>
    )
  })
}

/** The list that the numbers lead to. */
export function Sources({ model }: { readonly model: Framework }) {
  return (
    <>
      <ol className={styles.numbered}>
        {model.provenance.sources.map(({ id, title, author, note }) => (
          <li key={id} id={`source-${id}`}>
            {author === null ? title : `${title}, ${author}`}. {note}
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{words.uncited}</p>
    </>
  )
}
