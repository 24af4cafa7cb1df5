import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { BrokenFrameworks, OwnLadders } from '../ladders/own-ladders.tsx'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './framework-page.module.css'

/** The loaded frameworks. */
export function FrameworksPage() {
  const list = useQuery(read('frameworks.list', {}))
  return (
    <Page
      title={text.frameworks.title}
      lede={text.frameworks.lede}
      actions={
        <>
          <Link to="/ladders/import" className={buttonLook()}>
            {text.ladders.bring}
          </Link>
          <Link to="/ladders/write" className={buttonLook()}>
            {text.ladders.write}
          </Link>
        </>
      }
    >
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting /> : null}
      <BrokenFrameworks broken={list.data?.broken ?? []} />
      <ul className={styles.frameworks}>
        {list.data?.frameworks.map((framework) => (
          <li key={framework.id}>
            <h2>
              <Link to="/frameworks/$framework" params={{ framework: framework.id }}>
                {framework.name}
              </Link>
            </h2>
            <p>{framework.summary}</p>
            <p className={styles.small}>
              {text.frameworks.size(framework.competencies, framework.of)} ·{' '}
              {text.frameworks.version(framework.version, framework.license)}
            </p>
          </li>
        ))}
      </ul>
      <OwnLadders />
    </Page>
  )
}
