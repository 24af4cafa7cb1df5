import type { Day } from '@waymark/domain/evidence/dates.ts'
import { clip, identityText } from '../evidence/clean-text.ts'
import { readClock } from '../incidents/clock-reader.ts'
import type { Line, Section, SectionedText } from '../postmortems/sections.ts'
import { decisionParts, partOf, titleSection } from './recognise-decision.ts'

/** A decision as its record states it. What it does not state is null. */
export interface StatedDecision {
  /** Without the record's number. */
  readonly title: string
  readonly status: string | null
  /** `taken` and not taken back, `replaced` by a later one, or not (yet) taken. */
  readonly state: 'taken' | 'replaced' | 'not-taken'
  readonly date: Day | null
  /** Why a stated date was not read. */
  readonly dateFault: string | null
  readonly deciders: readonly string[]
  readonly context: string | null
  readonly chosen: string | null
  readonly refused: readonly string[]
  readonly because: string | null
}

const longestContext = 1500
const longestChoice = 800

/** Reads a decision record; the text has been found to be one. */
export function statedDecision(document: SectionedText, name: string): StatedDecision {
  const top = titleSection(document)
  const title = (top?.title ?? name.replace(/\.[a-z]+$/i, ''))
    .replace(/^(?:adr|(?:architecture |architectural )?decision record)\s*(?:[:#–—-]\s*|(?=\d))/i, '')
    .replace(/^#?\d{1,5}\s*[.:)–—-]+\s*/, '')
  const status = statusOf(document)
  const when = field(document, ['date', 'decided', 'decision date', 'date decided', 'created'])
  const date = dateOf(when, name)
  const context = partOf(document, 'context')
  const told = context === null ? '' : paragraphsOf(context.lines).join('\n\n')
  return {
    title: title === '' ? name : title,
    status,
    state: stateOf(status),
    ...date,
    deciders: decidersOf(document),
    context: told === '' ? null : clip(told, longestContext),
    ...choiceOf(document),
  }
}

/** The text of a field in the front matter, or in the lines that open the document: `* Status: accepted`, `| Date | … |`. */
function field({ frontMatter, sections }: SectionedText, names: readonly string[]): string | null {
  for (const [key, value] of Object.entries(frontMatter)) {
    const text = Array.isArray(value) ? value.filter((entry) => typeof entry === 'string').join(', ') : value
    if (names.includes(plainName(key)) && typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  const opening = sections.slice(0, 3).filter(({ title }) => !decisionParts.context.test(title))
  for (const line of opening.flatMap(({ lines }) => lines.slice(0, 20))) {
    const [label, value] = line.kind === 'row' ? [line.cells[0], line.cells[1]] : splitLabel(line.text)
    if (label !== undefined && names.includes(plainName(label)) && (value ?? '').trim() !== '')
      return (value ?? '').trim()
  }
  const own = sections.find(({ depth, title }) => depth > 0 && names.includes(plainName(title)))
  return own?.lines[0]?.text.trim() ?? null
}

const plainName = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .replace(/:$/, '')

function splitLabel(text: string): readonly [string | undefined, string | undefined] {
  const found = /^([A-Za-z][A-Za-z _-]{2,30}?)\s*:\s*(.*)$/.exec(text)
  return [found?.[1], found?.[2]]
}

function statusOf(document: SectionedText): string | null {
  const section = partOf(document, 'status')
  const inSection = section?.lines.map(({ text }) => text).filter((text) => /\p{L}/u.test(text)) ?? []
  // Amended records keep their earlier states; the last word that takes one back counts.
  const changed = inSection.find((text) => replaced.test(text))
  const stated = changed ?? field(document, ['status', 'state']) ?? inSection[0] ?? null
  return stated === null ? null : clip(stated.replace(/^[^\p{L}]+/u, ''), 200)
}

const replaced = /\b(?:superseded|deprecated|replaced|obsolete|amended by|retired|reversed|withdrawn)\b/i
const taken =
  /\b(?:accepted|approved|decided|adopted|agreed|implemented|completed?|done|active|final|in effect|ratified|in progress|supersedes)\b/i
const open =
  /\b(?:proposed|proposal|draft|pending|under discussion|in review|on hold|open|rfc|wip|rejected|declined|abandoned|undecided|not (?:yet )?(?:accepted|approved|decided))\b/i

/** A record without a status tells of a decision: the forms that have none are written when it is taken. */
function stateOf(status: string | null): StatedDecision['state'] {
  if (status === null) return 'taken'
  if (/\b(?:superseded|deprecated|replaced|obsolete|retired|reversed|withdrawn)\b/i.test(status))
    return 'replaced'
  if (open.test(status)) return 'not-taken'
  return taken.test(status) ? 'taken' : 'not-taken'
}

function dateOf(stated: string | null, name: string): Pick<StatedDecision, 'date' | 'dateFault'> {
  const inName = /^(\d{4})-?(\d{2})-?(\d{2})[-_ ]/.exec(name)
  const text = stated ?? (inName === null ? null : `${inName[1]}-${inName[2]}-${inName[3]}`)
  if (text === null) return { date: null, dateFault: null }
  const iso = /\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0]
  const plain = iso ?? text.replace(/\s*\(.*$/, '')
  const read = orders.map((order) => readClock(plain, { order, zone: { minutes: 0 } }))
  const days = new Set(read.flatMap(({ day }) => day ?? []))
  const [only] = days
  if (days.size === 1 && only !== undefined) return { date: only, dateFault: null }
  const why = days.size > 1 ? 'could be day or month first' : 'is not a date that can be read'
  return { date: null, dateFault: `“${clip(text, 60)}” ${why}` }
}

const orders = ['day-first', 'month-first'] as const

function decidersOf(document: SectionedText): readonly string[] {
  const names = field(document, [
    'deciders',
    'decision makers',
    'decision maker',
    'decider',
    'decided by',
    'approvers',
    'approved by',
  ])
  if (names === null || /^(?:tbd|n\/?a|none|-|\.\.\.|\[.*\]|\{.*\})$/i.test(names)) return []
  return names
    .split(/[,;]|\s(?:and|&)\s/)
    .map((one) => one.trim().replace(/^@/, ''))
    .filter((one) => /\p{L}{2}/u.test(one))
    .slice(0, 50)
}

/** Markdown's backslashes before marks are not part of the text. */
const unescaped = (text: string) => text.replaceAll(/\\([()[\]{}_*`#.!|<>-])/g, '$1')

/** Lines put together to the paragraphs and bullets that a reader sees. */
function paragraphsOf(lines: readonly Line[]): string[] {
  const paragraphs: { text: string; last: number; kind: Line['kind'] }[] = []
  for (const { number, text, kind, indent } of lines) {
    const before = paragraphs.at(-1)
    const continues =
      before !== undefined && kind === 'prose' && number === before.last + 1 && before.kind !== 'row'
    if (continues && (before.kind === 'prose' || indent > 0)) {
      before.text = `${before.text} ${text}`
      before.last = number
    } else paragraphs.push({ text: kind === 'bullet' ? `- ${text}` : text, last: number, kind })
  }
  return paragraphs.map(({ text }) => unescaped(text))
}

const chosenOption =
  /\b(?:chosen?|selected|preferred) (?:option|alternative|solution)s?\s*:?\s*(?:(?:is|was)\s+)?(.+)$/is
const quoted = /[“"'‘«]([^“”"‘»]{2,300}?)[”"'’»](?=[\s,.;:]|$)/g
/** Openings of what tells of the state of things and not of a choice. */
const descriptive =
  /^(?:there (?:are|is|were|was)|currently|at the moment|today|historically|although|our current)\b/i
const choosing = /\b(?:we|will|decided|decision|chosen?|chose|picked|adopt(?:ed)?|selected|option)\b/i
const nothingYet = /^(?:tbd|todo|n\/?a|none|pending|to be (?:decided|determined|defined)|undecided)\b/i

type Choice = Pick<StatedDecision, 'chosen' | 'refused' | 'because'>

function choiceOf(document: SectionedText): Choice {
  const section = partOf(document, 'outcome')
  const paragraphs = section === null ? [] : paragraphsOf(section.lines)
  const options = optionsOf(document)
  const at = paragraphs.findIndex((text) => chosenOption.test(text))
  const sentence = chosenOption.exec(paragraphs[at] ?? '')?.[1]
  return sentence === undefined
    ? toldChoice(paragraphs, options)
    : namedChoice(sentence, paragraphs.slice(at + 1), options)
}

/** MADR's sentence: `Chosen option: "SQL", because it is tested`. */
function namedChoice(sentence: string, after: readonly string[], options: Options): Choice {
  const [head = sentence] = sentence.split(/,?\s+(?:because|since|as it|due to)\b/i)
  const whole = head.trim().replace(/[.,;:]+$/, '')
  // A quotation that holds the word itself cannot be taken apart.
  if ((whole.match(/["“”]/g)?.length ?? 0) % 2 === 1)
    return { chosen: clip(sentence.trim(), longestChoice), refused: [], because: null }
  const inQuotes = [...head.matchAll(quoted)].map((match) => (match[1] ?? '').trim())
  // Quotes within quotes: the option as the record lists it says where they end.
  const listed = options.all.find((option) => identityText(option) === identityText(whole))
  const named = listed !== undefined ? [listed] : inQuotes.length > 0 ? inQuotes : [whole]
  const chosen = named.map((one) => one.replace(/[.,;:]+$/, '')).filter((one) => one !== '')
  const isNothing = chosen.length === 0 || nothingYet.test(chosen[0] ?? '')
  return {
    chosen: isNothing ? null : clip(chosen.join(' and '), longestChoice),
    refused: isNothing ? [] : refusedOf(options.all, chosen),
    because: reasonIn(sentence, after),
  }
}

/** Nygard's form: the decision in sentences of its own, of which the first that tells of a choice is taken. */
function toldChoice(paragraphs: readonly string[], options: Options): Choice {
  const isTold = (text: string, index: number) =>
    index === 0
      ? !descriptive.test(text)
      : !text.startsWith('- ') && !descriptive.test(text) && choosing.test(text)
  const at = paragraphs.findIndex(isTold)
  const first = paragraphs[at] ?? ''
  const list = first.endsWith(':') ? bulletsFrom(paragraphs.slice(at + 1)) : []
  const chosen = clip([first.replace(/^- /, ''), ...list].join('\n'), longestChoice)
  if (chosen === '' || nothingYet.test(chosen)) return { chosen: null, refused: [], because: null }
  return { chosen, refused: options.areRefused ? options.all : [], because: reasonIn(first, []) }
}

/** The bullets that follow at once, at most six. */
function bulletsFrom(paragraphs: readonly string[]): readonly string[] {
  const end = paragraphs.findIndex((text) => !text.startsWith('- '))
  return paragraphs.slice(0, end === -1 ? undefined : end).slice(0, 6)
}

/** What follows “because”, with the bullets that it announces. A reference to the rest of the record is no reason. */
function reasonIn(sentence: string, after: readonly string[]): string | null {
  const found = /\bbecause\b(?:\s+of)?[\s:]*(.*)$/is.exec(sentence)?.[1]
  if (found === undefined) return null
  const [said = ''] = found.split(/(?<=[^.]{4}[a-z)\]"”])\.(?=\s|$)/)
  const list = said === '' || said.endsWith(':') ? bulletsFrom(after) : []
  const parts = [said, ...list].filter((part) => part !== '')
  const reason = parts.length === 1 ? (parts[0] ?? '').replace(/^- /, '') : parts.join('\n')
  const isEmpty =
    reason.length < 8 || /^(?:\[|\{|\.\.\.|(?:it )?(?:comes|came) out be(?:st|ts)\b)/i.test(reason)
  return isEmpty ? null : clip(reason, longestChoice)
}

interface Options {
  readonly all: readonly string[]
  /** The heading says that these were not chosen. */
  readonly areRefused: boolean
}

/** Options that the record lists. */
function optionsOf({ sections }: SectionedText): Options {
  const at = sections.findIndex(({ depth, title }) => depth > 0 && decisionParts.options.test(title))
  const section = sections[at]
  if (section === undefined) return { all: [], areRefused: false }
  const inner = below(sections, at).map(({ title }) => title)
  const bullets = section.lines
    .filter(({ kind, indent }) => kind === 'bullet' && indent < 2)
    .map(({ text }) => text)
  const all = (inner.length > 1 || bullets.length === 0 ? inner : bullets)
    .map((text) => clip(unescaped(text).replace(/[.;,]$/, ''), 200))
    .filter((text) => /\p{L}{2}/u.test(text) && !/^(?:pros|cons|advantages|disadvantages)\b/i.test(text))
  return { all: all.slice(0, 12), areRefused: /^rejected|^other/i.test(section.title) }
}

/** Headings one level below a section's. */
function below(sections: readonly Section[], at: number): Section[] {
  const parent = sections[at]
  const end = sections.findIndex((section, index) => index > at && section.depth <= (parent?.depth ?? 0))
  const inner = sections.slice(at + 1, end === -1 ? undefined : end)
  const depth = Math.min(...inner.map((section) => section.depth))
  return inner.filter((section) => section.depth === depth)
}

/** What was not chosen; nothing when the choice is not clearly among the options, because then nobody can tell. */
function refusedOf(options: readonly string[], chosen: readonly string[]): readonly string[] {
  const texts = options.map(identityText)
  const found = chosen.map((one) => {
    const wanted = identityText(one)
    const exact = texts.indexOf(wanted)
    if (exact !== -1) return exact
    const close = texts.flatMap((text, at) =>
      text.startsWith(`${wanted} `) || wanted.startsWith(`${text} `) ? [at] : [],
    )
    return close.length === 1 ? (close[0] ?? -1) : -1
  })
  if (found.includes(-1) || new Set(found).size !== chosen.length) return []
  return options.filter((_option, at) => !found.includes(at))
}
