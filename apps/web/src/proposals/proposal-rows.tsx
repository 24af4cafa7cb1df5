import { Link } from '@tanstack/react-router'
import type { ProposalSummary } from '@waymark/contracts/proposals/views.ts'
import type { ProposalState } from '@waymark/domain/proposals/proposal.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { useKeys } from '../keys/keys.ts'
import { focusedRow, focusRow, rowAttribute } from '../keys/use-list-keys.ts'
import { text } from '../text/text.ts'
import { useWrite } from '../data/operations.ts'
import { Button } from '../ui/button.tsx'
import styles from './inbox.module.css'
import { useDeciding } from './use-deciding.ts'

const words = text.proposals

interface RowsProps {
  readonly items: readonly ProposalSummary[]
  readonly state: ProposalState
}

/** Proposals, newest first. `j` and `k` walk; `a`, `m` and `r` decide on the chosen one, `e` opens it. */
export function ProposalRows({ items, state }: RowsProps) {
  const rows = items.map(({ id }) => id)
  const deciding = useDeciding(rows)
  const chosen = () => deciding.open ?? focusedRow()
  const walk = (by: number) => {
    const at = rows.indexOf(chosen() ?? '')
    const next = rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next === undefined) return
    if (deciding.open === undefined) focusRow(next)
    else deciding.show(next)
  }
  const withChosen = (act: (id: string) => void) => {
    const id = chosen()
    if (id !== null && rows.includes(id)) act(id)
  }
  useKeys(words.title, [
    { key: 'j', does: words.keys.next, run: () => walk(1) },
    { key: 'k', does: words.keys.previous, run: () => walk(-1) },
    { key: 'e', does: words.keys.edit, run: () => withChosen(deciding.show) },
    ...(state === 'open'
      ? [
          { key: 'a', does: words.keys.accept, run: () => withChosen(deciding.accept) },
          { key: 'm', does: words.keys.merge, run: () => withChosen(deciding.show) },
          { key: 'r', does: words.keys.refuse, run: () => withChosen(deciding.refuse) },
        ]
      : []),
  ])
  return (
    <>
      <ul className={styles.list} aria-label={words.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to="/evidence/inbox/$id"
              params={{ id: item.id }}
              search={true}
              resetScroll={false}
              className={styles.row}
              aria-current={deciding.open === item.id ? 'true' : undefined}
              {...{ [rowAttribute]: item.id }}
            >
              <span className={styles.when}>{formatPeriod(item.happened)}</span>
              <span className={styles.what}>
                <span className={styles.title}>{item.title}</span>
                <span className={styles.detail}>{item.why}</span>
                <span className={styles.detail}>
                  {[
                    ...item.measures.slice(0, 1).map(formatMeasure),
                    words.records(item.recordCount),
                    item.sources.map(({ name }) => name).join(', '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {state === 'open' && items.length > 1 ? (
        <p className={styles.all}>
          <AcceptAll ids={rows} />
        </p>
      ) : null}
    </>
  )
}

/** Accepts everything that is shown, as one change. */
function AcceptAll({ ids }: { readonly ids: readonly string[] }) {
  const accept = useWrite('proposals.accept')
  return (
    <Button disabled={accept.isPending} onClick={() => accept.mutate({ id: [...ids] })}>
      {words.acceptAll(ids.length)}
    </Button>
  )
}
