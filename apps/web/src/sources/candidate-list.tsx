import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Candidate } from '@waymark/contracts/sources/operations.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { text } from '../text/text.ts'
import styles from './candidate-list.module.css'

interface CandidateListProps {
  readonly candidates: readonly Candidate[]
  readonly chosen: ReadonlySet<string>
  readonly choose: (id: string, take: boolean) => void
}

/** What each thing in the source would become, with a box to take it. Drawn only where it is in view. */
export function CandidateList({ candidates, chosen, choose }: CandidateListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used here
  const virtualizer = useVirtualizer({
    count: candidates.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 10,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ height: virtualizer.getTotalSize() }} aria-label={text.sources.understood}>
        {virtualizer.getVirtualItems().map((row) => {
          const candidate = candidates[row.index]
          return candidate ? (
            <li
              key={candidate.id}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={candidates.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Row
                candidate={candidate}
                taken={chosen.has(candidate.id)}
                take={(take) => choose(candidate.id, take)}
              />
            </li>
          ) : null
        })}
      </ul>
    </div>
  )
}

interface RowProps {
  readonly candidate: Candidate
  readonly taken: boolean
  readonly take: (take: boolean) => void
}

function Row({ candidate: { facts, state, where }, taken, take }: RowProps) {
  return (
    <label className={styles.row}>
      <input type="checkbox" checked={taken} onChange={(event) => take(event.target.checked)} />
      <span className={styles.what}>
        {facts.title}
        <small>
          {[formatPeriod(facts.happened), ...facts.measures.map(formatMeasure), where].join(' · ')}
        </small>
      </span>
      <span className={styles.state} data-state={state}>
        {text.sources.states[state]}
      </span>
    </label>
  )
}
