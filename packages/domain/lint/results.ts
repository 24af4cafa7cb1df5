import type { Quantity } from '../quantities/quantity.ts'
import type { Line } from './line.ts'
import type { Span } from './words.ts'

/** A figure of something that changed or was achieved, as far as the words around it say so. */
export function measuredIn(line: Line): Span | null {
  const found = line.quantities.find((quantity) => isMeasured(quantity, line))
  if (found === undefined && savedInWords.test(line.text)) return wholeIn(line.text)
  return found === undefined ? null : { start: found.start, end: found.end }
}

const effort =
  /^\s*(?:of (?:my|his|her|their|the|working)?\s?(?:time|effort|capacity)|hands-on|remote|travel|owner)/iu
const experience =
  /^\s*(?:\+\s*)?(?:of )?(?:\p{L}+\s){0,3}?(?:experience|career)|^\s*(?:in|of)\s(?:\p{L}+\s)?(?:software|technology|it|leadership|leading|managing|building|engineering|management|the industry)\b/iu
const zeroOf =
  /^\s(?:\p{L}+[\s-]){0,3}?(?:incidents?|outages?|defects?|findings?|downtime|minutes|regrettable|attrition|escalations?|breaches|vulnerabilities|issues|errors|complaints|deficiencies)\b/iu
const reached =
  /\b(?:by|down to|up to|down from|up from|under|below|above|beyond)\s(?:~|about |over |nearly )?$/iu
const delivered =
  /\b(?:in|within|under|by|saving|saved|saves|cut|cutting|down to|to|runs in|after)\s(?:just |only |under |over |about |around |less than |more than |the first )?$/iu

function isMeasured(quantity: Quantity, line: Line): boolean {
  const { text, lists } = line
  const before = text.slice(Math.max(0, quantity.start - 60), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 60)
  if (quantity.side !== null) return true
  if (quantity.value === 0 && quantity.kind !== 'money')
    return quantity.kind !== 'count' || zeroOf.test(after)
  switch (quantity.kind) {
    case 'percent':
      return !effort.test(after)
    case 'ratio':
    case 'multiple':
      return true
    case 'money':
      return !isBudget(quantity, line) && lists.gain.first(text) !== null
    case 'time':
      return isTimeResult(before, after, line)
    case 'count':
      return isCountResult(before, after, line)
  }
}

/** "$14m budget", "budget of $14m": the size of a purse. */
function isBudget(quantity: Quantity, { text, lists }: Line): boolean {
  const near =
    text
      .slice(Math.max(0, quantity.start - 40), quantity.start)
      .split(/[;.]/u)
      .at(-1) ?? ''
  const behind = text.slice(quantity.end, quantity.end + 30).split(/[,;.]/u)[0] ?? ''
  const saved =
    /\b(?:sav|cut|reduc|lower|trim|generat|rais|recover|unlock|worth|grew|drov|increas)\p{L}*\s(?:\p{L}+\s){0,3}$/iu.test(
      near,
    )
  return (
    !saved &&
    (lists.budget.first(behind) !== null ||
      /\b(?:budget|spend|p&l|portfolio|managing|managed|manage)\b[^,;]{0,25}$/iu.test(near))
  )
}

function isTimeResult(before: string, after: string, { text, lists }: Line): boolean {
  if (experience.test(after) || /\b(?:over|for|past|last|every|per|with)\s$/iu.test(before))
    return /^\s(?:early|ahead|faster|earlier|sooner)\b/iu.test(after)
  if (/^\s(?:early|ahead|faster|earlier|sooner|lower|shorter|saved)\b/iu.test(after)) return true
  const happened = lists.delivery.first(text) ?? lists.change.first(text)
  return happened !== null && delivered.test(before)
}

function isCountResult(before: string, after: string, { text, lists }: Line): boolean {
  if (/^\sof\s\d/u.test(after)) return true
  if (reached.test(before)) return lists.change.first(text) !== null || /down|up/iu.test(before)
  return /\b(?:sav|reduc|eliminat|cut|remov|resolv|prevent|avoid|recover|free|grew|hired|recruit|onboard|promot|retir|delet|decommission)(?:s|es|ed|ing|d)?\s(?:over |more than |about |around |nearly |almost |another |some )?$/iu.test(
    before,
  )
}

/** Things whose number says how well it went, not how large it was. */
const notSizes = new Set(
  'incidents outages defects bugs tickets errors points findings issues complaints alerts vulnerabilities times hours minutes seconds days weeks months years percent hires lines commits experiments'.split(
    ' ',
  ),
)

/** A zone that was owned; "our own GPUs" is none. */
export function ownedIn({ text, lists }: Line): Span | null {
  return (
    lists.ownership
      .all(text)
      .find(
        ({ start }) =>
          !/\b(?:our|their|its|his|her|my|your|the|on|of|would|have|has|had|could|should|to)\s$/iu.test(
            text.slice(0, start),
          ),
      ) ?? null
  )
}

/** The size of what was owned or done, or a zone that was owned whole. */
export function scopeIn(line: Line): Span | null {
  const sized = line.quantities.find((quantity) => isSize(quantity, line))
  return sized === undefined ? (ownedIn(line) ?? wholeIn(line.text)) : { start: sized.start, end: sized.end }
}

const groups =
  /\b(?:team|teams|staff|group|department|organi[sz]ation|org|squads?|headcount|workforce|reports|crew)\b(?:\s\p{L}+){0,2}\s(?:of|from|to)\s(?:up to |over |about |around |more than |approximately |nearly )?$/iu
/** Sizes in words. */
const sizesInWords =
  /\b(?:hundreds|thousands|tens of thousands|dozens|millions|billions) of (?:\p{L}+[\s-]){0,3}?\p{L}+s\b|\bmulti-?(?:million|billion|country|site|region|sites?)\b|\bmultiple (?:\p{L}+ ){0,2}?(?:teams|squads|countries|sites|regions|offices|products|business units|time zones|continents)\b/iu

/** "Hundreds of thousands in savings" is a figure in words. */
const savedInWords =
  /\b(?:hundreds|thousands|tens of thousands|hundreds of thousands|millions|billions)(?: of (?:dollars|euros|pounds))? (?:in|of) (?:\p{L}+ ){0,3}?(?:savings?|revenue|sales|profit|costs?)\b/iu

function wholeIn(text: string): Span | null {
  const found = sizesInWords.exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}

const sites =
  /^(?:teams|squads|countries|sites|plants|regions|offices|continents|products|brands|hubs|cent(?:re|er)s|cities|lines|units|companies|campuses|hospitals|states|markets|departments|groups|divisions|subsidiaries|locations|stores|platforms|networks|titles|acquisitions|factories|warehouses|schools|branches|organi[sz]ations|time-zones|timezones)$/u

function isSize(quantity: Quantity, line: Line): boolean {
  const before = line.text.slice(Math.max(0, quantity.start - 60), quantity.start)
  if (quantity.kind === 'money') return isBudget(quantity, line) || line.lists.gain.first(line.text) === null
  if (quantity.kind !== 'count') return false
  if (/\b(?:mentor|coach|interview|train)\p{L}*\s(?:for |over |more than )?$/iu.test(before)) return false
  if (quantity.unit === null)
    return (
      groups.test(before) || /^-(?:person|people|member|engineer|strong)/u.test(line.text.slice(quantity.end))
    )
  if (notSizes.has(quantity.unit)) return false
  // Three engineers are no size by themselves; three plants are.
  return (
    quantity.value === null ||
    quantity.value >= 5 ||
    sites.test(quantity.unit) ||
    line.lists.led.first(line.text)?.start === 0
  )
}
