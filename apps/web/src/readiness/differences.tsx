import { Link } from '@tanstack/react-router'
import type { Readiness } from '@waymark/domain/readiness/assessment.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './readiness-page.module.css'

const words = text.readiness

/** Claims above and below what evidence supports, told in one even tone. */
export function Differences({ readiness }: { readonly readiness: Readiness }) {
  if (readiness.claimed === null) return null
  const { overClaims, underClaims } = readiness
  if (overClaims.length + underClaims.length === 0) {
    return <Section title={words.claimsTitle}>{words.agree}</Section>
  }
  return (
    <Section title={words.claimsTitle} note={words.claimsNote}>
      <div className={styles.differences}>
        <List title={words.over} ids={overClaims} readiness={readiness} />
        <List title={words.under} ids={underClaims} readiness={readiness} />
      </div>
    </Section>
  )
}

function List(props: {
  readonly title: string
  readonly ids: readonly string[]
  readonly readiness: Readiness
}) {
  const { title, ids, readiness } = props
  if (ids.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {readiness.competencies
          .filter(({ id }) => ids.includes(id))
          .map(({ id, name, claimed, supported }) => (
            <li key={id}>
              <Link
                to="/readiness/$framework"
                params={{ framework: readiness.framework }}
                search={(previous) => ({ ...previous, why: id })}
                resetScroll={false}
              >
                {name}
              </Link>
              <span>{words.differs(claimed ?? 0, supported ?? 0)}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
