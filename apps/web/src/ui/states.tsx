import type { ReactNode } from 'react'
import { describeFailure } from '../data/failures.ts'
import { text } from '../text/text.ts'
import { Button } from './button.tsx'
import styles from './states.module.css'

/** What happened, where, how to mend it; nothing is lost, and it says so. */
export function FailureNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const failure = describeFailure(error)
  return (
    <div className={styles.failure} role="alert">
      <p>
        <strong>{failure.what}</strong>
        {failure.where ? <span className={styles.where}> {failure.where}</span> : null}
      </p>
      {failure.issues.length > 0 ? (
        <ul>
          {failure.issues.map((issue) => (
            <li key={`${issue.where} ${issue.reason}`}>
              <span className={styles.where}>{issue.where}</span> {issue.reason}
            </li>
          ))}
        </ul>
      ) : null}
      <p>{failure.mend}</p>
      {retry ? <Button onClick={retry}>{text.shell.tryAgain}</Button> : null}
    </div>
  )
}

/** Quiet lines where text will stand; shown only when an answer takes longer than a blink. */
export function Waiting({ lines = 4, label = text.shell.loading }: { lines?: number; label?: string }) {
  return (
    <output className={styles.waiting} aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </output>
  )
}

/** An empty state teaches: what belongs here, one good example, the fastest way to fill it. */
export function Empty(props: {
  readonly title: string
  readonly children: ReactNode
  readonly example?: string
  readonly actions?: ReactNode
}) {
  return (
    <section className={styles.empty}>
      <h2>{props.title}</h2>
      <div className={styles.prose}>{props.children}</div>
      {props.example ? (
        <figure>
          <figcaption>{text.shell.goodExample}</figcaption>
          <blockquote>{props.example}</blockquote>
        </figure>
      ) : null}
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </section>
  )
}
