import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import styles from './scroll-region.module.css'

/** A wide or long table that scrolls by itself. It takes the focus, so that arrow keys scroll it too (WCAG 2.1.1). */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling regions must be reachable by keyboard
    <section className={styles.region} tabIndex={0} aria-label={text.shell.table(label)}>
      {children}
    </section>
  )
}
