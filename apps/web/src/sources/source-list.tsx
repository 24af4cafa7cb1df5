import { useQuery } from '@tanstack/react-query'
import type { Source } from '@waymark/domain/sources/source.ts'
import { read } from '../data/operations.ts'
import { formatInstant } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './sources-page.module.css'

const words = text.sources

/** What was read, when, and with what doubts. */
export function SourceList() {
  const list = useQuery(read('sources.list', {}))
  const sources = list.data?.sources ?? []
  return (
    <Section title={words.listTitle}>
      {list.error ? <FailureNote error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data && sources.length === 0 ? <p className={styles.note}>{words.listEmpty}</p> : null}
      {sources.length > 0 ? (
        <ScrollRegion label={words.listTitle}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.listColumns.name}</th>
                <th scope="col">{words.listColumns.kind}</th>
                <th scope="col">{words.listColumns.when}</th>
                <th scope="col">{words.listColumns.added}</th>
                <th scope="col">{words.listColumns.updated}</th>
                <th scope="col">{words.listColumns.refused}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <Row key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </Section>
  )
}

function Row({ source }: { readonly source: Source }) {
  return (
    <tr>
      <th scope="row">{source.name}</th>
      <td>{words.kinds[source.kind]}</td>
      <td>{formatInstant(source.readAt)}</td>
      <td>{source.added}</td>
      <td>{source.updated}</td>
      <td>
        {source.refused.length === 0 ? (
          0
        ) : (
          <details>
            <summary>{source.refused.length}</summary>
            <ul>
              {source.refused.map(({ where, reason }) => (
                <li key={`${where} ${reason}`}>
                  {where}: {reason}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
    </tr>
  )
}
