import * as z from 'zod'
import { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { Day } from '@waymark/domain/evidence/dates.ts'

/** Where a version of a CV or letter went. */
export const SentView = z.strictObject({
  application: z.string(),
  employer: z.string(),
  role: z.string(),
  on: Day,
  revision: z.number().int(),
  /** The file as it went out; null when only the version was noted. */
  sha256: z.string().nullable(),
})

/** A CV in a list. */
export const CvSummary = StoredCv.omit({ resume: true, sources: true }).extend({
  /** Whose CV it is, as it says. */
  person: z.string(),
  roles: z.number().int(),
  sent: z.array(SentView),
})
export type CvSummary = z.infer<typeof CvSummary>

/** A CV whole, with where it went. */
export const CvView = z.strictObject({
  cv: StoredCv,
  sent: z.array(SentView),
  /** Titles of the evidence that its texts rest on. */
  evidence: z.array(z.strictObject({ id: z.string(), title: z.string() })),
})
export type CvView = z.infer<typeof CvView>

/** Something in a file that was not understood, or only guessed at. */
export const DoubtView = z.strictObject({ where: z.string(), text: z.string(), reason: z.string() })
