import type { StoredCv } from '../stored-cv.ts'
import { valueAt, withValueAt } from './pointers.ts'

/** Content with the evidence that its texts rest on. */
export type CvContent = Pick<StoredCv, 'resume' | 'sources'>

/**
 * A list in another order, or with less in it: `kept` names the old places in their new order. What texts rest on moves
 * with them; nothing happens where no list is.
 */
export function rearranged(cv: CvContent, list: string, kept: readonly number[]): CvContent {
  const held = valueAt(cv.resume, list)
  if (!Array.isArray(held)) return cv
  const resume = withValueAt(
    cv.resume,
    list,
    kept.flatMap((at) => held.slice(at, at + 1)),
  )
  if (resume === null) return cv
  const places = new Map(kept.map((old, now) => [String(old), String(now)]))
  const sources = Object.entries(cv.sources).flatMap(([pointer, evidence]) => {
    if (!pointer.startsWith(`${list}/`)) return [[pointer, evidence] as const]
    const [place = '', ...rest] = pointer.slice(list.length + 1).split('/')
    const now = places.get(place)
    return now === undefined ? [] : [[[list, now, ...rest].join('/'), evidence] as const]
  })
  return { resume, sources: Object.fromEntries(sources) }
}

/** Takes one part out of a CV; in a list what follows moves up. Null when nothing is there. */
export function without(cv: CvContent, pointer: string): CvContent | null {
  if (valueAt(cv.resume, pointer) === undefined) return null
  const cut = pointer.lastIndexOf('/')
  const held = valueAt(cv.resume, pointer.slice(0, cut))
  if (Array.isArray(held)) {
    const gone = Number(pointer.slice(cut + 1))
    return rearranged(
      cv,
      pointer.slice(0, cut),
      Array.from(held, (_, at) => at).filter((at) => at !== gone),
    )
  }
  const resume = withValueAt(cv.resume, pointer, undefined)
  if (resume === null) return null
  const sources = Object.entries(cv.sources).filter(([at]) => at !== pointer && !at.startsWith(`${pointer}/`))
  return { resume, sources: Object.fromEntries(sources) }
}

/** Pointers that belong to nothing any more are left out. */
export function withoutLooseSources({ resume, sources }: CvContent): StoredCv['sources'] {
  return Object.fromEntries(
    Object.entries(sources).filter(
      ([pointer, evidence]) => evidence.length > 0 && valueAt(resume, pointer) !== undefined,
    ),
  )
}
