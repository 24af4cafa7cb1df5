import { cleanText } from './clean-text.ts'
import { readMeasures } from '@waymark/domain/quantities/measures.ts'

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
 * `ended`: the line tells of something that is over, so that "Lead the migration" can only be a misspelt "Led".
 */
export function opensWithPastVerb(text: string, ended = false): boolean {
  return clausesOf(text).some((clause) => beginsPast(clause, ended))
}

/** A line, and what follows a theme in front of it: "Leadership: Ensured that …". */
function clausesOf(text: string): string[] {
  const theme = /^[\p{L}&/ -]{3,60}(?::|\s[–—-])\s+(?=\p{L})/u.exec(text)
  return theme === null || duty.test(text) ? [text] : [text, text.slice(theme[0].length)]
}

function beginsPast(text: string, ended: boolean): boolean {
  const words = text.replace(/^[^\p{L}]+/u, '').split(/[\s,/&]+/u, 6)
  for (const [index, raw] of words.entries()) {
    const word = raw.toLowerCase().replace(/[^\p{L}-]+$/u, '')
    if ((isPast(word) || (ended && word === 'lead')) && !startsNoun(word, words[index + 1])) return true
    if (!opener.test(word) && !(index === 0 && /^(?:i|we)$/iu.test(word))) return false
  }
  return false
}

function isPast(word: string): boolean {
  if (irregularPast.has(word)) return true
  return word.length > 4 && word.endsWith('ed') && !notPast.has(word)
}

/**
 * "Managed services", "Applied research": a participle that names a thing; "Tokenized is", "Built by", "Founded in":
 * a name, or something done by others. Few enough to be listed.
 */
function startsNoun(word: string, next: string | undefined): boolean {
  return (
    `${word} ${next?.toLowerCase() ?? ''}`.search(
      /^(?:[\p{L}-]+ (?:is|are|was|were|has|have|by)$|(?:founded|established|headquartered|located|incorporated) in$|managed services|applied (?:research|science|ml|ai)|integrated circuits|embedded (?:systems|software)|set of|left to)/u,
    ) === 0
  )
}

const duty =
  /^(?:my |key |main |core |primary )*(?:responsib|dut(?:y|ies)|accountabl|in charge of|tasked with|charged with|role:|skills?\b|tech(?:nolog|nical skills|\s?stack)|stack\b|tools?\b|environment\b|keywords?\b|verantwortlich|zuständig|responsable|responsabile|encargad|responsável|key achievements?$|achievements?$|highlights?$)/iu
/** Small words of other European languages that English does not have. */
const elsewhere =
  /(?<!\p{L})(?:und|der|die|das|den|dem|ein|eine|mit|für|von|zur|zum|auf|des|les|une|pour|avec|dans|sur|par|el|los|las|para|con|del|por|una|uma|não|dos|das|het|een|van|voor|met|och|att|med|som|av|til|og|di|della|per|il|nel|i|na|się|oraz|для|и|в|на|с)(?!\p{L})/iu

/** A sentence in another language, as far as its small words or its script tell. */
function isSentenceElsewhere(text: string, words: number): boolean {
  const letters = [...text.matchAll(/\p{L}/gu)].length
  const foreign = [...text.matchAll(/(?!\p{Script=Latin})\p{L}/gu)].length
  if (foreign > letters / 2) return letters >= 8
  return words >= 4 && elsewhere.test(text) && !/\b(?:the|of|and|for|with|by|our)\b/iu.test(text)
}

/**
 * Whether a line tells of something that happened: it opens with a past verb or states a figure before and after. A
 * bullet that is a sentence in a language whose verbs are not known here is given the benefit of the doubt.
 */
export function tellsOfDeed(line: DescriptionLine, ended = false): boolean {
  const { text, bulleted } = line
  const words = text.split(/\s+/).length
  if (text.length < 12 || words < 2 || text.endsWith(':') || duty.test(text) || isList(text)) return false
  if (opensWithPastVerb(text, ended) || readMeasures(text).length > 0) return true
  return bulleted && isSentenceElsewhere(text, words)
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
  if (end === null || end.index < 12) return text.replace(/[.;,]+$/u, '')
  return text.slice(0, end.index)
}
