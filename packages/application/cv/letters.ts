import {
  checkLetter as checkOperation,
  draftLetter as draftOperation,
  drawLetter,
  editLetter,
  exportLetter,
  listLetters,
  removeLetter,
  showLetter,
} from '@waymark/contracts/cv/letter-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { proseOf } from '@waymark/domain/cv/master/prose.ts'
import { readResume } from '@waymark/domain/cv/master/read-resume.ts'
import type { StoredLetter } from '@waymark/domain/cv/stored-cv.ts'
import { draftLetter } from '@waymark/domain/cv/tailor/letter.ts'
import { checkLetter } from '@waymark/domain/fact-gate/check-letter.ts'
import { askedBy } from './asked-by.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import type { PrintedLetter } from '../ports/cv-documents.ts'
import { groundOf } from './checking.ts'
import { fileNameFor, mediaTypes } from './exporting.ts'
import { cvNamed, sendingsOf } from './lookup.ts'
import { postingNamed } from './making.ts'

/** @throws OperationError CV_UNKNOWN */
export async function letterNamed(services: Services, id: string): Promise<StoredLetter> {
  const found = await services.store.get('letter', id)
  if (found !== null) return found
  throw new OperationError('CV_UNKNOWN', `There is no letter ${id}.`, {
    field: 'letter',
    mend: '"letter list" shows those that are kept.',
  })
}

async function viewOf(services: Services, letter: StoredLetter) {
  return { letter, sent: sendingsOf(await services.store.list('application'), letter.id) }
}

async function keep(
  services: Services,
  call: Call,
  change: {
    readonly operation: string
    readonly summary: string
    readonly before: StoredLetter | null
    readonly after: StoredLetter
  },
): Promise<StoredLetter> {
  const { before, after } = change
  const [kept] = await commitChanges(services, call, {
    operation: change.operation,
    summary: change.summary.slice(0, 500),
    at: after.updatedAt,
    changes: [{ kind: 'letter', id: after.id, before, after }],
  })
  return kept?.kind === 'letter' && kept.after !== null ? kept.after : after
}

/** What a letter is printed from. A posting that is gone leaves only its address out. */
export async function printedLetter(services: Services, letter: StoredLetter): Promise<PrintedLetter> {
  const cv = await cvNamed(services, letter.cv)
  const posting = letter.posting === null ? null : await services.store.get('posting', letter.posting)
  return { letter, cv, to: posting?.employer ?? '', subject: posting?.title ?? '', at: services.clock.now() }
}

const list = handle(listLetters, async (services) => {
  const letters = (await services.store.list('letter')).toSorted((a, b) =>
    a.updatedAt < b.updatedAt ? 1 : -1,
  )
  return { output: { letters: await Promise.all(letters.map((letter) => viewOf(services, letter))) } }
})

const show = handle(showLetter, async (services, { letter }) => ({
  output: await viewOf(services, await letterNamed(services, letter)),
}))

const draft = handle(draftOperation, async (services, input, call) => {
  const cv = await cvNamed(services, input.cv)
  const posting = await postingNamed(services, input.posting)
  const requirements = await askedBy(services, input.requirements, posting, 'telling')
  const { paragraphs, unanswered } = draftLetter({
    problem: input.problem,
    role: posting?.title ?? null,
    employer: posting?.employer ?? null,
    requirements,
    prose: proseOf(readResume(cv.resume)),
  })
  const at = services.clock.now()
  const fallback =
    posting === null ? 'Cover letter' : [posting.employer, posting.title].filter(Boolean).join(', ')
  const letter = await keep(services, call, {
    operation: draftOperation.name,
    summary: `Drafted the letter ${input.name ?? fallback}`,
    before: null,
    after: {
      id: services.ids.next('cl'),
      name: (input.name ?? fallback).slice(0, 200),
      posting: input.posting,
      cv: cv.id,
      paragraphs: paragraphs.map(({ text, evidence }) => ({ text, evidence: [...evidence] })),
      createdAt: at,
      updatedAt: at,
      revision: 1,
    },
  })
  return { output: { letter, unanswered: [...unanswered] } }
})

const edit = handle(editLetter, async (services, { letter: id, revision, ...facts }, call) => {
  const before = await letterNamed(services, id)
  if (revision !== undefined && revision !== before.revision) {
    throw new OperationError('REVISION_CONFLICT', `The letter ${before.name} was changed meanwhile.`, {
      field: 'revision',
      mend: 'Look at it again and repeat what you changed. Nothing was overwritten.',
    })
  }
  if (facts.cv != null) await cvNamed(services, facts.cv)
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const after = revised(before, given, services.clock.now())
  const letter = await keep(services, call, {
    operation: editLetter.name,
    summary: `Changed the letter ${before.name}`,
    before,
    after,
  })
  return { output: await viewOf(services, letter) }
})

const remove = handle(removeLetter, async (services, { letter: id }, call) => {
  const before = await letterNamed(services, id)
  await commitChanges(services, call, {
    operation: removeLetter.name,
    summary: `Removed the letter ${before.name}`,
    at: services.clock.now(),
    changes: [{ kind: 'letter', id, before, after: null }],
  })
  return { output: { removed: id } }
})

const check = handle(checkOperation, async (services, { letter: id }) => {
  const letter = await letterNamed(services, id)
  const { resume } = await cvNamed(services, letter.cv)
  const posting = letter.posting === null ? null : await services.store.get('posting', letter.posting)
  const report = checkLetter(letter, { ...(await groundOf(services)), resume, posting })
  return { output: { letter: letter.id, name: letter.name, report } }
})

const write = handle(exportLetter, async (services, { letter: id, format }) => {
  const letter = await letterNamed(services, id)
  const bytes = await services.cvDocuments.letter(await printedLetter(services, letter), { format })
  return {
    output: { name: fileNameFor(`letter ${letter.name}`, format), mediaType: mediaTypes[format] },
    bytes,
  }
})

const draw = handle(drawLetter, async (services, { letter: id }) => {
  const printed = await printedLetter(services, await letterNamed(services, id))
  const { svg, pages } = await services.cvDocuments.drawLetter(printed)
  return { output: { svg, pages } }
})

/** Cover letters. */
export const letterHandlers = {
  'letters.list': list,
  'letters.show': show,
  'letters.draft': draft,
  'letters.edit': edit,
  'letters.remove': remove,
  'letters.check': check,
  'letters.export': write,
  'letters.draw': draw,
} as const
