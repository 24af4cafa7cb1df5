import { stemsOf } from '../../evidence/words.ts'
import {
  listOf,
  objectOf,
  pointerTo,
  textOf,
  type ResumeContent,
  type ResumeValue,
} from '../master/pointers.ts'

/** One way in which a variant differs from what it was made from. */
export interface CvDifference {
  /** `left-out` and `added` name one side; `reordered`: the same parts in another order. */
  readonly kind: 'left-out' | 'added' | 'changed' | 'reordered'
  /** Pointer into the variant; for what was left out, into the master. */
  readonly pointer: string
  readonly before: string | null
  readonly after: string | null
}

/** From here on two texts are one text that was changed. */
const likeness = 0.5

/**
 * How a variant differs from its master, in the order of the variant. Roles, schools and other entries are told by what
 * names them, not by their place, so that moving one is one difference and not many.
 */
export function cvDifferences(master: ResumeContent, variant: ResumeContent): readonly CvDifference[] {
  return compared(master, variant, '', '')
}

function compared(
  before: ResumeValue | undefined,
  after: ResumeValue | undefined,
  old: string,
  now: string,
): readonly CvDifference[] {
  if (before === undefined || after === undefined) {
    if (before === after) return []
    return before === undefined
      ? [{ kind: 'added', pointer: now, before: null, after: inWords(after) }]
      : [{ kind: 'left-out', pointer: old, before: inWords(before), after: null }]
  }
  if (Array.isArray(before) || Array.isArray(after)) return lists(listOf(before), listOf(after), old, now)
  const [left, right] = [objectOf(before), objectOf(after)]
  if (left !== null && right !== null) {
    const keys = [...new Set([...Object.keys(right), ...Object.keys(left)])]
    return keys.flatMap((key) => compared(left[key], right[key], pointerTo(old, key), pointerTo(now, key)))
  }
  if (before === after) return []
  return [{ kind: 'changed', pointer: now, before: inWords(before), after: inWords(after) }]
}

/** What names an entry, newest spellings first. */
const naming =
  'position name title company institution organization studyType area language network startDate'.split(' ')

function nameOf(value: ResumeValue): string {
  const object = objectOf(value)
  return object === null ? textOf(value) : naming.map((key) => textOf(object[key])).join('\n')
}

/** A part of a résumé in one line. */
function inWords(value: ResumeValue | undefined): string {
  const object = value === undefined ? null : objectOf(value)
  if (object !== null)
    return naming
      .map((key) => textOf(object[key]))
      .filter(Boolean)
      .slice(0, 3)
      .join(', ')
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ')
  return value === null ? '' : typeof value === 'boolean' ? String(value) : textOf(value)
}

function lists(
  before: readonly ResumeValue[],
  after: readonly ResumeValue[],
  old: string,
  now: string,
): readonly CvDifference[] {
  const pairs = paired(before, after)
  const places = after.flatMap((_, at) => pairs.get(at) ?? [])
  const isReordered = places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))
  const kept = new Set(pairs.values())
  return [
    ...(isReordered
      ? [
          {
            kind: 'reordered' as const,
            pointer: now,
            before: inWords(before.filter((_, at) => kept.has(at))),
            after: inWords(after.filter((_, at) => pairs.has(at))),
          },
        ]
      : []),
    ...after.flatMap((item, at) => {
      const place = pairs.get(at)
      return compared(
        place === undefined ? undefined : before[place],
        item,
        place === undefined ? '' : pointerTo(old, place),
        pointerTo(now, at),
      )
    }),
    ...before.flatMap((item, at) => (kept.has(at) ? [] : compared(item, undefined, pointerTo(old, at), ''))),
  ]
}

/** For each item of the new list its place in the old one: the same first, then the same by name, then the most alike. */
function paired(before: readonly ResumeValue[], after: readonly ResumeValue[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const tie = (same: (old: ResumeValue, now: ResumeValue) => boolean) => {
    for (const [at, item] of after.entries()) {
      if (pairs.has(at)) continue
      const place = before.findIndex((other, index) => !taken.has(index) && same(other, item))
      if (place === -1) continue
      pairs.set(at, place)
      taken.add(place)
    }
  }
  tie((old, now) => JSON.stringify(old) === JSON.stringify(now))
  tie((old, now) => nameOf(old) !== '' && nameOf(old) === nameOf(now))
  tie((old, now) => areAlike(nameOf(old), nameOf(now)))
  return pairs
}

function areAlike(a: string, b: string): boolean {
  const [left, right] = [new Set(stemsOf(a)), new Set(stemsOf(b))]
  const shared = Array.from(left).filter((stem) => right.has(stem)).length
  return shared > 0 && shared / Math.max(left.size, right.size) >= likeness
}
