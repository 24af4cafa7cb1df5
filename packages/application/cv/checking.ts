import { checkCv as checkOperation, diffCv, linkedInProfile } from '@waymark/contracts/cv/check-operations.ts'
import { cvDifferences } from '@waymark/domain/cv/diff/diff.ts'
import { headlineFormula, linkedInTexts } from '@waymark/domain/cv/master/linkedin.ts'
import { readResume } from '@waymark/domain/cv/master/read-resume.ts'
import type { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import { checkCv } from '@waymark/domain/fact-gate/check-cv.ts'
import type { NameFinder } from '@waymark/domain/fact-gate/claims.ts'
import { vocabularyOf } from '@waymark/domain/lint/words.ts'
import { handle, type Services } from '../handlers.ts'
import { cvNamed } from './lookup.ts'

/** What claims may rest on: all evidence, also what is private, because nothing of it is shown. */
export async function groundOf(services: Services): Promise<{
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly names: NameFinder
}> {
  const [evidence, { words }] = await Promise.all([services.store.evidence(), services.lintFiles.rules()])
  return { evidence: new Map(evidence.map((item) => [item.id, item])), names: vocabularyOf(words).tools }
}

/** The CV that another was made from; null for masters, and where it is gone. */
async function masterOf(services: Services, cv: StoredCv): Promise<StoredCv | null> {
  return cv.basedOn === null ? null : services.store.get('cv', cv.basedOn)
}

const check = handle(checkOperation, async (services, { cv: id }) => {
  const cv = await cvNamed(services, id)
  const master = await masterOf(services, cv)
  const ground = await groundOf(services)
  const report = checkCv(cv, { ...ground, master: master?.resume ?? null })
  return { output: { cv: cv.id, name: cv.name, against: master?.name ?? null, report } }
})

const diff = handle(diffCv, async (services, { cv: id, to }) => {
  const cv = await cvNamed(services, id)
  const other = to === null ? ((await masterOf(services, cv)) ?? cv) : await cvNamed(services, to)
  return {
    output: {
      from: other.name,
      to: cv.name,
      masterMoved: other.id === cv.basedOn && other.revision !== cv.basedOnRevision,
      differences: [...cvDifferences(other.resume, cv.resume)],
    },
  }
})

const linkedIn = handle(linkedInProfile, async (services, { cv: id }) => {
  const { resume } = await cvNamed(services, id)
  return { output: { ...linkedInTexts(readResume(resume)), formula: headlineFormula } }
})

/** Checking and comparing CVs. */
export const cvCheckHandlers = { 'cv.check': check, 'cv.diff': diff, 'cv.linkedin': linkedIn } as const
