import { Link } from '@tanstack/react-router'
import type { ComparisonReason } from '@waymark/domain/readiness/compare.ts'
import styles from './compare-page.module.css'

/** Why a row reads as it does; a reason that rests on one item opens it. */
export function Reasons({ reasons }: { readonly reasons: readonly ComparisonReason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason) => (
        <li key={reason.kind + reason.text}>
          <ReasonText reason={reason} />
        </li>
      ))}
    </ul>
  )
}

function ReasonText({ reason }: { readonly reason: ComparisonReason }) {
  const [item] = reason.evidence
  const gone = reason.kind === 'no-longer-counts'
  if (item === undefined || reason.evidence.length > 1 || gone) return <>{reason.text}</>
  return (
    <Link to="/compare" search={(before) => ({ ...before, item })} resetScroll={false}>
      {reason.text}
    </Link>
  )
}
