import styles from './rows.module.css'

interface TrackProps {
  /** Highest point of the scale. */
  readonly of: number
  /** The earlier or first mark, a ring; null when it says nothing. */
  readonly from: number | null
  /** The later or second mark, filled; null when it says nothing. */
  readonly to: number | null
  /** Sides with no evidence at all are drawn small: there is nothing to weigh. */
  readonly none?: { readonly from: boolean; readonly to: boolean }
}

/** A scale with up to two marks and the step between them. The words beside it say the same. */
export function Track({ of, from, to, none }: TrackProps) {
  const at = (value: number) => ({ left: `${(value / of) * 100}%` })
  const both = from !== null && to !== null && from !== to
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.scale} />
      {of <= 20
        ? Array.from({ length: of + 1 }, (_, value) => (
            <span key={value} className={styles.tick} style={at(value)} />
          ))
        : null}
      {both ? (
        <span
          className={styles.step}
          data-down={to < from ? 'true' : undefined}
          style={{
            left: `${(Math.min(from, to) / of) * 100}%`,
            width: `${(Math.abs(to - from) / of) * 100}%`,
          }}
        />
      ) : null}
      {from === null ? null : (
        <span className={styles.ring} data-none={none?.from ? 'true' : undefined} style={at(from)} />
      )}
      {to === null ? null : (
        <span className={styles.dot} data-none={none?.to ? 'true' : undefined} style={at(to)} />
      )}
    </span>
  )
}
