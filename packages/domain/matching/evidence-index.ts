import type { Evidence } from '../evidence/evidence.ts'
import type { Labeller } from '../postings/labels.ts'
import type { Requirement } from '../postings/requirements.ts'
import { createBm25 } from './bm25.ts'
import type { Bm25 } from './bm25.ts'
import { matchItemOf, tellingStems } from './item.ts'
import type { MatchItem } from './item.ts'

/** A person's evidence, ready to be asked which items bear on a requirement. */
export interface EvidenceIndex {
  readonly items: readonly MatchItem[]
  /** Items that may bear on a requirement, best first. */
  candidates(requirement: Requirement, most: number): readonly Candidate[]
  weightOf(term: string): number
}

/** An item that may bear on a requirement, and why it came up. */
export interface Candidate {
  readonly item: MatchItem
  /** Fused rank points; they order, they measure nothing. */
  readonly points: number
  /** Words in common with the requirement, the most telling first. */
  readonly words: readonly string[]
  /** Entries of the lexicon in common. */
  readonly labels: readonly string[]
}

/** Reciprocal rank fusion (Cormack and others 2009): 1 / (60 + rank) from each list. */
const fusion = 60
/** So many of each list are fused. */
const depth = 40
/** What a label counts when the item shows only something broader than what is asked. */
const broaderPart = 0.3
const weakPart = 0.25

const perItem = new WeakMap<Labeller, WeakMap<Evidence, MatchItem>>()
const perList = new WeakMap<
  readonly Evidence[],
  { readonly labeller: Labeller; readonly index: EvidenceIndex }
>()

/** The index of a list of evidence. Built once per list; an item that did not change is read once. */
export function evidenceIndexOf(evidence: readonly Evidence[], labeller: Labeller): EvidenceIndex {
  const known = perList.get(evidence)
  if (known?.labeller === labeller) return known.index
  const read = perItem.get(labeller) ?? new WeakMap<Evidence, MatchItem>()
  perItem.set(labeller, read)
  const items = evidence.map((one) => {
    const item = read.get(one) ?? matchItemOf(one, labeller)
    read.set(one, item)
    return item
  })
  const index = indexOver(items, labeller)
  perList.set(evidence, { labeller, index })
  return index
}

function indexOver(items: readonly MatchItem[], labeller: Labeller): EvidenceIndex {
  const text = createBm25(items.map(({ stems }) => stems))
  const byLabel = new Map<string, number[]>()
  items.forEach(({ shows }, place) => {
    for (const id of shows.keys()) {
      const list = byLabel.get(id)
      if (list === undefined) byLabel.set(id, [place])
      else list.push(place)
    }
  })
  return {
    items,
    weightOf: (term) => text.weightOf(term),
    candidates(requirement, most) {
      const shared = labelled(requirement, byLabel, items.length, labeller)
      const found = text.search(tellingStems(requirement.text), depth)
      return fused(items, shared, found, most)
    },
  }
}

interface Shared {
  readonly document: number
  readonly points: number
  readonly labels: readonly string[]
}

/** Items by the entries that they share with a requirement: rare entries count more, common ones and broader ones less. */
function labelled(
  { labels }: Requirement,
  byLabel: ReadonlyMap<string, readonly number[]>,
  all: number,
  labeller: Labeller,
): readonly Shared[] {
  const points = new Map<number, { points: number; labels: string[] }>()
  const asked = new Map(labels.map(({ entry }) => [entry.id, entry]))
  for (const [id, entry] of asked) {
    if (entry.area === 'trait') continue
    for (const wanted of labeller.shownBy(id)) {
      if (wanted !== id && asked.has(wanted)) continue
      const holders = byLabel.get(wanted) ?? []
      const rarity = Math.log(1 + (all - holders.length + 0.5) / (holders.length + 0.5))
      const part = (wanted === id ? 1 : broaderPart) * (entry.common ? weakPart : 1)
      for (const place of holders) {
        const known = points.get(place) ?? { points: 0, labels: [] }
        known.points += rarity * part
        if (wanted === id) known.labels.push(id)
        points.set(place, known)
      }
    }
  }
  return Array.from(points, ([document, shared]) => ({ document, ...shared }))
    .toSorted((a, b) => b.points - a.points || a.document - b.document)
    .slice(0, depth)
}

function fused(
  items: readonly MatchItem[],
  shared: readonly Shared[],
  found: ReturnType<Bm25['search']>,
  most: number,
): readonly Candidate[] {
  const points = new Map<number, { points: number; words: readonly string[]; labels: readonly string[] }>()
  shared.forEach(({ document, labels }, rank) =>
    points.set(document, { points: 1.5 / (fusion + rank), words: [], labels }),
  )
  found.forEach(({ document, terms }, rank) => {
    const known = points.get(document)
    points.set(document, {
      points: (known?.points ?? 0) + 1 / (fusion + rank),
      words: terms.toSorted((a, b) => b.points - a.points).map(({ term }) => term),
      labels: known?.labels ?? [],
    })
  })
  return Array.from(points)
    .flatMap(([place, rest]) => {
      const item = items[place]
      return item === undefined || item.intent ? [] : [{ place, item, ...rest }]
    })
    .toSorted((a, b) => b.points - a.points || a.place - b.place)
    .slice(0, most)
    .map(({ item, points: total, words, labels }) => ({ item, points: total, words, labels }))
}
