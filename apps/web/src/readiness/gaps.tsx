import { Link } from '@tanstack/react-router'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './readiness-page.module.css'

const words = text.readiness

/** The two or three gaps that matter, and why those. */
export function Gaps({ readiness }: { readonly readiness: Readiness }) {
  const gaps = readiness.gaps.slice(0, 3)
  if (gaps.length === 0) {
    return <Section title={words.gapsTitle(2)}>{words.noGaps}</Section>
  }
  return (
    <Section title={words.gapsTitle(gaps.length)} note={words.gapsNote}>
      <ol className={styles.gaps}>
        {gaps.map((gap, index) => (
          <li key={gap.competency}>
            <h3>
              <span className={styles.order}>{index + 1}</span>
              <Link
                to="/readiness/$framework"
                params={{ framework: readiness.framework }}
                search={(previous) => ({ ...previous, why: gap.competency })}
                resetScroll={false}
              >
                {gap.name}
              </Link>
            </h3>
            <Reasons reasons={gap.reasons} />
            <p className={styles.links}>
              <Link to="/plan/$framework" params={{ framework: readiness.framework }}>
                {words.closeIt}
              </Link>
              <Link
                to="/readiness/$framework/assess/$competency"
                params={{ framework: readiness.framework, competency: gap.competency }}
              >
                {words.assessIt}
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Reasons in sight before the rest is folded away. */
const inSight = 3

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  const list = (lines: readonly string[]) => (
    <ul className={styles.reasons}>
      {lines.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  )
  const more = reasons.slice(inSight)
  return (
    <>
      {list(reasons.slice(0, inSight))}
      {more.length > 0 ? (
        <details className={styles.more}>
          <summary>{words.moreReasons(more.length)}</summary>
          {list(more)}
        </details>
      ) : null}
    </>
  )
}
