import type { Area } from './areas.ts'
import { dayOf, type Mark } from './history.ts'
import { monthOf, rangePlace, type Proposal } from './proposals.ts'

/** Least share of the changes to a part, while working on it, to be its most frequent author in a telling way. */
const ownShare = 0.25
const soleShare = 0.8
const minOwn = 20
const minQuarters = 4
const minByOthers = 10
/** Seconds of nearly sole authorship, and of others carrying on, below which nothing was handed over. */
const lasted = 180 * 86_400
const stayed = 90 * 86_400

/**
 * What the changes to one part of the code base show: who carried it over years, and whether others carry it now.
 * `lastAnywhere`: time of the user's newest change in the repository. Somebody who stopped everywhere at once left,
 * and leaving is no handover.
 */
export function ownership({ path, changes }: Area, repository: string, lastAnywhere: number): Proposal[] {
  const own = changes.filter((change) => change.author === null).map((change) => change.mark)
  const [first, last] = [own[0], own.at(-1)]
  if (first === undefined || last === undefined || own.length < minOwn) return []
  const during = changes.filter(({ mark }) => mark.at >= first.at && mark.at <= last.at)
  return [
    ...carried(path, own, during, repository, first, last),
    ...(lastAnywhere - last.at < stayed ? [] : handedOver(path, own, during, changes, repository)),
  ]
}

function carried(
  path: string,
  own: readonly Mark[],
  during: Area['changes'],
  repository: string,
  first: Mark,
  last: Mark,
): Proposal[] {
  const quarters = new Set(
    own.map(({ at }) => `${dayOf(at).slice(0, 4)}-${Math.floor(new Date(at * 1000).getUTCMonth() / 3)}`),
  )
  const byOthers = Map.groupBy(
    during.filter(({ author }) => author !== null),
    ({ author }) => author,
  )
  const mostByAnother = Math.max(0, ...[...byOthers.values()].map((theirs) => theirs.length))
  if (own.length / during.length < ownShare || own.length <= mostByAnother || quarters.size < minQuarters)
    return []
  const [from, to] = [monthOf(first.at), monthOf(last.at)]
  return [
    {
      key: `ownership:${path}`,
      place: `${rangePlace({ first, last })} in ${path}`,
      facts: {
        title: `Most frequent author of ${path} in ${repository} from ${from} to ${to}`,
        action: `Author of ${own.length} of the ${during.length} changes to it in that time`,
        happened: { from, to, ongoing: false },
      },
    },
  ]
}

/** After a time of nearly sole authorship, months in which only others changed the part, though the author was there. */
function handedOver(
  path: string,
  own: readonly Mark[],
  during: Area['changes'],
  changes: Area['changes'],
  repository: string,
): Proposal[] {
  const [first, last] = [own[0], own.at(-1)]
  if (
    first === undefined ||
    last === undefined ||
    last.at - first.at < lasted ||
    own.length / during.length < soleShare
  )
    return []
  const after = changes.filter(({ mark }) => mark.at > last.at)
  const [next, newest] = [after[0]?.mark, after.at(-1)?.mark]
  if (
    next === undefined ||
    newest === undefined ||
    after.length < minByOthers ||
    newest.at - last.at < stayed
  )
    return []
  const others = new Set(after.map(({ author }) => author)).size
  const owner = others === 1 ? 'another author' : `${others} other authors`
  return [
    {
      key: `handover:${path}`,
      place: `${rangePlace({ first, last: newest })} in ${path}`,
      infersHandover: true,
      facts: {
        title: `${path} in ${repository} has been carried on by ${owner} since ${monthOf(next.at)}`,
        situation: `Author of ${own.length} of the ${during.length} changes to it until ${dayOf(last.at)}`,
        result: `All ${after.length} changes from then until ${dayOf(newest.at)} were made by others`,
        handover: { owner, since: monthOf(next.at), how: null },
        happened: { from: monthOf(next.at), to: null, ongoing: false },
      },
    },
  ]
}
