import * as z from 'zod'
import { segmentsOf } from './description.ts'
import type { Segment } from './description.ts'
import { SectionKind } from './lexicon.ts'
import type { Lexicon, LexiconRole, Sign } from './lexicon.ts'
import { findPhrase, phraseOf } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { statedTitle, StatedTitle } from './stated-title.ts'
import { fieldStrengths, isAnchored, otherWork } from './work-fields.ts'
import type { FieldStrength } from './work-fields.ts'

/** Words of the description that tell for or against a role. */
export const Clue = z.strictObject({
  sign: z.string(),
  says: z.string(),
  /** The words that matched, as they stand there. */
  words: z.string(),
  /** The whole sentence or bullet. */
  sentence: z.string(),
  line: z.number().int().positive(),
  section: SectionKind,
  /** What it counts: the sign's weight, less in weaker sections and where it is help, not ownership. */
  points: z.number(),
  sources: z.array(z.string()),
})
export type Clue = z.infer<typeof Clue>

/** Words that matched and do not count, and why. */
export const SetAside = z.strictObject({
  role: z.string(),
  says: z.string(),
  sentence: z.string(),
  line: z.number().int().positive(),
  reason: z.enum(['negated', 'said of somebody else', 'in a part that does not describe the role']),
})
export type SetAside = z.infer<typeof SetAside>

/** A role with what tells for and against it. Points order the roles; they are no probability. */
export const RoleCandidate = z.strictObject({
  role: z.string(),
  name: z.string(),
  points: z.number(),
  for: z.array(Clue),
  against: z.array(Clue),
})
export type RoleCandidate = z.infer<typeof RoleCandidate>

/**
 * `one`: the words are those of one role. `between`: of two or three that lie too close to choose. `none`: enough
 * text, yet hardly a word of any of these roles. `too-thin`: too little text or too few signs to tell.
 */
export const identifyOutcomes = ['one', 'between', 'none', 'too-thin'] as const
export const IdentifyOutcome = z.enum(identifyOutcomes)
export type IdentifyOutcome = z.infer<typeof IdentifyOutcome>

/** Which role a description really is, with the words that say so. */
export const Identification = z.strictObject({
  outcome: IdentifyOutcome,
  /** Roles that the outcome names, best first. */
  roles: z.array(z.string()),
  title: StatedTitle.nullable(),
  /** `agree`: title and words name one role. `differ`: they do not. Null when either is missing. */
  titleAndWords: z.enum(['agree', 'differ']).nullable(),
  /** The field of another occupation that the words are about instead; null when there is none. */
  about: z.string().nullable(),
  /** Everything above in a sentence or two. */
  summary: z.string(),
  /** Roles for which anything speaks, most points first. */
  candidates: z.array(RoleCandidate),
  setAside: z.array(SetAside),
  words: z.number().int().nonnegative(),
})
export type Identification = z.infer<typeof Identification>

/** Below these a description cannot tell: too few different signs, or too few points together. */
const enough = { words: 15, signs: 3, points: 5 } as const
/** A text of this many words with hardly a sign is about something else. */
const wholeDescription = 120
/** A runner-up with at least this part of the best one's points is too close to leave out; less when it has the title. */
const close = 0.85
const closeWithTitle = 0.65

/**
 * Tells which role a description is, by the words of the lexicon alone: the same text gives the same answer, and
 * each point has its words. A sign counts once however often it stands there, where it counts most.
 */
export function identifyRole(text: string, lexicon: Lexicon, givenTitle: string | null): Identification {
  const segments = segmentsOf(text, lexicon)
  const context = contextOf(lexicon)
  const setAside: SetAside[] = []
  const title = statedTitle(text, lexicon, givenTitle)
  const candidates = lexicon.roles
    .map((role) => candidateOf(role, segments, context, setAside))
    .filter((candidate) => candidate.for.length > 0)
    .toSorted((a, b) => b.points - a.points || a.role.localeCompare(b.role))
  const words = segments.reduce((sum, segment) => sum + segment.tokens.length, 0)
  const strengths = fieldStrengths(segments, lexicon.fields, title)
  const { outcome, roles, about } = verdictOf(candidates, words, strengths, title)
  const titleAndWords =
    title?.role == null || roles.length === 0 ? null : roles.includes(title.role) ? 'agree' : 'differ'
  const named = { outcome, roles, title, titleAndWords, about, candidates, setAside, words } as const
  return { ...named, summary: summaryOf(named, lexicon) }
}

interface Context {
  readonly negations: readonly Phrase[]
  readonly others: readonly Phrase[]
  readonly helps: readonly Phrase[]
}

function contextOf(lexicon: Lexicon): Context {
  return {
    negations: lexicon.negations.map(phraseOf),
    others: lexicon.others.map(phraseOf),
    helps: lexicon.helps.map(phraseOf),
  }
}

function candidateOf(
  role: LexiconRole,
  segments: readonly Segment[],
  context: Context,
  setAside: SetAside[],
): RoleCandidate {
  const clues = (signs: readonly Sign[]): readonly Clue[] =>
    signs.flatMap((sign) => bestClue(role.id, sign, segments, context, setAside) ?? [])
  const speaksFor = clues(role.for)
  const against = clues(role.against)
  const sum = (list: readonly Clue[]): number => list.reduce((total, clue) => total + clue.points, 0)
  return {
    role: role.id,
    name: role.name,
    points: rounded(Math.max(0, sum(speaksFor) - sum(against))),
    for: speaksFor.toSorted((a, b) => b.points - a.points),
    against: against.toSorted((a, b) => b.points - a.points),
  }
}

function bestClue(
  role: string,
  sign: Sign,
  segments: readonly Segment[],
  context: Context,
  setAside: SetAside[],
): Clue | null {
  const phrases = sign.phrases.map(phraseOf)
  let best: Clue | null = null
  let passedOver: SetAside | null = null
  for (const segment of segments) {
    const place = phrases.map((phrase) => findPhrase(segment.tokens, phrase)).find((found) => found !== null)
    if (place == null) continue
    const reason = whyNot(segment, place.from, context)
    if (reason !== null) {
      passedOver ??= { role, says: sign.says, sentence: segment.text, line: segment.line, reason }
      continue
    }
    const points = rounded(
      sign.weight * segment.counts * (isBefore(segment, place.from, context.helps) ? 0.5 : 1),
    )
    if (best !== null && best.points >= points) continue
    best = {
      sign: sign.id,
      says: sign.says,
      words: segment.text
        .slice(segment.tokens[place.from]?.start ?? 0, segment.tokens[place.to]?.end)
        .replaceAll(/[()[\]]/g, ''),
      sentence: segment.text,
      line: segment.line,
      section: segment.section,
      points,
      sources: sign.sources,
    }
  }
  if (best === null && passedOver !== null) setAside.push(passedOver)
  return best
}

/** How many words before a sign a negation reaches. */
const reachOfNegation = 4

function whyNot(segment: Segment, from: number, context: Context): SetAside['reason'] | null {
  if (segment.counts === 0) return 'in a part that does not describe the role'
  const near = segment.tokens.slice(Math.max(0, from - reachOfNegation), from)
  const notOnly = near.some(
    ({ stem }, index) => stem === 'not' && /^(only|just)$/.test(near[index + 1]?.stem ?? ''),
  )
  if (!notOnly && context.negations.some((phrase) => findPhrase(near, phrase) !== null)) return 'negated'
  return isSaidOfOthers(segment, from, context.others) ? 'said of somebody else' : null
}

/** A sentence speaks of somebody else up to the next comma, and beyond it where "who" or "which" goes on. */
function isSaidOfOthers(segment: Segment, from: number, others: readonly Phrase[]): boolean {
  const before = segment.tokens.slice(0, from)
  const turn = before.findLastIndex((token, index) => {
    const next = segment.tokens[index + 1]
    const between = segment.text.slice(token.end, next?.start)
    return between.includes(',') && !/^(?:who|which|that|whos)$/.test(next?.stem ?? '')
  })
  return others.some((phrase) => findPhrase(before.slice(turn + 1), phrase) !== null)
}

function isBefore(segment: Segment, from: number, phrases: readonly Phrase[]): boolean {
  const before = segment.tokens.slice(0, from)
  return phrases.some((phrase) => findPhrase(before, phrase) !== null)
}

/** Below these even a description whose title agrees cannot tell. */
const enoughWithTitle = { signs: 2, points: 3 } as const

/** Enough to tell: several signs; fewer when the title agrees, or when no other role has half as many points. */
function isEnough(best: RoleCandidate, second: RoleCandidate | undefined, titled: string | null): boolean {
  if (best.role === titled)
    return best.for.length >= enoughWithTitle.signs && best.points >= enoughWithTitle.points
  if (best.points < enough.points) return false
  const alone = (second?.points ?? 0) < best.points / 2
  return best.for.length >= enough.signs || (best.for.length === 2 && alone)
}

/** What the stated title counts: it says little, and not nothing. */
const titlePoints = 3

function verdictOf(
  candidates: readonly RoleCandidate[],
  words: number,
  strengths: readonly FieldStrength[],
  title: StatedTitle | null,
): Pick<Identification, 'outcome' | 'roles' | 'about'> {
  const weighed = (candidate: RoleCandidate): number =>
    candidate.points + (candidate.role === title?.role && candidate.points > 0 ? titlePoints : 0)
  const contenders = candidates
    .filter(({ role }) => isAnchored(role, strengths))
    .toSorted((a, b) => weighed(b) - weighed(a) || a.role.localeCompare(b.role))
  const [best, second] = contenders
  const about = otherWork(best?.role ?? '', strengths, title)?.name ?? null
  if (words >= enough.words && about !== null) return { outcome: 'none', roles: [], about }
  if (words < enough.words || best === undefined || !isEnough(best, second, title?.role ?? null)) {
    const hardlyAny = best === undefined || best.for.length < 2
    return { outcome: words >= wholeDescription && hardlyAny ? 'none' : 'too-thin', roles: [], about: null }
  }
  const near = contenders
    .filter((candidate) => {
      const part = candidate.role === title?.role ? closeWithTitle : close
      return weighed(candidate) >= weighed(best) * part
    })
    .slice(0, 3)
  return { outcome: near.length === 1 ? 'one' : 'between', roles: near.map(({ role }) => role), about: null }
}

function summaryOf(found: Omit<Identification, 'summary'>, lexicon: Lexicon): string {
  const nameOf = (id: string): string => lexicon.roles.find((role) => role.id === id)?.name ?? id
  const titled = found.title === null ? '' : `Titled ${found.title.text}; `
  if (found.outcome === 'too-thin')
    return `${titled}cannot tell: ${found.words} words hold too few signs of any role. Paste what the person will decide, own and be measured by.`
  if (found.about !== null)
    return `${titled}the words are about ${found.about}, which is the work of none of these roles.`
  if (found.outcome === 'none') return `${titled}the words are those of none of these roles.`
  const best = found.candidates.find(({ role }) => role === found.roles[0])
  const said = (best?.for ?? []).slice(0, 3).map(({ words }) => `“${words}”`)
  const roles = listed(found.roles.map((id) => aOrAn(nameOf(id))))
  const words = found.outcome === 'one' ? `the words are those of ${roles}` : `the words lie between ${roles}`
  const agreed = found.outcome === 'one' && found.titleAndWords === 'agree'
  const claim = agreed ? `titled ${found.title?.text ?? ''}, and the words agree` : `${titled}${words}`
  const sentence = `${claim}: ${said.join(', ')}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function aOrAn(name: string): string {
  return `${/^(?:[aeio]|IT|EM)/i.test(name) ? 'an' : 'a'} ${name}`
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100
}
