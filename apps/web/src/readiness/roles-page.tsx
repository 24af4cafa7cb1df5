import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { Glance } from './glance.tsx'
import { chooseRole, useRole } from './role.ts'
import styles from './roles-page.module.css'

/** All roles that can be assessed, with where one stands in each. */
export function RolesPage() {
  const list = useQuery(read('frameworks.list', {}))
  const role = useRole()
  return (
    <Page title={text.readiness.rolesTitle} lede={text.readiness.rolesLede}>
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting /> : null}
      <ul className={styles.roles}>
        {list.data?.frameworks.map((framework) => (
          <li key={framework.id}>
            <div className={styles.about}>
              <h2>
                <Link to="/readiness/$framework" params={{ framework: framework.id }}>
                  {framework.name}
                </Link>
                {role === framework.id ? (
                  <span className={styles.chosen}>{text.readiness.chosen}</span>
                ) : null}
              </h2>
              <p>{framework.summary}</p>
              <p className={styles.small}>
                {text.readiness.takes(framework.competencies, framework.minutes)} ·{' '}
                <Link to="/frameworks/$framework" params={{ framework: framework.id }}>
                  {text.readiness.about}
                </Link>
              </p>
            </div>
            <Glance framework={framework.id} />
            <div className={styles.acts}>
              <Link
                to="/readiness/$framework/assess"
                params={{ framework: framework.id }}
                className={buttonLook('plain')}
              >
                {text.readiness.assess}
              </Link>
              {role === framework.id ? null : (
                <Button look="quiet" onClick={() => chooseRole(framework.id)}>
                  {text.readiness.choose}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Page>
  )
}
