import * as z from 'zod'
import { Instant } from '../evidence/dates.ts'
import { typed } from '../text/typed.ts'

/** `cv_` and 26 characters. */
export const CvId = z.string().regex(/^cv_[0-9a-z]{26}$/, 'a CV id looks like cv_ and 26 characters')
export type CvId = z.infer<typeof CvId>

/** How sections follow each other: the order that seed 3 gives, or the one most readers know. */
export const cvOrders = ['evidence-first', 'classic'] as const
export const CvOrder = z.enum(cvOrders)

/** Looks of a CV; each is one Typst template and one set of DOCX styles. */
export const cvDesigns = ['plain', 'ruled', 'margin'] as const
export const CvDesign = z.enum(cvDesigns)

/**
 * A CV that the workspace keeps: the master, or a variant tailored to a posting. Its content is a JSON Resume with
 * every key that it came with, known or not, so that nothing is lost on the way back.
 */
export const StoredCv = z.strictObject({
  id: CvId,
  name: typed().min(1).max(200),
  /** The CV it was made from; null for a master. */
  basedOn: CvId.nullable(),
  /** Revision of that CV when it was made. */
  basedOnRevision: z.number().int().positive().nullable(),
  /** The posting that it is tailored to. */
  posting: z.string().nullable(),
  resume: z.record(z.string(), z.json()),
  order: CvOrder,
  design: CvDesign,
  paper: z.enum(['a4', 'us-letter']),
  /** Which evidence each text rests on: JSON pointer into `resume` → evidence ids. */
  sources: z.record(z.string(), z.array(z.string()).max(50)),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type StoredCv = z.infer<typeof StoredCv>

/** A cover letter, a document of its own. */
export const StoredLetter = z.strictObject({
  /** `cl_` and 26 characters. */
  id: z.string().regex(/^cl_[0-9a-z]{26}$/),
  name: typed().min(1).max(200),
  posting: z.string().nullable(),
  cv: CvId.nullable(),
  /** Paragraphs in order, each with the evidence that it rests on. */
  paragraphs: z
    .array(z.strictObject({ text: z.string().max(5000), evidence: z.array(z.string()).max(50) }))
    .max(50),
  createdAt: Instant,
  updatedAt: Instant,
  revision: z.number().int().positive(),
})
export type StoredLetter = z.infer<typeof StoredLetter>
