import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { LadderView } from '@waymark/contracts/frameworks/ladder-view.ts'
import { read } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './ladder-page.module.css'
import { LadderTable } from './ladder-table.tsx'
import { OneLevel } from './one-level.tsx'
import { Standings } from './standings.tsx'

const route = getRouteApi('/ladders/$ladder')
const words = text.ladders

/** A whole ladder: where one stands, its levels side by side, and what changes from one to the next. */
export function LadderPage() {
  const { ladder } = route.useParams()
  const view = useQuery(read('frameworks.ladder', { ladder }))
  return (
    <Page title={view.data?.name ?? words.title} lede={view.data?.summary} wide>
      {view.error ? <FailureNote error={view.error} retry={() => void view.refetch()} /> : null}
      {view.isPending ? <Waiting lines={10} /> : null}
      {view.data ? <Ladder view={view.data} /> : null}
    </Page>
  )
}

function Ladder({ view }: { readonly view: LadderView }) {
  const { level } = route.useSearch()
  const chosen = view.levels.find(({ id }) => id === level) ?? null
  const shown = chosen ?? view.levels.find(({ id }) => id === view.closest) ?? view.levels[0] ?? null
  return (
    <>
      <Section title={words.stand} note={words.standNote(formatDate(view.asOf))}>
        <Standings view={view} />
        <ul className={styles.says}>
          {view.says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {chosen === null ? (
        <div className={styles.wideOnly}>
          <Section title={words.table} note={words.tableNote}>
            <LadderTable view={view} />
          </Section>
        </div>
      ) : null}
      {shown === null ? null : (
        <div className={chosen === null ? styles.narrowOnly : undefined}>
          <OneLevel view={view} level={shown} alone={chosen !== null} />
        </div>
      )}
      <p className={styles.small}>{words.license(view.license, view.version)}</p>
    </>
  )
}
