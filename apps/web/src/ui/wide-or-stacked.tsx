import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region.tsx'
import styles from './wide-or-stacked.module.css'

interface Props {
  /** What both show, for readers who hear it. */
  readonly label: string
  /** The table, where there is room for it. */
  readonly wide: ReactNode
  /** The same as a list, for a phone. */
  readonly stacked: ReactNode
}

/** A table where there is room, and the same facts one below the other where there is none; never both at once. */
export function WideOrStacked({ label, wide, stacked }: Props) {
  return (
    <>
      <div className={styles.wide}>
        <ScrollRegion label={label}>{wide}</ScrollRegion>
      </div>
      <div className={styles.stacked}>{stacked}</div>
    </>
  )
}
