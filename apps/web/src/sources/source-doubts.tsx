import type { SourceReport } from '@waymark/contracts/sources/operations.ts'
import { text } from '../text/text.ts'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './sources-page.module.css'

const words = text.sources

/** What of a source was left out and why, what was read of each part, and what was never opened. */
export function SourceDoubts({ source }: { readonly source: SourceReport }) {
  return (
    <div className={styles.doubts}>
      {source.refused.length > 0 ? (
        <section aria-label={words.refusedTitle}>
          <h3>{words.refusedTitle}</h3>
          <p className={styles.note}>{words.refusedNote}</p>
          <ScrollRegion label={words.refusedTitle}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.where}</th>
                  <th scope="col">{words.why}</th>
                </tr>
              </thead>
              <tbody>
                {source.refused.map(({ where, reason }) => (
                  <tr key={`${where} ${reason}`}>
                    <th scope="row">{where}</th>
                    <td>{reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </section>
      ) : null}
      {source.parts.length > 0 ? (
        <section aria-label={words.partsTitle}>
          <h3>{words.partsTitle}</h3>
          <ul>
            {source.parts.map(({ name, read, kept }) => (
              <li key={name}>
                {name} <span className={styles.note}>{words.part(read, kept)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {source.notRead.length > 0 ? (
        <section aria-label={words.notRead}>
          <h3>{words.notRead}</h3>
          <p className={styles.note}>{words.notReadNote}</p>
          <ul>
            {source.notRead.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
