import { Link } from '@tanstack/react-router'
import type { EvidenceDetail } from '@waymark/contracts/evidence/views.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import styles from './item-view.module.css'

/** Items that look like the same thing. Merging keeps what either states; the same thing never counts twice anyway. */
export function Lookalikes({ detail }: { readonly detail: EvidenceDetail }) {
  const merge = useWrite('evidence.merge')
  if (detail.lookalikes.length === 0) return null
  return (
    <section aria-label={text.evidence.item.lookalikes}>
      <h3>{text.evidence.item.lookalikes}</h3>
      <ul className={styles.rows}>
        {detail.lookalikes.map(({ id, title, reason }) => (
          <li key={id}>
            <span className={styles.grow}>
              <Link to="/evidence/$id" params={{ id }} search={true}>
                {title}
              </Link>
              <span className={styles.small}>{reason}</span>
            </span>
            <Button
              look="quiet"
              aria-label={`${text.evidence.item.merge}: ${title}`}
              disabled={merge.isPending}
              onClick={() => merge.mutate({ into: detail.evidence.id, id: [id] })}
            >
              {text.evidence.item.merge}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
