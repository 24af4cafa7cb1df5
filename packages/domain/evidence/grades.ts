import type { Day } from './dates.ts'
import { firstDayOf, lastDayOf, monthIndex } from './dates.ts'
import type { Attestation, Evidence, FactName } from './evidence.ts'
import { factNames } from './evidence.ts'
import { areAlike, likenessOf } from './likeness.ts'
import { hasQuality, isUnconfirmable, standingAttestations } from './strength.ts'
import { movedFrom } from './attested-claim.ts'

/** What an item can carry, the most telling first. */
export const gradeNames = [
  'attested',
  'documented',
  'measured',
  'handed-over',
  'decision',
  'scope',
  'repeated',
  'sustained',
  'recent',
] as const
export type GradeName = (typeof gradeNames)[number]

/**
 * One word of an item's strength. `holds`: it carries that. `open`: nothing says so yet. `cannot-confirm`: the user was
 * asked and cannot say; neither zero nor a pass.
 */
export interface Grade {
  readonly name: GradeName
  readonly state: 'holds' | 'open' | 'cannot-confirm'
  /** What it rests on, or what is missing; one sentence. */
  readonly reason: string
}

/** From how many months on an effect is called sustained; our choice, half a year. */
const sustainedMonths = 6
/** Within how many months before a day something is called recent; our choice, two years. */
const recentMonths = 24

/**
 * An item's strength in words, each with its reason. Adding a file, a confirmation, another item or a fact that was not
 * stated never takes a word away. None of it is a number, and none is added up.
 * @param others the other items of the workspace, among which further occasions are looked for.
 */
export function gradesOf(item: Evidence, others: readonly Evidence[], asOf: Day): Grade[] {
  return [
    attested(item),
    documented(item),
    measured(item),
    handedOver(item, asOf),
    decision(item),
    scope(item),
    repeated(item, others),
    sustained(item, asOf),
    recent(item, asOf),
  ]
}

const grade = (name: GradeName, state: Grade['state'], reason: string): Grade => ({ name, state, reason })

/** The grade of a fact that does not hold: asked and not known, or open. */
function lacking(item: Evidence, name: GradeName, fact: FactName, reason: string): Grade {
  return isUnconfirmable(item, fact)
    ? grade(name, 'cannot-confirm', 'You were asked and cannot confirm it.')
    : grade(name, 'open', reason)
}

function attested(item: Evidence): Grade {
  const standing = standingAttestations(item)
  if (standing.length > 0) return grade('attested', 'holds', `${confirmers(standing)}.`)
  const moved = item.attestations.find(
    ({ confirmed }) => confirmed !== undefined && movedFrom(item, confirmed).length > 0,
  )
  if (moved !== undefined)
    return grade('attested', 'open', `${moved.by} confirmed another wording than the item has now.`)
  return lacking(item, 'attested', 'attestations', 'Nobody but you says so yet.')
}

function confirmers(attestations: readonly Attestation[]): string {
  const people = [...new Set(attestations.map(({ by, relation }) => `${by} (${relation})`))]
  const named = people.slice(0, 3).join(', ')
  const more = people.length > 3 ? ` and ${people.length - 3} more` : ''
  const dependent = attestations.every(({ relation }) => relation === 'report')
  return `Confirmed by ${named}${more}${dependent ? ', who reports to you: the word of someone who does not carries further' : ''}`
}

function documented(item: Evidence): Grade {
  if (!hasQuality(item, 'documented'))
    return grade('documented', 'open', 'It rests on your own statement: no record and no file shows it.')
  const records = item.provenance.filter(({ origin }) => origin === 'record')
  const files = item.attachments.map(({ name }) => name)
  const place = records.find((entry) => entry.place !== null)?.place
  const said = [
    ...(records.length === 0 ? [] : [`recorded as it happened${place == null ? '' : ` (${place})`}`]),
    ...(files.length === 0 ? [] : [`kept with it: ${files.slice(0, 2).join(', ')}`]),
  ].join('; ')
  return grade('documented', 'holds', `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`)
}

function measured(item: Evidence): Grade {
  if (!hasQuality(item, 'measured'))
    return lacking(item, 'measured', 'measures', 'No figure is stated both before and after.')
  const full = item.measures.find(({ before, after }) => before !== null && after !== null)
  const unit = full?.unit == null ? '' : ` ${full.unit}`
  return grade('measured', 'holds', `${full?.name ?? ''} went from ${full?.before} to ${full?.after}${unit}.`)
}

function handedOver(item: Evidence, asOf: Day): Grade {
  const { handover } = item
  if (handover === null || !hasQuality(item, 'handed-over'))
    return lacking(item, 'handed-over', 'handover', 'Nobody else is said to run it without you.')
  const since = handover.since === null ? '' : ` since ${handover.since}`
  return handover.since !== null && firstDayOf(handover.since) > asOf
    ? grade('handed-over', 'open', `${handover.owner} takes it over only${since.replace(' since', ' in')}.`)
    : grade('handed-over', 'holds', `${handover.owner} runs it${since}.`)
}

function decision(item: Evidence): Grade {
  return hasQuality(item, 'decision')
    ? grade('decision', 'holds', `Chosen instead of: ${item.decision?.insteadOf ?? ''}`)
    : lacking(item, 'decision', 'decision', 'No decision is stated with the alternative that was refused.')
}

const reach = {
  self: 'oneself',
  team: 'one team',
  'several-teams': 'several teams',
  organisation: 'the organisation',
  company: 'the whole company',
  industry: 'the industry',
} as const

function scope(item: Evidence): Grade {
  if (item.scope === null || isUnconfirmable(item, 'scope'))
    return lacking(item, 'scope', 'scope', 'How far it reached is not stated.')
  return grade('scope', 'holds', `It reached ${reach[item.scope.level]}.`)
}

function repeated(item: Evidence, others: readonly Evidence[]): Grade {
  const own = new Set(item.competencies.map(({ framework, competency }) => `${framework}/${competency}`))
  const likeness = likenessOf(item)
  const again = others.filter(
    (other) =>
      other.id !== item.id &&
      other.competencies.some(({ framework, competency }) => own.has(`${framework}/${competency}`)) &&
      !areAlike(likeness, likenessOf(other)),
  )
  const named = again.slice(0, 2).map(({ title }) => `“${title}”`)
  const more = again.length > 2 ? ` and ${again.length - 2} more` : ''
  return again.length === 0
    ? grade('repeated', 'open', 'No other occasion supports the same competencies.')
    : grade('repeated', 'holds', `Other occasions support the same competency: ${named.join(', ')}${more}.`)
}

function sustained(item: Evidence, asOf: Day): Grade {
  if (isUnconfirmable(item, 'happened')) return lacking(item, 'sustained', 'happened', '')
  const { from, to, ongoing } = item.happened
  const start = from ?? to
  const since = hasQuality(item, 'handed-over') ? (item.handover?.since ?? null) : null
  const end = ongoing ? asOf : (to ?? from)
  // Only the months that certainly lie between count: a bare year may end in January.
  const lasted = (first: string, last: string): number =>
    monthIndex(firstDayOf(last)) - monthIndex(lastDayOf(first))
  const held = start !== null && end !== null ? lasted(start, end) : 0
  const ran = since === null ? 0 : lasted(since, asOf)
  if (Math.max(held, ran) < sustainedMonths)
    return grade('sustained', 'open', `It is not stated to have lasted ${sustainedMonths} months.`)
  return held >= sustainedMonths
    ? grade('sustained', 'holds', `It lasted from ${start} ${ongoing ? 'and still runs' : `to ${end}`}.`)
    : grade('sustained', 'holds', `It has run without you since ${since}.`)
}

function recent(item: Evidence, asOf: Day): Grade {
  const { from, to, ongoing } = item.happened
  const end = to ?? from
  if (isUnconfirmable(item, 'happened') || (end === null && !ongoing))
    return lacking(item, 'recent', 'happened', 'It has no date.')
  if (ongoing) return grade('recent', 'holds', `It still runs as of ${asOf}.`)
  const age = end === null ? Infinity : monthIndex(asOf) - monthIndex(end)
  return age <= recentMonths
    ? grade('recent', 'holds', `It happened within two years of ${asOf}.`)
    : grade('recent', 'open', `It lies more than two years before ${asOf}.`)
}

/** Facts that the user was asked for and cannot confirm, shown apart from what holds and what is open. */
export function unconfirmedFacts(item: Evidence): FactName[] {
  return factNames.filter((fact) => isUnconfirmable(item, fact))
}

/** Words that a list can be filtered by: those that an item carries by itself, whatever the day and the other items. */
export const listedGrades = ['attested', 'documented', 'measured', 'handed-over', 'decision'] as const
export type ListedGrade = (typeof listedGrades)[number]

/** Whether an item carries a word. */
export function carriesGrade(item: Evidence, name: ListedGrade): boolean {
  return hasQuality(item, name)
}

/** Orders items by what they carry: the first word, in the order of `listedGrades`, that only one of them has decides. */
export function byStrength(a: Evidence, b: Evidence): number {
  for (const name of listedGrades) {
    const difference = Number(carriesGrade(b, name)) - Number(carriesGrade(a, name))
    if (difference !== 0) return difference
  }
  return 0
}
