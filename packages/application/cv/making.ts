import { newCv } from '@waymark/contracts/cv/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { lineOfEvidence } from '@waymark/domain/cv/master/from-evidence.ts'
import type { CvContent } from '@waymark/domain/cv/master/moving.ts'
import { tailored } from '@waymark/domain/cv/tailor/tailor.ts'
import type { Evidence } from '@waymark/domain/evidence/evidence.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import { askedBy } from './asked-by.ts'
import { handle, type Services } from '../handlers.ts'
import { cvNamed, keepNew, showableEvidence } from './lookup.ts'

/** @throws OperationError POSTING_UNKNOWN */
export async function postingNamed(services: Services, id: string | null): Promise<Posting | null> {
  if (id === null) return null
  const found = await services.store.get('posting', id)
  if (found !== null) return found
  throw new OperationError('POSTING_UNKNOWN', `There is no posting ${id}.`, {
    field: 'posting',
    mend: '"postings list" shows those that are kept.',
  })
}

/** Items of evidence as portfolio samples, each with what it rests on. */
function portfolioOf(items: readonly Evidence[]): CvContent {
  const projects = items.map((item) => {
    const { from, to, ongoing } = item.happened
    return {
      name: item.title,
      ...(from === null ? {} : { startDate: from }),
      ...(to === null || ongoing ? {} : { endDate: to }),
      highlights: [lineOfEvidence(item)],
    }
  })
  const sources = items.flatMap(({ id }, at) => [
    { pointer: `/projects/${at}/name`, id },
    { pointer: `/projects/${at}/highlights/0`, id },
  ])
  return {
    resume: { basics: { name: '' }, work: [], projects, skills: [], education: [] },
    sources: Object.fromEntries(sources.map(({ pointer, id }) => [pointer, [id]])),
  }
}

const look = { order: 'classic', design: 'plain', paper: 'a4' } as const

const make = handle(newCv, async (services, input, call) => {
  const items = await showableEvidence(services, input.evidence)
  const posting = await postingNamed(services, input.posting)
  if (input.blank) {
    const cv = await keepNew(services, call, {
      operation: newCv.name,
      summary: 'Started an empty CV',
      cv: {
        name: input.name ?? 'Master',
        basedOn: null,
        basedOnRevision: null,
        posting: null,
        ...portfolioOf(items),
        ...look,
      },
    })
    return { output: { cv, answers: [] } }
  }
  const master = await cvNamed(services, input.from)
  const wanted = await askedBy(services, input.requirements, posting, 'all')
  const { answers, ...content } = tailored(withPortfolio(master, items), wanted)
  const fallback =
    posting === null
      ? `${master.name}, variant`
      : [posting.employer, posting.title].filter(Boolean).join(', ')
  const cv = await keepNew(services, call, {
    operation: newCv.name,
    summary: `Made a variant of ${master.name}`,
    cv: {
      name: (input.name ?? fallback).slice(0, 200),
      basedOn: master.id,
      basedOnRevision: master.revision,
      posting: input.posting,
      ...content,
      order: wanted.length > 0 ? 'evidence-first' : master.order,
      design: master.design,
      paper: master.paper,
    },
  })
  return {
    output: { cv, answers: answers.map(({ requirement, texts }) => ({ requirement, texts: [...texts] })) },
  }
})

/** The master with samples from evidence behind its own. */
function withPortfolio({ resume, sources }: CvContent, items: readonly Evidence[]): CvContent {
  if (items.length === 0) return { resume, sources }
  const added = portfolioOf(items)
  const own = Array.isArray(resume['projects']) ? resume['projects'] : []
  const more = Array.isArray(added.resume['projects']) ? added.resume['projects'] : []
  const shifted = Object.entries(added.sources).map(([pointer, evidence]) => {
    const [, , at = '0', ...rest] = pointer.split('/')
    return [['', 'projects', String(Number(at) + own.length), ...rest].join('/'), evidence] as const
  })
  return {
    resume: { ...resume, projects: [...own, ...more] },
    sources: { ...sources, ...Object.fromEntries(shifted) },
  }
}

/** Making CVs. */
export const cvMakingHandlers = { 'cv.new': make } as const
