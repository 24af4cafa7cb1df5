import { useEffect, type ReactNode } from 'react'
import { text } from '../text/text.ts'
import styles from './page.module.css'

interface PageProps {
  readonly title: string
  /** One line under the title: of how many, as of when, from what. */
  readonly lede?: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A room: its title in the document and on the page, the one line that places it, its acts, its content. */
export function Page({ title, lede, actions, wide = false, children }: PageProps) {
  useEffect(() => {
    document.title = text.shell.documentTitle(title)
  }, [title])
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={styles.header}>
        <div className={styles.heading}>
          <h1 tabIndex={-1} id="page-title">
            {title}
          </h1>
          {lede ? <p className={styles.lede}>{lede}</p> : null}
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under a rule. */
export function Section(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={props.title}>
      <header className={styles.sectionHeader}>
        <h2>{props.title}</h2>
        {props.actions}
        {props.note ? <p className={styles.note}>{props.note}</p> : null}
      </header>
      {props.children}
    </section>
  )
}
