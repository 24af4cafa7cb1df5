import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './cv.module.css'

const words = text.cv

/** How a variant differs from its master. */
export function Difference({ cv }: { readonly cv: string }) {
  const found = useQuery(read('cv.diff', { cv })).data
  if (found === undefined) return null
  return (
    <Section title={words.diff} note={found.masterMoved ? words.masterMoved : undefined}>
      {found.differences.length === 0 ? <p>{words.same}</p> : null}
      <ul className={styles.list}>
        {found.differences.map(({ kind, pointer, before, after }) => (
          <li key={`${kind} ${pointer}`} className={styles.item}>
            <strong>{words.differences[kind]}</strong>
            {before === null ? null : (
              <del>
                <span className={styles.quiet}>{words.before}: </span>
                {before}
              </del>
            )}
            {after === null ? null : (
              <ins>
                <span className={styles.quiet}>{words.after}: </span>
                {after}
              </ins>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
