import { cues } from './features.ts'
import type { ReadCv, ReadLine, ReadRole } from './read-cv.ts'
import type { DocumentFact } from './rule.ts'
import type { Teardown } from './finding.ts'

/** A fact of a document with the lines that show it; the first is where the finding stands. */
export interface ShownFact {
  readonly lines: readonly ReadLine[]
  /** Fills `{words}` in the rule's message. */
  readonly words: string
  readonly count: number
  readonly of: number
}

/** Skills beyond this many are a list that nobody reads to its end. Our own bound: three lines of a page. */
const mostSkills = 30

type Check = (read: ReadCv, teardown: Teardown) => ShownFact | null

const plain = (words = '', count = 0, of = 0, lines: readonly ReadLine[] = []): ShownFact => ({
  lines,
  words,
  count,
  of,
})

/** Every fact that rules may ask for. */
export const documentChecks: Readonly<Record<DocumentFact, Check>> = {
  'no-roles': ({ roles }) => (roles.length === 0 ? plain() : null),
  'teardown-failed': ({ roles }, { passed, met, cues: results }) =>
    passed || roles.length === 0
      ? null
      : plain(
          results
            .filter((cue) => !cue.met)
            .map(({ cue }) => cue)
            .join(', '),
          met,
          cues.length,
        ),
  'no-thesis': ({ headline, summary, roles }) => {
    const head = [...(headline === null ? [] : [headline]), ...summary]
    if (roles.length === 0 || head.some(({ shows }) => shows.has('leadership-thesis'))) return null
    return plain(head[0]?.text ?? '', 0, 0, head.slice(0, 1))
  },
  'strongest-bullet-buried': buried,
  'education-first': (read) => before(read, 'education'),
  'skills-first': (read) => before(read, 'skills'),
  'too-many-skills': ({ cv }) => {
    const all = cv.skills.flatMap(({ skills }) => skills)
    return all.length > mostSkills ? plain('', all.length, mostSkills) : null
  },
  'older-role-longer': olderLonger,
  'roles-without-dates': ({ roles }) => {
    const undated = roles.filter(({ dated, bullets }) => !dated && bullets.length > 0)
    return undated.length === 0
      ? null
      : plain(undated.map(({ name }) => name ?? 'a role').join('; '), undated.length, roles.length)
  },
}

/** Cues of a line; the strongest bullet has the most. */
const strength = ({ shows }: ReadLine) => cues.filter((cue) => shows.has(cue)).length

/** The newest role has a bullet with at least two cues behind the first three, and none of those has any. */
function buried({ roles }: ReadCv): ShownFact | null {
  const bullets = roles[0]?.bullets ?? []
  const best = bullets.slice(3).find((line) => strength(line) >= 2)
  const atTop = Math.max(0, ...bullets.slice(0, 3).map(strength))
  return best === undefined || atTop > 0
    ? null
    : plain(best.text, bullets.indexOf(best) + 1, bullets.length, [best])
}

/** A section stands before the experience. */
function before({ cv }: ReadCv, kind: 'education' | 'skills'): ShownFact | null {
  const kinds = cv.sections.map((section) => section.kind)
  const at = kinds.indexOf(kind)
  const experience = kinds.indexOf('experience')
  return at === -1 || experience === -1 || at > experience
    ? null
    : plain(cv.sections[at]?.heading?.text ?? kind)
}

/** A role of the past is told at more than one and a half times the length of the newest. */
function olderLonger({ roles }: ReadCv): ShownFact | null {
  const [newest, ...older] = roles
  if (newest === undefined || newest.bullets.length < 1) return null
  const longest = older.toSorted((a: ReadRole, b: ReadRole) => b.bullets.length - a.bullets.length)[0]
  if (longest === undefined || longest.bullets.length < newest.bullets.length * 1.5 + 2) return null
  return plain(
    longest.name ?? 'an older role',
    longest.bullets.length,
    newest.bullets.length,
    longest.bullets.slice(0, 1),
  )
}
