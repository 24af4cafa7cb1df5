import type { Competency, Framework } from './framework.ts'

/** Where each part of a framework stands in its file, in the order in which it is read. */
const entriesIn = {
  scale: ({ scales }: Framework) => scales,
  bands: ({ bands }: Framework) => bands,
  levels: ({ levels }: Framework) => levels,
  titles: ({ titles }: Framework) => titles,
  competencies: ({ competencies }: Framework) => competencies,
  plan: ({ plan }: Framework) => plan,
  tables: ({ matrices }: Framework) => matrices,
  questions: ({ questions }: Framework) => questions,
  shifts: ({ shifts }: Framework) => shifts,
  traps: ({ traps }: Framework) => traps,
  ownership: ({ ownership }: Framework) => ownership,
  'looked-for': ({ lookedFor }: Framework) => lookedFor,
  kinds: ({ kinds }: Framework) => kinds,
  checks: ({ checks }: Framework) => checks,
  scoreboards: ({ scoreboards }: Framework) => scoreboards,
  routes: ({ routes }: Framework) => routes,
  roadmaps: ({ roadmaps }: Framework) => roadmaps,
  'interview-loop': ({ interviewLoop }: Framework) => interviewLoop,
  reviews: ({ cadences }: Framework) => cadences,
  splits: ({ splits }: Framework) => splits,
  artifacts: ({ artifacts }: Framework) => artifacts,
  notes: ({ notes }: Framework) => notes,
  sources: ({ provenance }: Framework) => provenance.sources,
  provenance: ({ provenance }: Framework) => [provenance],
} as const

/** A part of a framework, by the name that screens, addresses and commands share. */
export type FrameworkPart = keyof typeof entriesIn

/** A part that has something in it, and how many entries that are. */
export interface FilledPart {
  readonly part: FrameworkPart
  readonly entries: number
}

/** The parts of a framework that are not empty, in reading order. */
export function partsOf(framework: Framework): readonly FilledPart[] {
  return Object.entries(entriesIn).flatMap(([name, entries]) => {
    const count = entries(framework).length
    return count === 0 || !isPart(name) ? [] : [{ part: name, entries: count }]
  })
}

function isPart(name: string): name is FrameworkPart {
  return Object.hasOwn(entriesIn, name)
}

/** What can be opened of a framework by name: all of it, one of its parts, or one competency. */
export type Opened =
  | { readonly kind: 'all' }
  | { readonly kind: 'part'; readonly part: FrameworkPart }
  | { readonly kind: 'competency'; readonly competency: Competency }

/** What a name opens, or null where the framework has nothing of that name. A part goes before a competency. */
export function openedBy(framework: Framework, name: string): Opened | null {
  if (name === 'all') return { kind: 'all' }
  const part = partsOf(framework).find((filled) => filled.part === name)?.part
  if (part !== undefined) return { kind: 'part', part }
  const competency = framework.competencies.find(({ id }) => id === name)
  return competency === undefined ? null : { kind: 'competency', competency }
}

/** Every name that opens something, parts first. */
export function openableNames(framework: Framework): readonly string[] {
  return [...partsOf(framework).map(({ part }) => part), 'all', ...framework.competencies.map(({ id }) => id)]
}
