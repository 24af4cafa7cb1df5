import { Link, useNavigate } from '@tanstack/react-router'
import type { Nudge } from '@waymark/domain/plans/nudges.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'

/** What was left alone for a while: a fact each, and the way to it. */
export function LeftAlone({ nudges }: { readonly nudges: readonly Nudge[] }) {
  if (nudges.length === 0) return null
  return (
    <Section title={text.cadence.leftAlone}>
      <ul className={styles.ways}>
        {nudges.slice(0, 5).map((nudge) => (
          <li key={`${nudge.kind} ${nudge.text}`}>
            <span>{nudge.text}</span> <Act nudge={nudge} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Act({ nudge: { kind, framework, roadmap } }: { readonly nudge: Nudge }) {
  const navigate = useNavigate()
  const says = text.cadence.nudgeActs[kind]
  if (kind === 'evidence' || framework === null) {
    const log = () => void navigate({ to: '.', search: (previous) => ({ ...previous, log: true }) })
    return (
      <Button look="quiet" onClick={log}>
        {says}
      </Button>
    )
  }
  if (roadmap !== null) {
    return (
      <Link to="/plan/$framework/roadmaps/$roadmap" params={{ framework, roadmap }}>
        {says}
      </Link>
    )
  }
  return (
    <Link to={kind === 'plan' ? '/plan/$framework' : '/readiness/$framework/assess'} params={{ framework }}>
      {says}
    </Link>
  )
}
