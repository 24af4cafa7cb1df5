import type { ReactNode } from 'react'
import styles from './role-material.module.css'

/** Entries of one part: a name on the left, what is told about it on the right. */
export function Entries({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.entries}>{children}</dl>
}

/** One entry, with an optional small line under its name. */
export function Entry(props: {
  readonly name: ReactNode
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>
        {props.name}
        {props.note ? <small>{props.note}</small> : null}
      </dt>
      <dd>{props.children}</dd>
    </div>
  )
}

/** A paragraph, where there is one. */
export function Sentence({ children }: { readonly children: string | null }) {
  return children === null ? null : <p>{children}</p>
}

/** A list, under a quiet title when it has one. Nothing for an empty list. */
export function Points(props: { readonly title?: string; readonly lines: readonly string[] }) {
  if (props.lines.length === 0) return null
  return (
    <>
      {props.title ? <p className={styles.quiet}>{props.title}</p> : null}
      <ul className={styles.points}>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
