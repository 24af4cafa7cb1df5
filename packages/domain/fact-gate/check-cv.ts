import { textsOfEvidence } from '../cv/master/from-evidence.ts'
import {
  listOf,
  objectOf,
  partsOf,
  pointerTo,
  textOf,
  type ResumeContent,
  type ResumeValue,
} from '../cv/master/pointers.ts'
import type { CvContent } from '../cv/master/moving.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { stemsOf } from '../evidence/words.ts'
import type { ClaimKind, NameFinder } from './claims.ts'
import { plainText } from './fold.ts'
import type { GateReport } from './report.ts'
import { tally, type Judged } from './tally.ts'
import { traceText, type FactSource } from './trace.ts'

/** What a CV is checked against. */
export interface CvGround {
  /** The CV that it was made from; null for a master, whose owner may state what they like. */
  readonly master: ResumeContent | null
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly names: NameFinder | null
}

/** One text of a résumé with where it stands. */
interface Leaf {
  readonly pointer: string
  /** Its key, or that of the list it stands in. */
  readonly key: string
  readonly text: string
}

/** Sections whose texts claim something. Notes that programs keep (`meta`, unknown keys) claim nothing. */
const sections =
  'work volunteer education awards certificates publications skills languages interests references projects sections'.split(
    ' ',
  )
/** Keys whose texts are sentences. */
const prose = new Set(['summary', 'description', 'highlights', 'courses', 'label', 'reference', 'lines'])
const uncheckedKeys = new Set(['url', 'website', 'image', 'picture', '$schema'])

/** Checks every claim of a CV: names, titles, dates, skills as they stand, and what its sentences say. */
export function checkCv(cv: CvContent, ground: CvGround): GateReport {
  const basics = cv.resume['basics'] ?? {}
  const judged = [
    ...judgeItem(basics, '/basics', ground.master?.['basics'] ?? null, cv, ground),
    ...sections.flatMap((section) => {
      const masters = listOf(ground.master?.[section])
      return listOf(cv.resume[section]).flatMap((item, at) =>
        judgeItem(item, `/${section}/${at}`, nearestItem(item, masters), cv, ground),
      )
    }),
  ]
  return tally(judged)
}

function leavesOf(value: ResumeValue | undefined, pointer: string, key: string): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => leavesOf(item, pointerTo(pointer, at), key))
  const object = value === undefined ? null : objectOf(value)
  if (object !== null)
    return Object.entries(object).flatMap(([name, inner]) => leavesOf(inner, pointerTo(pointer, name), name))
  const text = textOf(value)
  return text === '' || uncheckedKeys.has(key) ? [] : [{ pointer, key, text }]
}

/** The master's item that an item comes from: the one with which it shares most texts. Null when it shares none. */
function nearestItem(item: ResumeValue, masters: readonly ResumeValue[]): ResumeValue | null {
  const own = new Set(leavesOf(item, '', '').map(({ key, text }) => `${key}\n${plainText(text)}`))
  const scored = masters.map((master) => ({
    master,
    score: leavesOf(master, '', '').filter(({ key, text }) => own.has(`${key}\n${plainText(text)}`)).length,
  }))
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  return best === undefined || best.score === 0 ? null : best.master
}

function judgeItem(
  item: ResumeValue,
  pointer: string,
  master: ResumeValue | null,
  cv: CvContent,
  ground: CvGround,
): readonly Judged[] {
  const leaves = leavesOf(item, pointer, 'name')
  const known = leavesOf(master ?? {}, '', 'name')
  const around = leaves.filter(({ key }) => !prose.has(key)).map(({ text }) => text)
  return leaves.flatMap((leaf) => {
    const tied = tiedTo(leaf, pointer, cv, ground)
    if (prose.has(leaf.key)) return judgeProse(leaf, known, tied, around, ground)
    return judgeField(leaf, known, tied, ground)
  })
}

/** The evidence of a text; fields of an item that was drafted from evidence rest on that of its texts. */
function tiedTo(
  leaf: Leaf,
  item: string,
  { sources }: CvContent,
  { evidence }: CvGround,
): readonly FactSource[] {
  const own = sources[leaf.pointer]
  const ids =
    own ??
    (prose.has(leaf.key)
      ? []
      : Object.entries(sources).flatMap(([at, list]) => (at.startsWith(`${item}/`) ? list : [])))
  return [...new Set(ids)].flatMap((id) => {
    const found = evidence.get(id)
    return found === undefined
      ? []
      : textsOfEvidence(found).map((text): FactSource => ({ kind: 'evidence', id, text }))
  })
}

const kinds: Readonly<Record<string, ClaimKind>> = {
  position: 'title',
  title: 'title',
  studyType: 'title',
  area: 'title',
  name: 'employer',
  company: 'employer',
  organization: 'employer',
  institution: 'employer',
  issuer: 'employer',
  awarder: 'employer',
  publisher: 'employer',
  entity: 'employer',
  startDate: 'date',
  endDate: 'date',
  date: 'date',
  releaseDate: 'date',
  keywords: 'skill',
}

function judgeField(
  leaf: Leaf,
  known: readonly Leaf[],
  tied: readonly FactSource[],
  ground: CvGround,
): readonly Judged[] {
  const same = known.find(({ key, text }) => key === leaf.key && plainText(text) === plainText(leaf.text))
  const inEvidence = tied.find(({ text }) => plainText(text).includes(plainText(leaf.text)))
  const source =
    same === undefined
      ? (inEvidence ?? null)
      : { kind: 'cv' as const, id: same.pointer === '' ? leaf.pointer : same.pointer }
  const stated = ground.master === null && inEvidence === undefined
  return [
    {
      where: leaf.pointer,
      whole: leaf.text,
      kind: partsOf(leaf.pointer)[0] === 'basics' ? 'detail' : (kinds[leaf.key] ?? 'detail'),
      text: leaf.text,
      start: 0,
      end: leaf.text.length,
      source: source === null ? null : { kind: source.kind, id: source.id },
      verdict: source === null && !stated ? 'unsupported' : 'traced',
      reason: source === null && !stated ? `The master does not say “${leaf.text}” there.` : null,
      stated,
    },
  ]
}

/** How much of a text has to be shared with a text of the master for it to be that text, changed. */
const likeness = 0.35

/** What a sentence may rest on: the text of the master that it is most like, or all texts of the same item. */
function foundation(leaf: Leaf, known: readonly Leaf[]): readonly FactSource[] {
  const candidates = known.filter(({ key }) => prose.has(key))
  const same = candidates.filter(({ text }) => plainText(text) === plainText(leaf.text))
  const own = new Set(stemsOf(leaf.text))
  const scored = candidates
    .map((candidate) => {
      const stems = stemsOf(candidate.text)
      const common = stems.filter((stem) => own.has(stem)).length
      return { candidate, score: common / Math.max(1, Math.min(stems.length, own.size)) }
    })
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  const chosen =
    same.length > 0 ? same : best !== undefined && best.score >= likeness ? [best.candidate] : candidates
  return chosen.map(({ pointer, text }) => ({ kind: 'cv', id: pointer, text }))
}

function judgeProse(
  leaf: Leaf,
  known: readonly Leaf[],
  tied: readonly FactSource[],
  around: readonly string[],
  ground: CvGround,
): readonly Judged[] {
  const sources = [...tied, ...foundation(leaf, known)]
  const stated = ground.master === null && tied.length === 0
  return traceText(leaf.text, sources, ground.names, around).map((claim) => ({
    ...claim,
    where: leaf.pointer,
    whole: leaf.text,
    stated: stated && claim.kind !== 'blank',
  }))
}
