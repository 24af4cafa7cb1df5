import * as z from 'zod'
import { Cited, Id, Line, repeated } from './parts.ts'
import type { RoleFault } from './parts.ts'
import { phraseOf } from './phrases.ts'
import { WorkField } from './work-fields.ts'

/** Parts of a description that count differently. */
export const sectionKinds = ['duties', 'requirements', 'nice', 'about', 'aside'] as const
export const SectionKind = z.enum(sectionKinds)
export type SectionKind = z.infer<typeof SectionKind>

const Phrases = z.array(Line).min(1).max(60)

/** Words that tell of a role, and what they tell. */
export const Sign = z.strictObject({
  id: Id,
  /** What it says of the role when these words stand there: completes "it …". */
  says: Line,
  /** 1: several roles share it. 2: telling. 3: hardly any other role has it. */
  weight: z.number().int().min(1).max(3),
  phrases: Phrases,
  sources: Cited,
})
export type Sign = z.infer<typeof Sign>

/** A role as it shows in words. */
export const LexiconRole = z.strictObject({
  id: Id,
  name: Line,
  /** Titles that name it, as phrases, the most particular first. */
  titles: Phrases,
  for: z.array(Sign).min(3).max(60),
  against: z.array(Sign).max(30).default([]),
})
export type LexiconRole = z.infer<typeof LexiconRole>

/** Headings under which a part of a description stands, and how much of a sign's weight counts there. */
export const SectionRule = z.strictObject({
  kind: SectionKind,
  name: Line,
  headings: Phrases,
  counts: z.number().min(0).max(1),
})
export type SectionRule = z.infer<typeof SectionRule>

/** By which words a description shows its role: `roles/lexicon.yaml`. */
export const Lexicon = z.strictObject({
  format: z.literal('waymark/role-lexicon@1'),
  roles: z.array(LexiconRole).min(2).max(50),
  /** Fields of work: those of the roles, and those of other occupations. */
  fields: z.array(WorkField).min(1).max(40),
  sections: z.array(SectionRule).min(1).max(20),
  /** Words before a sign that turn it around. */
  negations: Phrases,
  /** Words after which a sentence speaks of somebody else. */
  others: Phrases,
  /** Words before a sign that make it help, not ownership; half its weight counts. */
  helps: Phrases,
  /** Words that announce a title: "looking for a". */
  announces: Phrases,
})
export type Lexicon = z.infer<typeof Lexicon>

/** Doubled ids, fields of roles that are not here, and phrases that hold no word. */
export function lexiconFaults(lexicon: Lexicon): readonly RoleFault[] {
  const faults: RoleFault[] = [
    ...repeated(lexicon.roles, 'roles'),
    ...repeated(lexicon.fields, 'fields'),
    ...unknownRoles(lexicon),
  ]
  lexicon.roles.forEach((role, index) => {
    for (const list of ['for', 'against'] as const)
      role[list].forEach((sign, place) =>
        sign.phrases.forEach((phrase, seat) => {
          if (phraseOf(phrase).some((step) => step !== 'gap' && step.any.length === 0))
            faults.push({
              path: ['roles', index, list, place, 'phrases', seat],
              message: 'a part of this phrase holds no word',
            })
        }),
      )
    const ids = [...role.for, ...role.against].map(({ id }) => id)
    ids.forEach((id, place) => {
      if (ids.indexOf(id) !== place)
        faults.push({ path: ['roles', index], message: `two signs of it have the id "${id}"` })
    })
  })
  return faults
}

function unknownRoles({ roles, fields }: Lexicon): readonly RoleFault[] {
  const known = new Set(roles.map(({ id }) => id))
  return fields.flatMap((field, index) =>
    field.roles.flatMap((id, place) =>
      known.has(id)
        ? []
        : [{ path: ['fields', index, 'roles', place], message: `no role of this file has the id "${id}"` }],
    ),
  )
}
