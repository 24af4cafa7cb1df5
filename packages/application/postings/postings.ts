import {
  addPosting,
  comparePostings,
  listPostings,
  matchOnePosting,
  removePosting,
  showPosting,
} from '@waymark/contracts/postings/operations.ts'
import { rankPostings } from '@waymark/domain/matching/compare.ts'
import type { RankedPosting } from '@waymark/domain/matching/compare.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Posting } from '@waymark/domain/postings/posting.ts'
import { readPosting } from '@waymark/domain/postings/read-posting.ts'
import { statedTitle } from '@waymark/domain/roles/stated-title.ts'
import { commitChanges } from '../commit.ts'
import { handle } from '../handlers.ts'
import type { Services } from '../handlers.ts'
import { correct } from './correcting.ts'
import { matchOf, matchView, postingNamed, readingView, summaryOf } from './lookup.ts'
import { postingsGiven } from './posting-text.ts'
import type { GivenPosting } from './posting-text.ts'

type AddInput = Readonly<Pick<Posting, 'employer' | 'url' | 'closes'>> & { readonly title: string | null }

const add = handle(addPosting, async (services, input, call) => {
  const { postings, refused } = await postingsGiven(services, input, call)
  const lexicon = await services.postings.lexicon()
  const added = new Map<string, Posting>()
  const known: Posting[] = []
  for (const given of postings) {
    const posting = await postingOf(services, given, input)
    const before = await services.store.get('posting', posting.id)
    if (before === null) added.set(posting.id, posting)
    else known.push(before)
  }
  const changes = Array.from(added.values(), (after): Change => ({
    kind: 'posting',
    id: after.id,
    before: null,
    after,
  }))
  if (changes.length > 0) {
    const [first] = added.values()
    await commitChanges(services, call, {
      operation: addPosting.name,
      summary: added.size === 1 ? `Kept the posting ${first?.title ?? ''}` : `Kept ${added.size} postings`,
      at: services.clock.now(),
      changes,
    })
  }
  const told = Array.from(added.values(), (posting) => {
    const { requirements } = readPosting(posting.text, lexicon)
    const essential = requirements.filter(({ weight }) => weight === 'essential').length
    return { ...summaryOf(posting), requirements: requirements.length, essential }
  })
  return { output: { added: told, known: known.map(summaryOf), refused: [...refused] } }
})

/** The id comes from the words, so that keeping one advertisement twice changes nothing. */
async function postingOf(
  services: Services,
  { name, text }: GivenPosting,
  input: AddInput,
): Promise<Posting> {
  const at = services.clock.now()
  return {
    id: services.ids.derive('jp', text.replaceAll(/\s+/gu, ' ')),
    title: input.title ?? (await titleOf(services, text, name)),
    employer: input.employer,
    url: input.url,
    text,
    closes: input.closes,
    corrections: {},
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
}

/** The first line when it is short, else the title that the words state, else the file's name. */
async function titleOf(services: Services, text: string, name: string): Promise<string> {
  const [first = ''] = text.split('\n')
  const line = first.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/^[#*\s_]+|[*_\s:]+$/gu, '')
  if (line.length >= 2 && line.length <= 100 && !/[.!?]$/u.test(line)) return line
  const stated = statedTitle(text, await services.roles.lexicon(), null)
  return stated?.text ?? name.replace(/\.[a-z]+$/iu, '')
}

async function ranked(services: Services, postings: readonly Posting[]): Promise<readonly RankedPosting[]> {
  const lexicon = await services.postings.lexicon()
  const matched = await Promise.all(
    postings.map(async (posting) => ({ posting, match: await matchOf(services, posting, lexicon) })),
  )
  return rankPostings(matched, services.clock.today())
}

const list = handle(listPostings, async (services) => {
  const all = await ranked(services, await services.store.list('posting'))
  const newest = all.toSorted(
    (a, b) =>
      b.posting.createdAt.localeCompare(a.posting.createdAt) || a.posting.id.localeCompare(b.posting.id),
  )
  return {
    output: {
      postings: newest.map(({ posting, prospect, match: { counts } }) => ({
        ...summaryOf(posting),
        prospect,
        counts,
      })),
    },
  }
})

const show = handle(showPosting, async (services, { id }) => ({
  output: await readingView(services, await postingNamed(services, id)),
}))

const match = handle(matchOnePosting, async (services, { id }) => ({
  output: await matchView(services, await postingNamed(services, id)),
}))

const compare = handle(comparePostings, async (services, { ids }) => {
  const postings =
    ids.length === 0
      ? await services.store.list('posting')
      : await Promise.all([...new Set(ids)].map((id) => postingNamed(services, id)))
  return {
    output: {
      postings: (await ranked(services, postings)).map((one) => ({
        posting: summaryOf(one.posting),
        prospect: one.prospect,
        why: [...one.why],
        counts: one.match.counts,
      })),
    },
  }
})

const remove = handle(removePosting, async (services, { id }, call) => {
  const before = await postingNamed(services, id)
  await commitChanges(services, call, {
    operation: removePosting.name,
    summary: `Removed the posting ${before.title}`,
    at: services.clock.now(),
    changes: [{ kind: 'posting', id, before, after: null }],
  })
  return { output: { removed: id } }
})

/** Job postings: what they ask, and how evidence answers. */
export const postingHandlers = {
  'postings.add': add,
  'postings.list': list,
  'postings.show': show,
  'postings.match': match,
  'postings.compare': compare,
  'postings.correct': correct,
  'postings.remove': remove,
} as const
