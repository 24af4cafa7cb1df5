import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { competencyName, useFrameworks } from '../data/frameworks.ts'
import { useKeys } from '../keys/keys.ts'
import type { EvidenceSearch } from '../search.ts'
import { text } from '../text/text.ts'
import type { EvidencePages } from './pages.ts'
import { Strength } from './strength.tsx'
import styles from './evidence-list.module.css'

interface EvidenceListProps {
  readonly search: EvidenceSearch
  readonly pages: EvidencePages
}

/** The items that match, drawn only where they are in view. `j` and `k` walk, also while the drawer is open. */
export function EvidenceList({ search, pages }: EvidenceListProps) {
  const total = pages.total ?? 0
  const list = useRef<HTMLUListElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used here
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => 61,
    overscan: 12,
    scrollMargin: list.current?.offsetTop ?? 0,
  })
  const rows = virtualizer.getVirtualItems()
  const first = rows[0]?.index ?? 0
  const last = rows.at(-1)?.index ?? 0
  const { show } = pages
  useEffect(() => show(first, last), [show, first, last])
  useWalk(pages, (row) => virtualizer.scrollToIndex(row, { align: 'auto' }))

  if (total === 0) {
    return (
      <output className={styles.nothing}>
        {text.evidence.nothingMatches} <Link to="/evidence">{text.evidence.clear}</Link>
      </output>
    )
  }
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={text.evidence.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {rows.map((row) => (
        <li
          key={row.key}
          data-index={row.index}
          ref={virtualizer.measureElement}
          aria-setsize={total}
          aria-posinset={row.index + 1}
          className={styles.row}
          style={{ transform: `translateY(${row.start - virtualizer.options.scrollMargin}px)` }}
        >
          <Row item={pages.itemAt(row.index)} search={search} />
        </li>
      ))}
    </ul>
  )
}

function Row({
  item,
  search,
}: {
  readonly item: EvidenceSummary | undefined
  readonly search: EvidenceSearch
}) {
  const frameworks = useFrameworks()
  if (!item) return <span className={styles.pending} aria-hidden="true" />
  const supports = item.competencies.map(({ framework, competency }) =>
    competencyName(frameworks, framework, competency),
  )
  return (
    <Link
      to="/evidence/$id"
      params={{ id: item.id }}
      search={search}
      resetScroll={false}
      className={styles.item}
      activeProps={{ 'aria-current': 'true' }}
      data-evidence={item.id}
    >
      <span className={styles.when}>{formatPeriod(item.happened)}</span>
      <span className={styles.what}>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.detail}>
          {[
            item.outcome ? text.evidence.kinds[item.outcome] : null,
            ...item.measures.slice(0, 1).map(formatMeasure),
            supports.length === 0 ? text.evidence.supportsNothing : [...new Set(supports)].join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Strength words={withoutBareStatement(item.strength)} />
    </Link>
  )
}

/** That a fact was stated goes without saying where something stronger is known. */
function withoutBareStatement(words: readonly string[]): readonly string[] {
  return words.length > 1 ? words.filter((word) => word !== 'stated') : words
}

/** Walking by `j` and `k`: moves the focus along the rows, or the drawer to the next item when it is open. */
function useWalk(pages: EvidencePages, reveal: (row: number) => void): void {
  const navigate = useNavigate()
  const { id } = useParams({ strict: false })
  const step = (by: number) => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null
    const from = id ?? focused?.dataset['evidence']
    const rows = Array.from({ length: pages.total ?? 0 }, (_, row) => row)
    const at = rows.find((row) => from !== undefined && pages.itemAt(row)?.id === from)
    const row = at === undefined ? 0 : at + by
    const item = pages.itemAt(row)
    if (!item) return
    reveal(row)
    if (id) {
      void navigate({
        to: '/evidence/$id',
        params: { id: item.id },
        search: true,
        replace: true,
        resetScroll: false,
      })
    } else {
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[data-evidence="${item.id}"]`)?.focus({ preventScroll: true }),
      )
    }
  }
  useKeys(text.evidence.title, [
    { key: 'j', does: text.evidence.item.next, run: () => step(1) },
    { key: 'k', does: text.evidence.item.previous, run: () => step(-1) },
  ])
}
