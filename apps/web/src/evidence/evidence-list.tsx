import { useMediaQuery } from '@mantine/hooks'
import { Link, useNavigate, useParams, useRouterState } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { memo, useCallback, useEffect, useRef, type MouseEvent } from 'react'
import type { EvidenceSummary } from '@waymark/contracts/evidence/views.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { competencyName, useFrameworks } from '../data/frameworks.ts'
import { formatMeasure, formatPeriod } from '../format/evidence.ts'
import { useKeys } from '../keys/keys.ts'
import { text } from '../text/text.ts'
import styles from './evidence-list.module.css'
import type { EvidencePages } from './pages.ts'
import { Strength } from './strength.tsx'

/** Height of a row where it stands on two lines; narrower screens wrap and are measured. */
const rowHeight = 61
const wrapsBelow = '(max-width: 60rem)'

/** The items that match, drawn only where they are in view. `j` and `k` walk, also while the drawer is open. */
export function EvidenceList({ pages }: { readonly pages: EvidencePages }) {
  const total = pages.total ?? 0
  const list = useRef<HTMLUListElement>(null)
  const wraps = useMediaQuery(wrapsBelow) ?? false
  const frameworks = useFrameworks()
  const open = useOpenItem()
  const { id: current } = useParams({ strict: false })
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used here
  const virtualizer = useWindowVirtualizer({
    count: total,
    estimateSize: () => rowHeight,
    overscan: 8,
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
      {rows.map((row) => {
        const item = pages.itemAt(row.index)
        return (
          <li
            key={row.key}
            data-index={row.index}
            ref={wraps ? virtualizer.measureElement : null}
            aria-setsize={total}
            aria-posinset={row.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${row.start - virtualizer.options.scrollMargin}px)` }}
          >
            <Row
              item={item}
              frameworks={frameworks}
              search={open.search}
              open={open.open}
              current={current !== undefined && item?.id === current}
            />
          </li>
        )
      })}
    </ul>
  )
}

interface RowProps {
  readonly item: EvidenceSummary | undefined
  readonly frameworks: readonly Framework[]
  /** The filters as they stand in the address. */
  readonly search: string
  readonly open: (event: MouseEvent<HTMLAnchorElement>) => void
  readonly current: boolean
}

/** A plain link instead of the router's: thousands of rows pass by, and each router link listens to every move. */
const Row = memo(function Row({ item, frameworks, search, open, current }: RowProps) {
  if (!item) return <span className={styles.pending} aria-hidden="true" />
  return (
    <a
      href={`/evidence/${item.id}${search}`}
      className={styles.item}
      aria-current={current ? 'true' : undefined}
      data-evidence={item.id}
      onClick={open}
    >
      <span className={styles.when}>{formatPeriod(item.happened)}</span>
      <span className={styles.what}>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.detail}>{detailOf(item, frameworks)}</span>
      </span>
      <Strength words={withoutBareStatement(item.strength)} />
    </a>
  )
})

/** The second line of a row: outcome, first measure, what it supports. */
function detailOf(item: EvidenceSummary, frameworks: readonly Framework[]): string {
  const supports = new Set(
    item.competencies.map(({ framework, competency }) => competencyName(frameworks, framework, competency)),
  )
  return [
    item.outcome ? text.evidence.kinds[item.outcome] : null,
    ...item.measures.slice(0, 1).map(formatMeasure),
    supports.size === 0 ? text.evidence.supportsNothing : [...supports].join(', '),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** Opens the item of a clicked row in its drawer, keeping the filters; other clicks (a new tab) stay the browser's. */
function useOpenItem() {
  const navigate = useNavigate()
  const search = useRouterState({ select: (state) => state.location.searchStr })
  const open = useCallback(
    (event: MouseEvent<HTMLAnchorElement>) => {
      const id = event.currentTarget.dataset['evidence']
      if (!id || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
        return
      event.preventDefault()
      void navigate({ to: '/evidence/$id', params: { id }, search: true, resetScroll: false })
    },
    [navigate],
  )
  return { search, open }
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
