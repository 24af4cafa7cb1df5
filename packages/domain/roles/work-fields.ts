import * as z from 'zod'
import type { Segment } from './description.ts'
import { Cited, Id, Ids, Line } from './parts.ts'
import { findPhrase, phraseOf, tokensOf } from './phrases.ts'
import type { StatedTitle } from './stated-title.ts'

/**
 * A field of work and the words by which a description shows that it is about it. Fields without roles are those of
 * other occupations: leading designers takes one-to-ones too, and is no engineering management.
 */
export const WorkField = z.strictObject({
  id: Id,
  /** Completes "the words are about …". */
  name: Line,
  /** Roles whose work it is; none of them for the field of another occupation. */
  roles: Ids.default([]),
  /** Titles of other occupations in it, as phrases. */
  titles: z.array(Line).max(60).default([]),
  phrases: z.array(Line).min(1).max(60),
  sources: Cited,
})
export type WorkField = z.infer<typeof WorkField>

/** A field and how much of a description is about it. */
export interface FieldStrength {
  readonly field: WorkField
  /** Sentences that hold words of it, each counted as its section counts, and the title. */
  readonly strength: number
  /** That as a part of all sentences; above 1 when hardly more than the title stands there. */
  readonly share: number
}

/** What a title of the field counts beside sentences. */
const titleCounts = 4

/** How much of a description is about each field, most first. `title` is the one that it states. */
export function fieldStrengths(
  segments: readonly Segment[],
  fields: readonly WorkField[],
  title: StatedTitle | null,
): readonly FieldStrength[] {
  const all = segments.reduce((sum, { counts }) => sum + counts, 0)
  return fields
    .map((field) => {
      const phrases = field.phrases.map(phraseOf)
      const inSentences = segments.reduce(
        (sum, { tokens, counts }) =>
          counts > 0 && phrases.some((phrase) => findPhrase(tokens, phrase) !== null) ? sum + counts : sum,
        0,
      )
      const strength = inSentences + (isTitleOf(field, title) ? titleCounts : 0)
      return { field, strength, share: all === 0 ? 0 : strength / all }
    })
    .toSorted((a, b) => b.strength - a.strength || a.field.id.localeCompare(b.field.id))
}

function isTitleOf({ titles, roles }: WorkField, title: StatedTitle | null): boolean {
  if (title === null) return false
  if (title.role !== null) return roles.includes(title.role)
  const tokens = tokensOf(title.text)
  return titles.some((phrase) => findPhrase(tokens, phraseOf(phrase)) !== null)
}

/** A role needs some of its own field, and that much of a long text, before words of any leader may name it. */
const enoughOfOwn = 1
const shareOfOwn = 0.1
/** Another occupation needs this much before it can outweigh a role's own field. */
const enoughOfOther = 3

/** The field of a role that a description is most about. */
function ownField(role: string, strengths: readonly FieldStrength[]): FieldStrength | undefined {
  return strengths.find(({ field }) => field.roles.includes(role))
}

/** Whether a description is about the field of a role at all. */
export function isAnchored(role: string, strengths: readonly FieldStrength[]): boolean {
  const own = ownField(role, strengths)
  return own !== undefined && own.strength >= enoughOfOwn && own.share >= shareOfOwn
}

/**
 * How much of a role's own field another occupation needs: twice as much when the title names one of the roles, since
 * employers tell much about what they do; half when the title is of another occupation.
 */
const needed = { titledRole: 2, titledOther: 0.5, untitled: 0.75 } as const

/** The field of another occupation that outweighs a role's own, or null. */
export function otherWork(
  role: string,
  strengths: readonly FieldStrength[],
  title: StatedTitle | null,
): WorkField | null {
  const other = strengths.find(({ field }) => field.roles.length === 0)
  if (other === undefined || other.strength < enoughOfOther) return null
  const part = title === null ? needed.untitled : title.role === null ? needed.titledOther : needed.titledRole
  return other.strength >= (ownField(role, strengths)?.strength ?? 0) * part ? other.field : null
}
