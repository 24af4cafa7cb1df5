import type { Figure } from './quantity.ts'
import { attachedUnit } from './units.ts'

/** Stretches of a text whose digits are names, dates or addresses, whatever stands around them. */
const otherwise = [
  // Addresses of pages and mail.
  /\S+@\S+|\b(?:https?:\/\/|www\.)\S+|\b\S+\.(?:com|org|net|io|dev|co|me|uk|de|eu)\b(?:\/\S*)?/giu,
  // Around the clock, clock times and opening hours.
  /\b24\s?[/x×]\s?7(?:\s?[/x×]\s?365)?\b|\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b\.?|o'clock|h\b|Uhr)|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}\s?[ap]m\b|\b(?:9|nine)[\s-](?:to|-)[\s-](?:5|five)\b/giu,
  // Dates: 2020-05-12, 12/05/2020, 12/2019, May 12, 12 May, 2019-2021, FY23, '19.
  /\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}([/.])\d{1,2}\1(?:19|20)?\d{2}\b|\b\d{1,2}\/(?:19|20)\d{2}\b|\b(?:19|20)\d{2}\s?[-–—/]\s?(?:(?:19|20)?\d{2}|present|now|today)\b|['’]\d{2}\b|\b\d{2}['’](?!\p{L})/giu,
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?\b(?!\s?[%\p{L}])|\b\d{1,2}(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?(?:,?\s\d{4})?\b/giu,
  // Telephone numbers and addresses of machines.
  /\+\d[\d\s().-]{7,}\d|\(\d{3}\)\s?\d{3}[\s.-]\d{4}|\b\d{3}[.-]\d{3}[.-]\d{4}\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\bext\.?\s?\d+/giu,
  // Plans and habits with numbers for names: 30-60-90, one-on-one, 360-degree, 80/20.
  /\b\d+(?:[-/]\d+){2,}\b|\bone[-\s](?:on|to)[-\s]one\b|\b1[:-]1s?\b|\b1:1s?\b|\b360(?:°|[-\s]degrees?)|\b80\/20\b/giu,
  // Numbers of notes and links: [1].
  /\[\d{1,3}\]/gu,
  // Numbers of models in a row: Cisco 1721, 2800 and 3600 series.
  /\b(?:\d{3,4},?\s(?:and\s|or\s|&\s)?)*\d{3,4}\sseries\b/giu,
  // Version numbers with two points and more, and numbered names: ISO/IEC 27001:2013.
  /\b\d+(?:\.\d+){2,}\b|\b\d+:(?:19|20)\d{2}\b/giu,
] as const

/** Places that hold no quantity, whatever is read there: start and end offsets. */
export function maskedStretches(text: string): readonly (readonly [number, number])[] {
  return otherwise.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (found) => [found.index, found.index + found[0].length] as const),
  )
}

/** Words before a bare number that make it a name: phase 2, level 5, top 10, version 3. */
const numbered =
  /(?:^|[^\p{L}])(?:versions?|releases?|v|ver|rev|phases?|levels?|tiers?|stages?|types?|part|chapter|section|article|clause|grades?|bands?|series|steps?|no|number|nr|rule|class|gen|generation|page|room|top|port|sprint|wave|round|sev|severity|priority|p|day|quarter|q|fiscal|fy|track|module|title|schedule|appendix|annex|unit|building|floor|suite|vol|volume|issue|form|cohort|fortune|global|area|zone|rank(?:ed)?|tls|java|net|aged?)\.?[\s-]?#?$/iu

/** Words that stand before a year. */
const beforeYear =
  /(?:\b(?:in|since|from|until|till|by|of|during|before|after|through|to|and|year|early|late|mid|fy|q[1-4]|h[12]|spring|summer|autumn|fall|winter|christmas|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\.?,?|[(,–-])\s?$/iu

/** Names of figures that look like names of products: "NPS 31". */
const figureNames = new Set(
  'NPS CSAT CES MTTR MTTD MTTA MTBF ARR MRR ROI NRR GRR SLA SLO DAU MAU WAU CTR CPA CAC LTV GMV EBITDA EBIT TCO GPA AOV RPO RTO FTE FTEs KPI KPIs USD EUR GBP OKR OKRs P&L IRR NPV'.split(
    ' ',
  ),
)
/** Names of products that stand before a version even when a noun follows: "Windows 10 laptops". */
const products =
  /^(?:windows|java|python|office|oracle|exchange|angular|php|node|react|vue|ios|android|ubuntu|centos|rhel|debian|sql|server|dynamics|sharepoint|sap|spring|net|core|c\+\+|kotlin|scala|go|ruby|rails|django|drupal|wordpress|magento|postgresql|postgres|mysql|elasticsearch|kafka|vmware|vsphere|itil|cobit|iso|iec|nist|pci|dss|soc|basel|ifrs|sox|web|industry|gpt|llama|claude|gemini|bootstrap|swift|es|html|css|http|usb|bluetooth|wifi|microsoft|salesforce|jenkins|route|s)$/iu
const nounsOfPeople =
  /^\s(?:\p{L}+[\s-]){0,2}?(?:people|engineers?|developers?|staff|employees|members?|reports?|users|customers|clients|teams?|countries|sites|markets)\b/iu

/** Compounds whose first part counts nothing: two-factor, three-tier, zero-trust, 12-factor. */
const countingHeads =
  /^-(?:person|people|man|woman|member|engineer|developer|strong|country|site|team|seat|user|store|node|plant|hospital|location|state|region|office|market|figure|digit|hour|minute|second|day|week|month|quarter|year|point|fold|percent|plus)s?\b/iu

/**
 * Whether a number is a name, an ordinal, a year or part of a word rather than a quantity, told from what stands around.
 * A figure with sign, currency, unit or magnitude is a quantity almost everywhere; a bare one has to earn it.
 */
export function isOtherwise(text: string, start: number, figure: Figure): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(figure.end, figure.end + 60)
  const written = text.slice(start, figure.end)
  const signed = /^[+−-]/u.test(written)
  if (/[\p{L}\p{N}_#@/\\.+]$|[\p{L}\d][:&'’.,]$/u.test(before) && !signed) return true
  if (/[\p{L}\p{N}][-–]$/u.test(before) && !figure.inWords) return true
  if (/^(?:\p{L}|_|°|[.,:]\d)/u.test(after) && !attachedUnit.test(after)) return true
  switch (figure.kind) {
    case 'count':
      return isCountOtherwise(before, written, after, figure)
    case 'ratio':
      return /[\p{N}/]$/u.test(before) || /^\/\d/.test(after) || isNamed(before, written, after, figure)
    case 'time':
      return /^(?:19|20)\d{2}\s?s$/u.test(written) || /^-olds?\b/u.test(after)
    default:
      return false
  }
}

function isCountOtherwise(before: string, written: string, after: string, figure: Figure): boolean {
  if (/^one$/i.test(written)) return true
  if (/^(?:-\p{L}|[-–]to-)/u.test(after) && !countingHeads.test(after)) return true
  if (/^(?:st|nd|rd|th)\b/iu.test(after)) return true
  if (figure.inWords) return /^zero$/i.test(written) && /^\s(?:trust|touch|downtime|day)\b/iu.test(after)
  return (
    numbered.test(before) || isYear(written, before, after, figure) || isNamed(before, written, after, figure)
  )
}

/** Four digits of our time count something only where a noun in lower case follows and no date word precedes. */
function isYear(written: string, before: string, after: string, figure: Figure): boolean {
  if (!/^(?:19[5-9]|20[0-4])\d$/.test(written)) return false
  return figure.unit === null || beforeYear.test(before) || !/^\s\p{Ll}/u.test(after)
}

/** A bare number after a name is its version or its number: PostgreSQL 9.6, ISO 27001, Fortune 500. */
function isNamed(before: string, written: string, after: string, figure: Figure): boolean {
  const name = /(?:^|[\s("“/])([\p{L}][\p{L}\p{N}.+#&/]*)[\s\u00a0]$/u.exec(before)?.[1]
  if (name === undefined || figureNames.has(name)) return false
  const mixed = /\p{Lu}/u.test(name.slice(1)) || /\p{N}/u.test(name)
  if (!mixed && !/^\p{Lu}/u.test(name)) return false
  if (!mixed && isSentenceStart(before, name)) return products.test(name) && !/\d{3}/.test(written)
  if (products.test(name)) return true
  const counts = figure.unit !== null || nounsOfPeople.test(after) || /[+kKmMbB]$/u.test(written)
  return /[.]\d/.test(written) || !counts
}

function isSentenceStart(before: string, name: string): boolean {
  const lead = before.slice(0, -name.length - 1)
  return lead === '' ? before.length < 60 : /(?:^|[.!?;:•▪●·–—*|>(“"-])\s*$/u.test(lead)
}
