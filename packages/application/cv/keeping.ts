import { editCv, listCvs, removeCv, showCv, writeCv } from '@waymark/contracts/cv/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { lineOfEvidence } from '@waymark/domain/cv/master/from-evidence.ts'
import { without, withoutLooseSources, type CvContent } from '@waymark/domain/cv/master/moving.ts'
import { valueAt, withValueAt } from '@waymark/domain/cv/master/pointers.ts'
import { readResume } from '@waymark/domain/cv/master/read-resume.ts'
import { commitChanges } from '../commit.ts'
import { handle } from '../handlers.ts'
import { cvNamed, keepChanged, sendingsOf, showableEvidence, viewOf } from './lookup.ts'

const list = handle(listCvs, async (services) => {
  const applications = await services.store.list('application')
  const cvs = (await services.store.list('cv')).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
  return {
    output: {
      cvs: cvs.map(({ resume, sources: _sources, ...cv }) => {
        const { name, work } = readResume(resume)
        return { ...cv, person: name, roles: work.length, sent: sendingsOf(applications, cv.id) }
      }),
    },
  }
})

const show = handle(showCv, async (services, { cv }) => ({
  output: await viewOf(services, await cvNamed(services, cv)),
}))

const edit = handle(editCv, async (services, { cv: id, revision, ...facts }, call) => {
  const before = await cvNamed(services, id)
  if (revision !== undefined && revision !== before.revision) {
    throw new OperationError('REVISION_CONFLICT', `The CV ${before.name} was changed meanwhile.`, {
      field: 'revision',
      mend: 'Look at it again and repeat what you changed. Nothing was overwritten.',
    })
  }
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const content = { resume: facts.resume ?? before.resume, sources: facts.sources ?? before.sources }
  const kept = await keepChanged(services, call, before, {
    operation: editCv.name,
    summary: `Changed the CV ${before.name}`,
    facts: { ...given, sources: withoutLooseSources(content) },
  })
  return { output: await viewOf(services, kept) }
})

function noPlace(at: string): OperationError {
  return new OperationError('INPUT_INVALID', `The CV has no place ${at}.`, {
    field: 'at',
    mend: '"cv show --json" shows the content; /work/0/highlights/- is one more line of the first role.',
  })
}

/** The pointer of what was just put at a place that may end in `-`. */
function placeOf(content: CvContent, at: string): string {
  if (!at.endsWith('/-')) return at
  const list = valueAt(content.resume, at.slice(0, -2))
  return `${at.slice(0, -1)}${Array.isArray(list) ? list.length - 1 : 0}`
}

const write = handle(writeCv, async (services, { at, text, evidence, remove: takeOut, cv: id }, call) => {
  const before = await cvNamed(services, id)
  const items = await showableEvidence(services, evidence ?? [])
  const draft = text ?? (items.length === 0 ? null : items.map(lineOfEvidence).join(' '))
  let content: CvContent | null = takeOut ? without(before, at) : before
  if (content === null) throw noPlace(at)
  if (!takeOut && draft !== null) {
    const held = valueAt(before.resume, at)
    const resume =
      held === undefined || typeof held === 'string' ? withValueAt(before.resume, at, draft) : null
    if (resume === null) throw noPlace(at)
    content = { resume, sources: before.sources }
  }
  if (!takeOut && valueAt(content.resume, placeOf(content, at)) === undefined) throw noPlace(at)
  if (!takeOut && evidence !== undefined)
    content = { ...content, sources: { ...content.sources, [placeOf(content, at)]: evidence } }
  const kept = await keepChanged(services, call, before, {
    operation: writeCv.name,
    summary: `${takeOut ? 'Took a text out of' : 'Wrote in'} the CV ${before.name}`,
    facts: { resume: content.resume, sources: withoutLooseSources(content) },
  })
  return { output: await viewOf(services, kept) }
})

const remove = handle(removeCv, async (services, { cv: id }, call) => {
  const before = await cvNamed(services, id)
  await commitChanges(services, call, {
    operation: removeCv.name,
    summary: `Removed the CV ${before.name}`,
    at: services.clock.now(),
    changes: [{ kind: 'cv', id, before, after: null }],
  })
  return { output: { removed: id } }
})

/** Keeping and changing CVs. */
export const cvHandlers = {
  'cv.list': list,
  'cv.show': show,
  'cv.edit': edit,
  'cv.write': write,
  'cv.remove': remove,
} as const
