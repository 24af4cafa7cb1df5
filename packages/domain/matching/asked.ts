import { tokensOf } from '../roles/phrases.ts'
import type { ReadingGround } from '../postings/reader.ts'
import type { Requirement } from '../postings/requirements.ts'

/** One thing that a requirement asks for; any one of its alternatives is enough. */
export interface AskedThing {
  /** The advertisement's words, "AWS, GCP or Azure". */
  readonly words: string
  readonly alternatives: readonly AskedName[]
}

/** An entry of the lexicon, or a name that stands in the advertisement. */
export interface AskedName {
  readonly id: string | null
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * What a requirement asks for, in its order. Where it names something particular, what every advertisement asks for
 * besides is not counted; traits never are, because no item of work proves them.
 */
export function askedThings(requirement: Requirement, ground: ReadingGround): readonly AskedThing[] {
  const { labels, text } = requirement
  const aside = personalStretches(requirement)
  const isAside = ({ start }: { readonly start: number }): boolean =>
    aside.some(([from, to]) => start >= from && start < to)
  const terms = requirement.terms.filter((term) => !isAside(term))
  const work = labels.filter((label) => label.entry.area !== 'trait' && !isAside(label))
  const particular = work.filter(({ entry }) => !entry.common)
  const counted = particular.length > 0 || terms.length > 0 ? particular : work
  const names: readonly AskedName[] = [
    ...counted.map(({ entry, start, end }) => ({ id: entry.id, name: entry.name, start, end })),
    ...terms.map(({ text: name, start, end }) => ({ id: null, name, start, end })),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const tails = exampleTails(text, ground)
  const groups: AskedName[][] = []
  for (const name of names) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && isAlternative(text, last, name, tails)) group.push(name)
    else groups.push([name])
  }
  return withCommas(groups, text)
    .map((group) => {
      const end = Math.max(...group.map((name) => name.end))
      return { words: text.slice(group[0]?.start ?? 0, end), alternatives: group }
    })
    .filter((thing, place, all) => !all.slice(0, place).some((other) => isSame(other, thing)))
}

/** Words that belong to a degree, a place, a language or a check; certificates are names that evidence can have. */
function personalStretches({ facts, text }: Requirement): readonly (readonly [number, number])[] {
  return facts.flatMap(({ kind, start, end }) => {
    if (kind === 'years' || kind === 'certificate') return []
    if (kind !== 'education') return [[0, text.length] as const]
    const stop = text.slice(end).search(/\band\b(?=\s+(?:\d|at least|minimum))|[;.]\s|\bexperience\b|\d\+/iu)
    return [[start, stop < 0 ? text.length : end + stop] as const]
  })
}

const isSame = (a: AskedThing, b: AskedThing): boolean =>
  b.alternatives.every(({ id, name }) =>
    a.alternatives.some((other) => (id === null ? other.name === name : other.id === id)),
  )

/** Stretches that give examples: from "such as" to the end of the sentence. */
function exampleTails(text: string, ground: ReadingGround): readonly (readonly [number, number])[] {
  const tokens = tokensOf(text)
  return ground.examples.find(tokens).map(({ from, to }) => {
    const start = tokens[from]?.start ?? 0
    const behind = tokens[to - 1]?.end ?? start
    const stop = text.slice(behind).search(/[.;](?:\s|$)/u)
    return [start, stop < 0 ? text.length : behind + stop] as const
  })
}

function isAlternative(
  text: string,
  a: AskedName,
  b: AskedName,
  tails: readonly (readonly [number, number])[],
): boolean {
  if (b.start < a.end) return b.end > a.end || b.end - b.start === a.end - a.start
  if (a.id !== null && a.id === b.id) return true
  // "Cloud such as AWS": what is exemplified counts itself; "platforms in languages such as Java" asks for both.
  if (tails.some(([from, to]) => b.start >= from && b.end <= to + 1 && a.end >= from - 3)) return true
  const between = text.slice(a.end, b.start)
  return between.length <= 30 && /(?:\b(?:or|oder|bzw)\b|\/)/iu.test(between) && !/[.;]/u.test(between)
}

/** "Java, Kotlin or Go": what stands before a comma belongs to the alternatives behind it. */
function withCommas(
  groups: readonly (readonly AskedName[])[],
  text: string,
): readonly (readonly AskedName[])[] {
  const joined: (readonly AskedName[])[] = []
  for (const group of groups.toReversed()) {
    const next = joined.at(-1)
    const [first] = next ?? []
    const last = group.at(-1)
    const following = joined.at(-2)?.[0]
    const behind = text.slice(next?.at(-1)?.end ?? 0, following?.start ?? 0)
    // "Linux, MySQL or PostgreSQL, and Git": the comma belongs to the list that "and" ends.
    const isInner = following !== undefined && /^,?\s*(?:and|und)\b/iu.test(behind)
    const isList =
      !isInner &&
      next !== undefined &&
      next.length > 1 &&
      first !== undefined &&
      last !== undefined &&
      /^[\s,(]*$/u.test(text.slice(last.end, first.start)) &&
      /\bor\b|\/|\boder\b/iu.test(text.slice(first.start, next.at(-1)?.end))
    if (isList) joined[joined.length - 1] = [...group, ...next]
    else joined.push(group)
  }
  return joined.toReversed()
}
