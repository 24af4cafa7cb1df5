import { cleanText } from './clean-text.ts'

/** One line of a description: a bullet's text without its mark, or a paragraph. */
export interface DescriptionLine {
  readonly text: string
  readonly bulleted: boolean
}

const bullet = /^\s*(?:[•·▪▫●○◦‣⁃∙➢➤►▶✓✔✅➔→»★☆❖■□–—*+-]|\(?\d{1,2}[.)])\s+/u
const inlineBullet = /\s+(?=[•▪●○◦‣⁃➢➤►▶✓✔❖■]\s)/gu

/** Splits a description into bullets and paragraphs; exports often put all bullets on one line. */
export function descriptionLines(description: string): DescriptionLine[] {
  return cleanText(description)
    .replace(inlineBullet, '\n')
    .split('\n')
    .map((line) => ({
      text: line.replace(bullet, '').replace(/\s+/g, ' ').trim(),
      bulleted: bullet.test(line),
    }))
    .filter((line) => line.text !== '')
    .flatMap((line) => (line.bulleted ? [line] : paragraphParts(line.text)))
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** A paragraph cut before each sentence that tells of a deed; the sentences after it belong to it. */
function paragraphParts(paragraph: string): DescriptionLine[] {
  const parts: string[] = []
  for (const { segment } of sentences.segment(paragraph)) {
    const last = parts.at(-1)
    if (last === undefined || opensWithPastVerb(segment)) parts.push(segment)
    else parts[parts.length - 1] = last + segment
  }
  return parts.map((text) => ({ text: text.trim(), bulleted: false }))
}

const irregularPast = new Set(
  (
    'led built ran wrote won cut grew drove took made set brought gave held taught sold kept began oversaw chose found ' +
    'spoke rebuilt spun shrank saved put got went met sent spent stood left lent bought caught dealt fought rewrote ' +
    'overhauled undertook shut split hit beat overcame spearheaded co-led re-built redid laid shot swept sought paid upheld'
  ).split(' '),
)
/** Words in -ed (or like a past form) that begin a line without being a deed. */
const notPast = new Set(
  'need speed feed embed seed indeed red bed led-based based united advanced distributed limited skilled experienced related shared embedded automated unprecedented dedicated motivated detailed certified'.split(
    ' ',
  ),
)
const opener =
  /^(?:i|we|and|also|then|personally|successfully|jointly|quickly|single-handedly|proactively|consistently|effectively|previously|recently|additionally|helped|have|has|was|were|been|\w+ly)$/iu

/**
 * True when the line opens with a verb in the past tense ("Led", "I rebuilt", "Successfully cut"): something was done.
 * Duties ("Responsible for", "Manage"), headings, skill lists and descriptions of the company are not deeds.
 */
export function opensWithPastVerb(text: string): boolean {
  const words = text.replace(/^[^\p{L}]+/u, '').split(/[\s,/&]+/u, 6)
  for (const [index, raw] of words.entries()) {
    const word = raw.toLowerCase().replace(/[^\p{L}-]+$/u, '')
    if (isPast(word) && !startsNoun(word, words[index + 1])) return true
    if (!opener.test(word) && !(index === 0 && /^(?:i|we)$/iu.test(word))) return false
  }
  return false
}

function isPast(word: string): boolean {
  if (irregularPast.has(word)) return true
  return word.length > 4 && word.endsWith('ed') && !notPast.has(word)
}

/** "Managed services", "Applied research": a participle that names a thing. Few enough to be listed. */
function startsNoun(word: string, next: string | undefined): boolean {
  return (
    `${word} ${next?.toLowerCase() ?? ''}`.search(
      /^(?:managed services|applied (?:research|science|ml|ai)|integrated circuits|embedded (?:systems|software)|set of|left to)/,
    ) === 0
  )
}

const duty =
  /^(?:my |key |main |core |primary )*(?:responsib|dut(?:y|ies)|accountabl|in charge of|tasked with|charged with|role:|skills?\b|tech(?:nolog|nical skills|\s?stack)|stack\b|tools?\b|environment\b|keywords?\b|verantwortlich|zuständig|responsable|responsabile|encargad|responsável|key achievements?$|achievements?$|highlights?$)/iu
const presentVerb =
  /^(?:lead|manage|build|run|develop|design|drive|own|oversee|create|maintain|support|work|coordinate|define|ensure|provide|deliver|help|direct|plan|act|serve|report|write|implement|collaborate|mentor|coach|participate|perform|handle|assist)s?\b|^\p{L}{3,}ing\b/iu
const englishWord = /\b(?:the|of|and|to|for|with|by|from|our|using|are)\b/iu

/**
 * Whether a line tells of something that happened. A bullet in a language whose verbs are not known here is given
 * the benefit of the doubt when it is a sentence; plain paragraphs must open with a past verb.
 */
export function tellsOfDeed(line: DescriptionLine): boolean {
  const { text, bulleted } = line
  const words = text.split(/\s+/).length
  if (text.length < 12 || words < 2 || text.endsWith(':') || duty.test(text) || isList(text)) return false
  if (opensWithPastVerb(text)) return true
  return bulleted && words >= 4 && !englishWord.test(text) && !presentVerb.test(text)
}

/** "Python, Django, PostgreSQL": short parts and no sentence. */
function isList(text: string): boolean {
  const parts = text.split(/[,;|/•·]\s*/u)
  const words = text.split(/\s+/).length
  return parts.length >= 3 && words / parts.length <= 2 && !opensWithPastVerb(text)
}

/** A telling line taken apart as far as its own words say which part is which. */
export interface Story {
  readonly title: string
  readonly action: string | null
  readonly result: string | null
}

const resulting =
  /^(?<action>.{15,}?)(?:,|;|\s[–—-])?\s+(?<result>(?:(?:and |thereby |thus )?(?:resulting in|leading to|which (?:led to|resulted in|reduced|cut|increased|improved|saved)|so that)|(?:and |thereby |thus )?(?:reducing|cutting|saving|increasing|improving|lowering|raising|decreasing|shortening|boosting|halving|doubling|growing)\b)\s?.+)$/iu
const outcomeVerb =
  /^(?:(?:i|we|successfully|also)\s+)*(?:reduced|cut|lowered|decreased|shrank|halved|shortened|slashed|increased|raised|grew|doubled|tripled|boosted|improved|accelerated|saved|sped)\b/iu
const means = /^(?<result>.+?)\s+(?<action>(?:by|through|via)\s+\p{L}+(?:ing|ion|ment)\b.+)$/iu

/**
 * Puts a line's words under action and result without changing one of them. What a line does not say stays empty:
 * "Reduced costs by 30 %" is a result, and how it was reached is for the user to tell.
 */
export function storyOf(text: string): Story {
  const title = firstSentence(text)
  if (outcomeVerb.test(text)) {
    const split = means.exec(text)?.groups
    return { title, action: split?.action ?? null, result: split?.result ?? text }
  }
  const split = resulting.exec(text)?.groups
  if (split?.action !== undefined && split.result !== undefined) {
    return { title, action: split.action, result: split.result }
  }
  return { title, action: text, result: null }
}

function firstSentence(text: string): string {
  const end = /[.!?](?=\s+[\p{Lu}\p{N}"“(])/u.exec(text)
  if (end === null || end.index < 20) return text.replace(/[.;,]+$/u, '')
  return text.slice(0, end.index)
}
