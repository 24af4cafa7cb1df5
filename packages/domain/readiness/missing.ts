import type { EvidenceAsk, EvidenceQuality } from '../frameworks/framework.ts'
import { askInWords, listed, months, occasionsNeeded, qualityInWords } from '../frameworks/scales.ts'
import { areAlike } from '../evidence/likeness.ts'
import type { CountedAccount, Demand, ItemAccount } from './account.ts'
import { carries, isRecent, qualitiesIn } from './account.ts'
import type { Occasions } from './occasions.ts'
import { areOne } from './occasions.ts'

/** How a missing quality is said of one item, and how to come by it. */
const mend: Readonly<Record<EvidenceQuality, { readonly lacks: string; readonly ask: string }>> = {
  result: { lacks: 'it does not say what changed', ask: 'state the result' },
  measured: { lacks: 'no figure before and after is stated', ask: 'add the measure with both figures' },
  documented: {
    lacks: 'no record or attached file shows it',
    ask: 'attach the document that does, or import its record and merge the two',
  },
  attested: { lacks: 'nobody has confirmed it', ask: 'ask someone who saw it' },
  decision: {
    lacks: 'the decision and the alternative refused are not stated',
    ask: 'say what you chose and what you refused',
  },
  stakeholder: { lacks: 'no stakeholder is named', ask: 'name who was affected or had a say' },
  'several-teams': {
    lacks: 'its scope does not reach beyond one team',
    ask: 'state how far it reached, if further',
  },
  organisation: {
    lacks: 'its scope does not reach the organisation',
    ask: 'state how far it reached, if further',
  },
  'handed-over': { lacks: 'nobody else runs it yet', ask: 'hand it over, or name who runs it now' },
}

/** What a quality is called when an item has it. */
const has: Readonly<Record<EvidenceQuality, string>> = {
  result: 'states its result',
  measured: 'is measured',
  documented: 'is documented',
  attested: 'is confirmed by someone else',
  decision: 'names the decision and the alternative',
  stakeholder: 'names a stakeholder',
  'several-teams': 'reaches several teams',
  organisation: 'reaches the organisation',
  'handed-over': 'runs without you',
}

/**
 * What would make an ask hold, in sentences that name the missing fact and, where one item is close, that item.
 * @param accounts the linked items that count.
 * @param now `monthIndex` of the day of assessment.
 */
export function missingFor(
  demand: Demand,
  found: Occasions<CountedAccount>,
  accounts: readonly ItemAccount[],
  now: number,
): string {
  const { ask } = demand
  const needed = occasionsNeeded(ask)
  if (accounts.length === 0) return `No evidence is linked yet. It takes ${askInWords(ask)}: log or link one.`
  if (found.chosen.length >= needed) return spreadMissing(ask)
  const more = needed - found.chosen.length
  const head = `${more} more occasion${more === 1 ? '' : 's'} needed${qualitiesAsked(ask, more)}.`
  const shared = sharingConfirmation(demand, found, accounts, now)
  if (shared !== null) return `${head} ${shared}`
  const near = nearest(demand, found, accounts)
  if (near !== null) return `${head} ${sentenceFor(near, demand, now)}`
  return `${head} ${onlyAlike(demand, found, accounts, now)}`
}

function spreadMissing(ask: EvidenceAsk): string {
  return `The occasions must lie at least ${months(ask.spanMonths ?? 0)} apart from first to last: add an earlier or a later one, or date those you have more exactly.`
}

function qualitiesAsked(ask: EvidenceAsk, more: number): string {
  if (ask.each.length === 0) return ''
  return `, ${more === 1 ? '' : 'each '}${listed(ask.each.map(qualityInWords))}`
}

function isChosen(account: ItemAccount, found: Occasions<CountedAccount>): boolean {
  return found.chosen.some(({ item }) => item === account.item)
}

/** The sentence on an item that would be one more occasion, were it not confirmed by another one's words alone. */
function sharingConfirmation(
  demand: Demand,
  found: Occasions<CountedAccount>,
  accounts: readonly ItemAccount[],
  now: number,
): string | null {
  for (const account of accounts) {
    if (isChosen(account, found) || !carries(account, demand, now)) continue
    if (found.chosen.some((chosen) => areAlike(chosen.likeness, account.likeness))) continue
    const other = found.chosen.find((chosen) => account.confirmed.some((own) => areOne(own, chosen)))
    if (other === undefined) continue
    const [own, others] = [`“${account.item.title}”`, `“${other.item.title}”`]
    return `${own} and ${others} rest on one confirmation, word for word: ask for one that speaks of ${own} itself.`
  }
  return null
}

/** The item that lacks the fewest facts and would be a new occasion once it had them. */
function nearest(
  { mask }: Demand,
  found: Occasions<CountedAccount>,
  accounts: readonly ItemAccount[],
): ItemAccount | null {
  let best: ItemAccount | null = null
  let fewest = Infinity
  for (const account of accounts) {
    if (isChosen(account, found)) continue
    const lacks = qualitiesLacking(account, mask)
    if (lacks >= fewest) continue
    if (found.chosen.some((chosen) => areAlike(chosen.likeness, account.likeness))) continue
    best = account
    fewest = lacks
    if (lacks === 0) break
  }
  return best
}

function qualitiesLacking(account: ItemAccount, mask: number): number {
  let bits = mask & ~account.shows
  let count = 0
  while (bits !== 0) {
    bits &= bits - 1
    count += 1
  }
  return count
}

function sentenceFor(account: ItemAccount, { ask, mask }: Demand, now: number): string {
  const title = `“${account.item.title}”`
  const lacking = qualitiesIn(mask & ~account.shows)
  if (lacking.length === 0) return staleSentence(title, account, ask)
  const holding = qualitiesIn(mask & account.shows).map((quality) => has[quality])
  const lacks = listed(lacking.map((quality) => mend[quality].lacks))
  const asks = listed(lacking.map((quality) => mend[quality].ask))
  const stale = isRecent(account, ask, now) ? '' : ` It must also fall ${withinWords(ask)}.`
  return holding.length === 0
    ? `Of ${title}, ${lacks}: ${asks}.${stale}`
    : `${title} ${listed(holding)}, but ${lacks}: ${asks}.${stale}`
}

function staleSentence(title: string, account: ItemAccount, ask: EvidenceAsk): string {
  if (account.lastSeen === null) return `${title} shows it but has no date: say when it happened.`
  return `${title} shows it but did not happen ${withinWords(ask)}, and is not said to still run.`
}

function withinWords(ask: EvidenceAsk): string {
  return `within the last ${months(ask.withinMonths ?? 0)}`
}

function onlyAlike(
  demand: Demand,
  found: Occasions<CountedAccount>,
  accounts: readonly ItemAccount[],
  now: number,
): string {
  const showing = accounts.filter((account) => carries(account, demand, now)).length
  const chosen = found.chosen.length
  if (showing <= chosen) return 'Log or link another occasion.'
  return `${showing} items show it, but they tell of ${chosen === 1 ? 'one occasion' : `${chosen} occasions`}: repeating one adds nothing.`
}
