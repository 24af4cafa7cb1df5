import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import styles from './career-page.module.css'

const words = text.career

/** All that the drawing shows, as a list: each role with its lane, where it leads, and what lies on the chosen way. */
export function MapInWords({ view }: { readonly view: CareerMapView }) {
  const nameOf = (id: string) => view.roles.find((role) => role.id === id)?.name ?? id
  const onWay = new Set(view.steps.flatMap(({ from, to }) => [from, to]))
  return (
    <details>
      <summary>{words.inWords}</summary>
      <ul>
        {view.roles
          .toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name))
          .map(({ id, name, lane }) => {
            const next = view.edges
              .filter(({ from }) => from === id)
              .map(({ to, kind }) => (kind === 'crossing' ? words.crossing(nameOf(to)) : nameOf(to)))
            return (
              <li key={id} className={styles.need}>
                <strong>{name}</strong>{' '}
                <span className={styles.soft}>
                  {words.lanes[lane]}
                  {onWay.has(id) ? `, ${words.onTheWay}` : ''}
                </span>
                <br />
                {next.length === 0 ? words.leadsNowhere : `${words.leadsTo} ${formatList(next)}`}
              </li>
            )
          })}
      </ul>
    </details>
  )
}
