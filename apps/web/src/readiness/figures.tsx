import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import styles from './readiness-page.module.css'

const words = text.readiness

interface FiguresProps {
  readonly readiness: Readiness
  readonly model: Framework
}

/** The three numbers: each of how many, with its band, and a way into how it came about. */
export function Figures({ readiness, model }: FiguresProps) {
  const { supported, claimed, nextBand } = readiness
  const band = model.bands.find(({ id }) => id === supported.bandId)
  return (
    <div className={styles.figures}>
      <Figure
        why="supported"
        framework={model.id}
        term={words.supported}
        total={supported.total}
        of={supported.of}
      >
        <span className={styles.band}>{supported.band ?? words.noBand}</span>
        <span>{nextBand ? words.pointsAway(nextBand.pointsAway, nextBand.label) : words.topBand}</span>
        {band ? <span className={styles.meaning}>{band.meaning}</span> : null}
      </Figure>
      {claimed ? (
        <Figure why="claimed" framework={model.id} term={words.claimed} total={claimed.total} of={claimed.of}>
          <span className={styles.band}>{claimed.band ?? words.noBand}</span>
          <span className={styles.meaning}>{words.rated(claimed.rated, supported.applicable)}</span>
        </Figure>
      ) : (
        <div className={styles.figure}>
          <span className={styles.term}>{words.claimed}</span>
          <span className={styles.band}>{words.notRated}</span>
          <span className={styles.meaning}>{words.notRatedHint}</span>
        </div>
      )}
      <Figure
        why="coverage"
        framework={model.id}
        term={words.coverage}
        total={supported.covered}
        of={supported.applicable}
      >
        <span className={styles.meaning}>{words.covered(supported.covered, supported.applicable)}</span>
      </Figure>
    </div>
  )
}

function Figure(props: {
  readonly why: string
  readonly framework: string
  readonly term: string
  readonly total: number
  readonly of: number
  readonly children: ReactNode
}) {
  return (
    <Link
      to="/readiness/$framework"
      params={{ framework: props.framework }}
      search={(previous) => ({ ...previous, why: props.why })}
      resetScroll={false}
      className={styles.figure}
    >
      <span className={styles.term}>{props.term}</span>
      <span className={styles.value}>
        {props.total} <small>{words.ofTotal(props.of)}</small>
      </span>
      {props.children}
    </Link>
  )
}
