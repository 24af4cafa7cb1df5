import { findQuantities } from '../quantities/find-quantities.ts'

/** What decides whether an application is looked at, and what evidence of work can seldom show. */
export const eligibilityKinds = [
  'years',
  'education',
  'certificate',
  'language',
  'location',
  'work-permit',
  'clearance',
  'travel',
] as const
export type EligibilityKind = (typeof eligibilityKinds)[number]

/** One such condition with the words that state it. */
export interface EligibilityFact {
  readonly kind: EligibilityKind
  readonly words: string
  /** Offsets into the requirement's text. */
  readonly start: number
  readonly end: number
  /** Years at least, for `years`; null otherwise or where the text names none. */
  readonly years: number | null
}

const languages =
  'English|German|French|Spanish|Italian|Dutch|Portuguese|Polish|Czech|Swedish|Danish|Norwegian|Finnish|Arabic|Hindi|Mandarin|Chinese|Japanese|Korean|Russian|Ukrainian|Turkish|Hebrew|Greek|Hungarian|Romanian|Welsh|Irish|Deutsch|Englisch|Französisch'

const patterns: readonly (readonly [Exclude<EligibilityKind, 'years'>, RegExp])[] = [
  [
    'education',
    /\b(?:(?:bachelor|master)(?:['’]?s)?(?:[\s-]level)?(?:\s+degree)?|(?:university|college|advanced|graduate|technical|relevant|stem)\s+degree|degree[\s-]level|degree\b(?!\s+of\b)|diploma|MBA|Ph\.?\s?D\.?|doctorate|B\.?Sc?\.?(?=[\s/,])|M\.?Sc?\.?(?=[\s/,])|abgeschlossenes\s+(?:hochschul)?studium|educated to)/iu,
  ],
  [
    'certificate',
    /\b(?:certifi(?:cate|cates|cation|cations|ed)\b(?!\s+scrum\s+of)|CISSP|CISM|CISA|PMP|PRINCE2|TOGAF|CCNA|CCNP|CRISC|CEH|ITIL(?:\s+v?\d)?\s+(?:Foundation|Expert|Managing)|Managing Professional|(?:project|programme|program)\s+management\s+qualification|chartered)\b/iu,
  ],
  [
    'language',
    new RegExp(
      String.raw`\b(?:(?:fluent|fluency|proficien(?:t|cy)|native|bilingual|written and spoken|spoken|command of|good|excellent|very good|business|advanced|strong|professional)\b[^.;]{0,40}?\b(?:${languages})\b|(?:${languages})\b[^.;]{0,30}?\b(?:[ABC][12]\b|fluent|fluency|native|proficien|required|is a must|skills|level|both fluent)|(?:business|conducts?)\b[^.;]{0,40}\bin English)`,
      'iu',
    ),
  ],
  [
    'work-permit',
    /\b(?:authori[sz](?:ed|ation)\s+to\s+work|right to work|work(?:ing)?\s+(?:permit|visa|authori[sz]ation)|visa sponsorship|without sponsorship|sponsorship|eligible to work|(?:US|EU|UK|Canadian)\s+citizen(?:ship)?)\b/iu,
  ],
  [
    'clearance',
    /\b(?:(?:security|SC|DV|BPSS|top secret|government)\s+clear(?:ance|ed)|clearance|background (?:check|screening|investigation)|criminal (?:record )?(?:and financial )?checks?|financial and criminal checks|DBS|drug (?:screen|test)|driver['’]?s licen[cs]e|driving licen[cs]e|baseline personnel security)\b/iu,
  ],
  [
    'travel',
    /\b(?:(?:willing(?:ness)?|able|ability|open|available|prepared|required|readiness)\s+to\s+travel|(?:frequent|occasional|regular|international|business|some|up to \d+\s?%|\d+\s?%|willing)\s+travel|travel\b[^.;]{0,30}(?:\d+\s?%|required|between|per year|per month|a year))/iu,
  ],
  [
    'location',
    /\b(?:(?:must|should|you)\s+(?:live|reside|be (?:based|located)|be resident)|live in or near|based in|located in|reside in|residen(?:t|ce) (?:in|of)|within commuting distance|commutable|relocat(?:e|ion)|on[\s-]?site (?:presence|in|\d)|days? (?:a|per) week in the office|time zone)\b/iu,
  ],
]

/** The conditions that a requirement states, in its order. */
export function eligibilityOf(text: string): readonly EligibilityFact[] {
  const found = patterns.flatMap(([kind, pattern]): readonly EligibilityFact[] => {
    const match = pattern.exec(text)
    if (match === null || isAboutWork(kind, text)) return []
    return [{ kind, words: match[0], start: match.index, end: match.index + match[0].length, years: null }]
  })
  return [...found, ...yearsOf(text)].toSorted((a, b) => a.start - b.start)
}

/** Being certified as a company and keeping teams in several time zones are work, not papers or a place to live. */
function isAboutWork(kind: EligibilityKind, text: string): boolean {
  if (kind === 'certificate')
    return (
      /\b(?:ISO|SOC|PCI|HITRUST|FedRAMP)\b/u.test(text) && !/\b(?:CISSP|CISM|CISA|PMP|auditor)\b/u.test(text)
    )
  if (kind === 'location')
    return /\b(?:across|multiple|several|different)\b[^.;]*\btime zones?\b/iu.test(text)
  return false
}

/** Years of experience that are asked for. The smaller end of a range is what is asked. */
function yearsOf(text: string): readonly EligibilityFact[] {
  return findQuantities(text)
    .filter(({ kind, unit, value }) => kind === 'time' && unit === 'years' && value !== null && value <= 40)
    .filter(({ start, end }) => isExperience(text, start, end))
    .map(({ start, end, value }) => ({
      kind: 'years' as const,
      words: text.slice(start, end).trim(),
      start,
      end,
      years: value,
    }))
}

function isExperience(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 90)
  const before = text.slice(Math.max(0, start - 60), start)
  if (/\b(?:for over|founded|within|next|last|past|every|per|old|history|warranty)\s*$/iu.test(before))
    return false
  return (
    /^\W*(?:or more|plus|\+)?\W*(?:of\b|in\b|as\b|with\b|experience|['’]|leading|managing|working|building|professional|relevant|hands-on|progressive|proven|software|engineering|people|management)/iu.test(
      after,
    ) ||
    /\b(?:at least|minimum(?: of)?|over|more than|experience[^.;]{0,40}|of (?:which|them|those))\s*$/iu.test(
      before,
    )
  )
}
