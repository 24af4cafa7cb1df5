import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './delivery.module.css'

const words = text.delivery
const dayOf = (instant: string | null) => (instant === null ? null : formatDate(instant.slice(0, 10)))

/** What the records hold and lack, so that a reader knows how far a figure carries. */
export function Quality({ view: { quality, knownUntil } }: { readonly view: DeliveryView }) {
  const known = words.known(
    knownUntil.deployments === null ? null : formatDate(knownUntil.deployments),
    knownUntil.incidents === null ? null : formatDate(knownUntil.incidents),
  )
  return (
    <Section title={words.quality} note={words.qualityNote}>
      <dl className={styles.card}>
        {quality.map(({ kind, records, from, to, has, doubtful }) => (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            <dd>
              {[
                words.held(records, dayOf(from), dayOf(to)),
                ...has.map(({ what, count }) => words.with(count, what)),
                ...(doubtful > 0 ? [words.doubtful(doubtful)] : []),
              ].join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.says}>{known}</p>
    </Section>
  )
}
