import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFrameworks } from '../data/frameworks.ts'
import { read } from '../data/operations.ts'
import { useRole } from '../readiness/role.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import styles from './plans-page.module.css'

/** The plans: one per role, running or proposed. The chosen role comes first. */
export function PlansPage() {
  const role = useRole()
  const frameworks = useFrameworks().toSorted((a, b) => Number(b.id === role) - Number(a.id === role))
  const views = useQueries({ queries: frameworks.map(({ id }) => read('plans.show', { framework: id })) })
  return (
    <Page
      title={text.plans.title}
      lede={text.plans.lede}
      actions={
        <Link to="/roadmaps" className={buttonLook()}>
          {text.roadmaps.listLink}
        </Link>
      }
    >
      <ul className={styles.plans}>
        {frameworks.map((framework, index) => {
          const view = views[index]?.data
          return (
            <li key={framework.id}>
              <h2>
                <Link to="/plan/$framework" params={{ framework: framework.id }}>
                  {framework.name}
                </Link>
              </h2>
              <p>
                {view?.saved ? text.plans.progress(view.progress.done, view.progress.of) : text.plans.none}
                {view && view.progress.overdue > 0 && view.saved
                  ? `, ${text.plans.overdue(view.progress.overdue)}`
                  : null}
              </p>
              <p>{view?.gaps.map(({ name }) => name).join(' · ')}</p>
              <Link to="/plan/$framework" params={{ framework: framework.id }} className={buttonLook()}>
                {text.plans.open}
              </Link>
            </li>
          )
        })}
      </ul>
    </Page>
  )
}
