import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './roadmaps-page.module.css'

const words = text.roadmaps

/** Every longer plan that a loaded framework offers, the running ones first. */
export function RoadmapsPage() {
  const list = useQuery(read('roadmaps.list', {}))
  const entries = (list.data?.roadmaps ?? []).toSorted(
    (a, b) => Number(b.startsOn !== null) - Number(a.startsOn !== null),
  )
  return (
    <Page title={words.title} lede={words.lede}>
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Waiting lines={6} /> : null}
      {list.data && entries.length === 0 ? <p>{words.none}</p> : null}
      <ul className={styles.list}>
        {entries.map(
          ({ framework, frameworkName, roadmap, name, when, length, phases, startsOn, progress }) => (
            <li key={`${framework} ${roadmap}`}>
              <h2>
                <Link to="/plan/$framework/roadmaps/$roadmap" params={{ framework, roadmap }}>
                  {name}
                </Link>
              </h2>
              <p className={styles.facts}>{words.facts(frameworkName, length, phases)}</p>
              <p>{when}</p>
              <p>
                {startsOn === null
                  ? words.notRunning
                  : words.running(formatDate(startsOn), progress.done, progress.of)}
              </p>
              <Link
                to="/plan/$framework/roadmaps/$roadmap"
                params={{ framework, roadmap }}
                className={buttonLook()}
                aria-label={`${words.open}: ${name}`}
              >
                {words.open}
              </Link>
            </li>
          ),
        )}
      </ul>
    </Page>
  )
}
