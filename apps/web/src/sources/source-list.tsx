import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SourceView } from '@waymark/contracts/sources/operations.ts'
import { read, useWrite } from '../data/operations.ts'
import { formatInstant, formatNumber } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './sources-page.module.css'

const words = text.sources

interface SourceListProps {
  readonly isBusy: boolean
  /** Reads these again; none: all whose place is known. */
  readonly refresh: (ids: readonly string[]) => void
}

/** What was read, when, and with what doubts; and reading it again. */
export function SourceList({ isBusy, refresh }: SourceListProps) {
  const list = useQuery(read('sources.list', {}))
  const sources = list.data?.sources ?? []
  return (
    <Section
      title={words.listTitle}
      note={sources.length > 0 ? words.removeNote : null}
      actions={
        sources.some(({ canRefresh }) => canRefresh) ? (
          <Button disabled={isBusy} onClick={() => refresh([])}>
            {words.refreshAll}
          </Button>
        ) : null
      }
    >
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && sources.length === 0 ? <p className={styles.note}>{words.listEmpty}</p> : null}
      {sources.length > 0 ? (
        <ScrollRegion label={words.listTitle}>
          <table className={styles.list}>
            <thead>
              <tr>
                <th scope="col">{words.listColumns.name}</th>
                <th scope="col">{words.listColumns.kind}</th>
                <th scope="col">{words.listColumns.when}</th>
                <th scope="col">{words.listColumns.items}</th>
                <th scope="col">{words.listColumns.records}</th>
                <th scope="col">{words.listColumns.open}</th>
                <th scope="col">{words.listColumns.refused}</th>
                <th scope="col">{words.listColumns.acts}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <Row key={source.id} source={source} isBusy={isBusy} refresh={() => refresh([source.id])} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </Section>
  )
}

interface RowProps {
  readonly source: SourceView
  readonly isBusy: boolean
  readonly refresh: () => void
}

function Row({ source, isBusy, refresh }: RowProps) {
  const remove = useWrite('sources.remove')
  return (
    <tr>
      <th scope="row">{source.name}</th>
      <td>{words.kinds[source.kind]}</td>
      <td>{formatInstant(source.readAt)}</td>
      <td>{formatNumber(source.added + source.updated + source.duplicates)}</td>
      <td>{formatNumber(source.records)}</td>
      <td>
        {source.open === 0 ? (
          0
        ) : (
          <Link to="/evidence/inbox" search={{ source: source.id }}>
            {words.toInbox(source.open)}
          </Link>
        )}
      </td>
      <td>
        <Doubts source={source} />
      </td>
      <td className={styles.acts}>
        {source.canRefresh ? (
          <Button
            look="quiet"
            disabled={isBusy}
            aria-label={`${words.refresh}: ${source.name}`}
            onClick={refresh}
          >
            {words.refresh}
          </Button>
        ) : (
          <span className={styles.note} title={words.sentOnly}>
            –<span className={styles.unseen}>{words.sentOnly}</span>
          </span>
        )}{' '}
        <Button
          look="quiet"
          disabled={remove.isPending || isBusy}
          aria-label={`${words.remove}: ${source.name}`}
          onClick={() => remove.mutate({ id: [source.id] })}
        >
          {words.remove}
        </Button>
      </td>
    </tr>
  )
}

/** Records that do not add up, and what was left out with place and reason. */
function Doubts({ source: { refused, doubtful } }: { readonly source: SourceView }) {
  if (refused.length + doubtful === 0) return 0
  if (refused.length === 0) return words.doubtful(doubtful)
  return (
    <details>
      <summary>{refused.length + doubtful}</summary>
      <ul>
        {doubtful > 0 ? <li>{words.doubtful(doubtful)}</li> : null}
        {refused.map(({ where, reason }) => (
          <li key={`${where} ${reason}`}>
            {where}: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
