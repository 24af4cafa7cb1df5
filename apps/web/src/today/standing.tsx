import { Link } from '@tanstack/react-router'
import { useFrameworks } from '../data/frameworks.ts'
import { Glance } from '../readiness/glance.tsx'
import { useRole } from '../readiness/role.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'

/** Readiness at a glance: the chosen role, or all roles while none is chosen. */
export function Standing() {
  const role = useRole()
  const frameworks = useFrameworks()
  const shown = frameworks.some(({ id }) => id === role)
    ? frameworks.filter(({ id }) => id === role)
    : frameworks
  return (
    <Section title={text.today.readiness}>
      <ul className={styles.roles}>
        {shown.map((framework) => (
          <li key={framework.id}>
            <h3>
              <Link to="/readiness/$framework" params={{ framework: framework.id }}>
                {framework.name}
              </Link>
            </h3>
            <Glance framework={framework.id} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
