import { keyInWords } from '@waymark/domain/records/key-words.ts'
import type { ProposalDetail } from '@waymark/contracts/proposals/views.ts'
import styles from '../evidence/item-view.module.css'
import { formatInstant } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import own from './inbox.module.css'

const words = text.proposals

/** The records that a proposal rests on, with their doubts and where to look each one up. */
export function RecordsBehind({ detail: { proposal, records, named } }: { readonly detail: ProposalDetail }) {
  if (proposal.recordCount === 0) return null
  const title = words.behind(proposal.recordCount)
  const listed = records.length + named.length
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {listed < proposal.recordCount ? (
        <p className={styles.note}>{words.behindMore(listed, proposal.recordCount)}</p>
      ) : null}
      {records.length > 0 ? (
        <ScrollRegion label={title}>
          <table className={own.records}>
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.where}</th>
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={`${record.kind} ${record.key}`}>
                  <td>{record.at === null ? words.undated : formatInstant(record.at)}</td>
                  <td>
                    {record.title}
                    {record.detail ? <span className={styles.small}>{record.detail}</span> : null}
                    {record.doubts.map((doubt) => (
                      <span key={doubt} className={own.doubt}>
                        {doubt}
                      </span>
                    ))}
                  </td>
                  <td>
                    {record.places.map(({ source, where }) => (
                      <span key={`${source} ${where}`} className={own.place}>
                        {source}: {where}
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      {named.length > 0 ? <p className={own.named}>{named.map(keyInWords).join(', ')}</p> : null}
    </section>
  )
}
