import { Link } from '@tanstack/react-router'
import { BandStrip } from '../readiness/band-strip.tsx'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'
import { useToday } from './use-today.ts'

/** Readiness at a glance: the chosen role, or those that are followed while none is chosen. */
export function Standing() {
  const { data } = useToday()
  const standing = data?.standing ?? []
  const more = (data?.followed ?? 0) - standing.length
  return (
    <Section title={text.today.readiness}>
      {data && standing.length === 0 ? (
        <p>
          {text.today.noRole} <Link to="/readiness">{text.today.pickRole}</Link>
        </p>
      ) : null}
      <ul className={styles.roles}>
        {standing.map(({ framework, frameworkName, bands, ...totals }) => (
          <li key={framework}>
            <h3>
              <Link to="/readiness/$framework" params={{ framework }}>
                {frameworkName}
              </Link>
            </h3>
            <BandStrip readiness={totals} bands={bands} />
          </li>
        ))}
      </ul>
      {standing.length > 1 && more > 0 ? (
        <p className={styles.soft}>
          <Link to="/readiness">{text.today.moreRoles(more)}</Link>
        </p>
      ) : null}
    </Section>
  )
}
