import type { Cv, CvText } from '../cv/cv.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { documentChecks } from './document-facts.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Finding, LintResult, Teardown } from './finding.ts'
import { fixFor } from './fix.ts'
import { placesIn, type PlaceOf } from './places.ts'
import { readCv, showsAll, type ReadCv, type ReadLine, type ReadRole } from './read-cv.ts'
import type { LineRule, LintRule, LintRules, RoleRule } from './rule.ts'
import { teardownOf } from './teardown.ts'
import { vocabularyOf } from './words.ts'

/** What else is known when a CV is linted. */
export interface LintMeans {
  /** Fills blanks of fixes, where it tells of the same thing. */
  readonly evidence: readonly Evidence[]
}

/** Looks at a CV. Findings come in the order of the text. */
export type Linter = (cv: Cv, means?: LintMeans) => LintResult

/** Makes rules ready to look at CVs. Compiling costs some milliseconds, looking at a CV a few. */
export function createLinter({ words, rules }: LintRules): Linter {
  const vocabulary = vocabularyOf(words)
  return (cv, means = { evidence: [] }) => {
    const read = readCv(cv, vocabulary)
    const placeOf = placesIn(cv.text)
    const teardown = teardownOf(read, placeOf)
    const look: Look = { read, placeOf, teardown, evidence: means.evidence }
    const findings = rules.flatMap((rule) => findingsOf(rule, look))
    return {
      findings: findings.sort((a, b) => a.place.start - b.place.start || (a.rule < b.rule ? -1 : 1)),
      teardown,
    }
  }
}

interface Look {
  readonly read: ReadCv
  readonly placeOf: PlaceOf
  readonly teardown: Teardown
  readonly evidence: readonly Evidence[]
}

function findingsOf(rule: LintRule, look: Look): readonly Finding[] {
  const { headline, summary, details, roles } = look.read
  switch (rule.scope) {
    case 'headline':
      return headline === null ? [] : lineFindings(rule, [headline], null, look)
    case 'summary':
      return lineFindings(rule, summary, null, look).slice(0, 1)
    case 'details':
      return lineFindings(rule, details, null, look)
    case 'bullet':
      return roles.flatMap((role) => lineFindings(rule, role.bullets, role, look))
    case 'role':
      return roles.flatMap((role, index) => roleFindings(rule, role, index, look))
    case 'document':
      return documentFindings(rule, look)
  }
}

function lineFindings(
  rule: LineRule,
  lines: readonly ReadLine[],
  role: ReadRole | null,
  look: Look,
): Finding[] {
  const { shows, lacks, over, under, roleLacks } = rule.when
  if (role !== null && roleLacks.some((feature) => role.bullets.some((line) => line.shows.has(feature))))
    return []
  return lines
    .filter(
      (line) =>
        showsAll(line, shows, lacks) &&
        (over === null || line.words > over) &&
        (under === null || line.words < under),
    )
    .map((line) => {
      const cause = shows[0] === undefined ? undefined : line.shows.get(shows[0])
      const words = cause === undefined ? line.text : line.text.slice(cause.start, cause.end)
      return findingAt(rule, [line], role, look, { words, count: line.words, of: 0 })
    })
}

function roleFindings(rule: RoleRule, role: ReadRole, index: number, look: Look): Finding[] {
  const { bullets: enough, newest, leading, nobody, somebody, many } = rule.when
  const { bullets } = role
  if (bullets.length < enough || (newest !== null && index >= newest) || (leading && !role.isLeading))
    return []
  const shown = (feature: (typeof nobody)[number]) =>
    [...bullets, ...role.prose].some((line) => line.shows.has(feature))
  if (nobody.some(shown) || !somebody.every(shown)) return []
  if (many === null) return [roleFinding(rule, role, bullets, look)]
  const hits = bullets.filter((line) => showsAll(line, many.shows, many.lacks))
  if (hits.length < many.count || hits.length < many.share * bullets.length) return []
  return [roleFinding(rule, role, hits, look)]
}

/** A finding on a role stands at its title; the bullets it speaks of are related. */
function roleFinding(rule: RoleRule, role: ReadRole, lines: readonly ReadLine[], look: Look): Finding {
  const first = lines[0]
  const isPart = rule.when.many !== null
  const about = { words: role.name ?? 'this role', count: lines.length, of: role.bullets.length }
  const at = isPart ? (first?.source ?? null) : (role.head ?? first?.source ?? null)
  return found(rule, at, role, look, about, isPart ? lines : [], first ?? null)
}

function findingAt(
  rule: LintRule,
  lines: readonly ReadLine[],
  role: ReadRole | null,
  look: Look,
  about: About,
): Finding {
  const [first, ...others] = lines
  return found(rule, first?.source ?? null, role, look, about, others, first ?? null)
}

interface About {
  readonly words: string
  readonly count: number
  readonly of: number
}

function documentFindings(rule: Extract<LintRule, { scope: 'document' }>, look: Look): Finding[] {
  const shown = documentChecks[rule.when.fact](look.read, look.teardown)
  return shown === null ? [] : [findingAt(rule, shown.lines, null, look, shown)]
}

const nowhere: CvText = { text: '', start: 0, end: 0, where: 'the whole CV' }

function found(
  rule: LintRule,
  at: CvText | null,
  role: ReadRole | null,
  look: Look,
  about: About,
  related: readonly ReadLine[],
  line: ReadLine | null,
): Finding {
  const asks = Object.values(rule.fix).some((question) => question !== null)
  const source = at ?? nowhere
  return {
    rule: rule.id,
    name: rule.name,
    level: rule.level,
    message: filled(rule.message, about),
    why: rule.why,
    role: role?.name ?? null,
    place: look.placeOf(source),
    words: source.text,
    related: related
      .filter(({ source: other }) => other !== source)
      .map(({ source: other, text }) => ({ ...look.placeOf(other), words: text })),
    fingerprint: fingerprintOf(rule.scope === 'document' ? rule.id : source.text),
    fix: asks && line !== null ? fixFor(line, rule.fix, look.evidence) : null,
    silenced: null,
  }
}

/** Words longer than this are cut in messages; the place shows them whole. */
const longestQuote = 90

function filled(message: string, { words, count, of }: About): string {
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words
  return message
    .replaceAll('{words}', quote)
    .replaceAll('{count}', String(count))
    .replaceAll('{of}', String(of))
}
