import type { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import { useWrite } from '../data/operations.ts'
import { formatPeriod } from '../format/evidence.ts'
import { formatInstant } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Attachments } from './attachments.tsx'
import { Attestations } from './attestations.tsx'
import { Facts } from './facts.tsx'
import { Grades } from './grades.tsx'
import { ItemHistory } from './item-history.tsx'
import styles from './item-view.module.css'
import { Links } from './links.tsx'
import { Lookalikes } from './lookalikes.tsx'
import { Questions } from './questions.tsx'
import { Strength } from './strength.tsx'

interface ItemViewProps {
  readonly detail: EvidenceDetail
  /** Called when the item is about to go. */
  readonly onGone: () => void
}

/** Everything known of one item, where each fact is from, and what can be done with it. */
export function ItemView({ detail, onGone }: ItemViewProps) {
  const { evidence } = detail
  const write = useWrite('evidence.remove')
  const remove = () => {
    // Leaves first: what is removed must not be asked for again. A refusal is told by a notice.
    onGone()
    write.mutate({ id: [evidence.id] })
  }
  return (
    <article className={styles.item}>
      <header>
        <p className={styles.overline}>
          {[
            evidence.outcome ? text.evidence.kinds[evidence.outcome] : null,
            formatPeriod(evidence.happened),
            detail.sourceName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h2 className={styles.title}>{evidence.title}</h2>
        <Strength words={detail.strength} />
        <Grades grades={detail.grades} />
      </header>
      <Lookalikes detail={detail} />
      <Questions detail={detail} />
      <Facts detail={detail} />
      <Links evidence={evidence} />
      <Attestations evidence={evidence} />
      <Attachments evidence={evidence} />
      <ItemHistory id={evidence.id} />
      <footer className={styles.footer}>
        <p>
          {text.evidence.item.created(formatInstant(evidence.createdAt))},{' '}
          {text.evidence.item.changed(formatInstant(evidence.updatedAt))}
        </p>
        <Button onClick={remove}>{text.evidence.item.remove}</Button>
      </footer>
    </article>
  )
}
