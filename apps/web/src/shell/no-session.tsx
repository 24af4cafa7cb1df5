import { text } from '../text/text.ts'
import styles from './frame.module.css'

/** What a browser without a session sees: how to get one. */
export function NoSession() {
  return (
    <main className={styles.alone}>
      <h1>{text.shell.noSessionTitle}</h1>
      <p>{text.shell.noSession}</p>
      <p>{text.shell.noSessionHow}</p>
    </main>
  )
}
