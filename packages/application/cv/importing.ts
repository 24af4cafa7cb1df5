import { importCv } from '@waymark/contracts/cv/operations.ts'
import type { CvDoubt } from '@waymark/domain/cv/cv.ts'
import { resumeOfCv } from '@waymark/domain/cv/master/from-cv.ts'
import { objectOf, textOf, type ResumeContent } from '@waymark/domain/cv/master/pointers.ts'
import { StoredCv } from '@waymark/domain/cv/stored-cv.ts'
import { fileGiven, type GivenFile } from '../files-given.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import { cvNamed, keepChanged, keepNew } from './lookup.ts'

interface Taken {
  readonly from: string
  readonly lossless: boolean
  readonly content: ResumeContent
  readonly doubts: readonly CvDoubt[]
}

/** What a file says, without loss where it carries or is a JSON Resume. */
async function taken(services: Services, file: GivenFile, call: Call): Promise<Taken> {
  const attached = await services.cvDocuments.attachedResume(file.bytes)
  if (attached !== null) return { from: 'attached', lossless: true, content: attached, doubts: [] }
  const { format, ...cv } = await services.cvReader.read(file, { signal: call.signal })
  const content = format === 'json-resume' ? jsonIn(file.bytes) : null
  if (content !== null) return { from: format, lossless: true, content, doubts: cv.doubts }
  return { from: format, lossless: false, ...resumeOfCv({ format, ...cv }) }
}

function jsonIn(bytes: Uint8Array): ResumeContent | null {
  const parsed = StoredCv.shape.resume.safeParse(
    JSON.parse(new TextDecoder('utf-8').decode(bytes).replace(/^\ufeff/, '')),
  )
  return parsed.success ? parsed.data : null
}

const bring = handle(importCv, async (services, input, call) => {
  const file = await fileGiven(services, input, call)
  const before = input.into === null ? null : await cvNamed(services, input.into)
  const { from, lossless, content, doubts } = await taken(services, file, call)
  const facts = {
    name: before?.name ?? input.name,
    basedOn: before?.basedOn ?? null,
    basedOnRevision: before?.basedOnRevision ?? null,
    posting: before?.posting ?? null,
    resume: content,
    order: before?.order ?? ('classic' as const),
    design: before?.design ?? ('plain' as const),
    paper: before?.paper ?? paperFor(content),
    // Pointers of the old content say nothing about the new one.
    sources: {},
  }
  const output = { from, lossless, doubts: [...doubts] }
  if (input.dryRun) {
    const at = services.clock.now()
    const cv = { ...facts, id: `cv_${'0'.repeat(26)}`, createdAt: at, updatedAt: at, revision: 1 }
    return { output: { ...output, cv, kept: false } }
  }
  const operation = importCv.name
  const cv =
    before === null
      ? await keepNew(services, call, { operation, summary: `Started a CV from ${file.name}`, cv: facts })
      : await keepChanged(services, call, before, {
          operation,
          summary: `Brought ${file.name} into the CV ${before.name}`,
          facts,
        })
  return { output: { ...output, cv, kept: true } }
})

const letterCountries = new Set('US CA MX PH CL CO'.split(' '))

/** Letter paper where that is usual, by the country that the CV states; A4 else. */
function paperFor(content: ResumeContent): 'a4' | 'us-letter' {
  const location = objectOf(objectOf(content['basics'])?.['location'])
  return letterCountries.has(textOf(location?.['countryCode']).toUpperCase()) ? 'us-letter' : 'a4'
}

/** Bringing CVs from files. */
export const cvImportHandlers = { 'cv.import': bring } as const
