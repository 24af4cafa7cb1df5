/** A document that a query found, and what each word of the query contributed. */
export interface Found {
  readonly document: number
  readonly points: number
  readonly terms: readonly { readonly term: string; readonly points: number }[]
}

/** A text index that answers which documents share the telling words of a query. */
export interface Bm25 {
  /** The best documents, best first, at most `most`. Ties: the earlier document. */
  search(query: readonly string[], most: number): readonly Found[]
  /** How telling a word is: ln(1 + (N − n + ½) / (n + ½)); a word of no document counts as one of none. */
  weightOf(term: string): number
}

/** Saturation of repeated words, and how much a long document is held against it (usual values of the literature). */
const k1 = 1.2
const b = 0.75

interface Postings {
  readonly documents: Uint32Array
  readonly counts: Uint16Array
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) over lists of words: points = Σ idf · f·(k1+1) / (f + k1·(1 − b + b·len/mean)).
 * Repeated words of a query count once.
 */
export function createBm25(documents: readonly (readonly string[])[]): Bm25 {
  const lengths = Float64Array.from(documents, (words) => words.length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length)
  const lists = postingsOf(documents)
  const weightOf = (term: string): number => {
    const n = lists.get(term)?.documents.length ?? 0
    return Math.log(1 + (documents.length - n + 0.5) / (n + 0.5))
  }
  const points = new Float64Array(documents.length)
  const one = (term: string, document: number, count: number): number =>
    (weightOf(term) * count * (k1 + 1)) /
    (count + k1 * (1 - b + (b * (lengths[document] ?? 0)) / Math.max(1, mean)))
  return {
    weightOf,
    search(query, most) {
      const terms = [...new Set(query)].filter((term) => lists.has(term))
      const touched: number[] = []
      for (const term of terms) {
        const list = lists.get(term)
        for (let place = 0; place < (list?.documents.length ?? 0); place++) {
          const document = list?.documents[place] ?? 0
          if (points[document] === 0) touched.push(document)
          points[document] = (points[document] ?? 0) + one(term, document, list?.counts[place] ?? 0)
        }
      }
      const best = bestOf(touched, points, most)
      const found = best.map((document) => ({
        document,
        points: points[document] ?? 0,
        terms: terms.flatMap((term) => {
          const count = countIn(lists.get(term), document)
          return count === 0 ? [] : [{ term, points: one(term, document, count) }]
        }),
      }))
      for (const document of touched) points[document] = 0
      return found
    },
  }
}

function postingsOf(documents: readonly (readonly string[])[]): ReadonlyMap<string, Postings> {
  const gathered = new Map<string, { documents: number[]; counts: number[] }>()
  documents.forEach((words, document) => {
    for (const word of words) {
      let list = gathered.get(word)
      if (list === undefined) gathered.set(word, (list = { documents: [], counts: [] }))
      const last = list.documents.length - 1
      if (list.documents[last] === document) list.counts[last] = (list.counts[last] ?? 0) + 1
      else {
        list.documents.push(document)
        list.counts.push(1)
      }
    }
  })
  return new Map(
    Array.from(gathered, ([word, list]) => [
      word,
      { documents: Uint32Array.from(list.documents), counts: Uint16Array.from(list.counts) },
    ]),
  )
}

/** The best few by insertion into a short list, which is quicker than sorting all. */
function bestOf(touched: readonly number[], points: Float64Array, most: number): readonly number[] {
  const best: number[] = []
  const isBetter = (a: number, other: number): boolean => {
    const difference = (points[a] ?? 0) - (points[other] ?? 0)
    return difference > 0 || (difference === 0 && a < other)
  }
  for (const document of touched) {
    const last = best.at(-1)
    if (best.length >= most && (last === undefined || !isBetter(document, last))) continue
    let place = best.length
    while (place > 0 && isBetter(document, best[place - 1] ?? document)) place -= 1
    best.splice(place, 0, document)
    if (best.length > most) best.pop()
  }
  return best
}

function countIn(list: Postings | undefined, document: number): number {
  let low = 0
  let high = (list?.documents.length ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = list?.documents[middle] ?? 0
    if (at === document) return list?.counts[middle] ?? 0
    if (at < document) low = middle + 1
    else high = middle - 1
  }
  return 0
}
