import type { PooledRecord } from '../records/pooled-record.ts'
import type { WorkItemRecord } from '../records/record.ts'
import { counted, ofService, periodOf, serviceKey, serviceName, type Finding } from './draft-proposal.ts'
import { titlesOf } from './from-incidents.ts'
import { windowed, type Windowed } from './windowed.ts'

type Item = PooledRecord<WorkItemRecord>

const isDecision = ({ type }: WorkItemRecord) => /\bdecision|\badr\b/i.test(type ?? '')
const isLarge = ({ type }: WorkItemRecord) =>
  /\b(?:epic|initiative|project|programme|program)\b/i.test(type ?? '')
const wasDropped = ({ status }: WorkItemRecord) =>
  /won.?t|cancel|reject|duplicate|abandon|declined|obsolete|invalid/i.test(status ?? '')
const carries = ({ ownParts }: WorkItemRecord) => ownParts.includes('assignee') || ownParts.includes('owner')

/** Fewest finished items under one larger item that are worth a proposal of their own. */
const fewestUnderOne = 5

/** What a tracker may be evidence of: larger items that one carried to their end, and the part one had in others'. */
export function fromWorkItems(all: readonly Item[]): readonly Finding[] {
  const items = all.filter(({ record }) => !isDecision(record))
  const byKey = new Map(items.flatMap((item) => item.keys.map((key) => [key, item] as const)))
  const finished = items.filter(
    ({ record }) => record.resolved !== null && !wasDropped(record) && carries(record),
  )
  const large = finished.filter(({ record }) => isLarge(record))
  const carried = new Set(large.flatMap(({ keys }) => keys))
  const under = Map.groupBy(
    finished.filter(({ record }) => record.parent !== null && !carried.has(record.parent)),
    ({ record }) => record.parent ?? '',
  )
  return [
    ...large.map((item) => carriedToEnd(item, items)),
    ...[...under].flatMap(([parent, entries]) =>
      entries.length < fewestUnderOne ? [] : [partIn(parent, byKey.get(parent) ?? null, entries)],
    ),
  ]
}

function carriedToEnd(item: Item, all: readonly Item[]): Finding {
  const { record } = item
  const parts = all.filter((other) => other.record.parent !== null && item.keys.includes(other.record.parent))
  const finished = record.resolved?.slice(0, 10) ?? null
  const due = record.due === null || finished === null ? null : `Due ${record.due}, finished ${finished}.`
  const own = parts.filter((part) => carries(part.record)).length
  const under =
    parts.length === 0 ? null : `${counted(parts.length, 'item')} recorded under it, ${own} of them yours.`
  const part = record.ownParts.includes('owner') ? 'owner' : 'assignee'
  const type = record.type?.toLowerCase() ?? 'item'
  return {
    key: `work:large:${record.key}`,
    facts: {
      title: `Finished as ${part}: ${record.title}`,
      situation: under,
      result: due,
      happened: {
        from: record.created?.slice(0, 10) ?? finished,
        to: record.created === null ? null : finished,
        ongoing: false,
      },
    },
    derived: parts.length === 0 ? [] : ['situation'],
    why: `The tracker names you as ${part} of this ${type} and says that it was finished on ${finished ?? ''}.`,
    questions: [
      'What changed for its users or the business: which figure, before and after?',
      'What did you decide in it, and which alternative did you refuse?',
      'Who else worked on it, and how far did it reach?',
      'Who runs the result now, without you?',
    ],
    behind: [item, ...parts],
    place: record.where,
  }
}

function partIn(parent: string, large: Item | null, entries: readonly Item[]): Finding {
  const name = large?.record.title ?? parent
  const service = ofService(serviceName(entries))
  return {
    key: `work:under:${parent}`,
    facts: {
      title: `Worked on “${name}”: ${counted(entries.length, 'item')} finished as assignee`,
      action: titlesOf(entries),
      happened: periodOf(entries),
    },
    derived: [],
    why: `The tracker names you as assignee of ${counted(entries.length, 'finished item')}${service} under “${name}”. How many there were is no merit; what they changed may be.`,
    questions: [
      `What changed because of “${name}”: which figure, before and after?`,
      'Which part of it was yours, and what did you decide there?',
    ],
    behind: large === null ? entries : [large, ...entries],
    place: `${counted(entries.length, 'item')} under ${parent}`,
  }
}

/** What decision records may be evidence of: the decisions that one wrote down in a year. */
export function fromDecisions(all: readonly Item[]): readonly Finding[] {
  const own = all.filter(
    ({ record }) =>
      isDecision(record) &&
      !wasDropped(record) &&
      (record.ownParts.includes('author') || record.ownParts.includes('owner')),
  )
  return windowed(own, 12, serviceKey).map(decisionsIn)
}

function decisionsIn({ window, place, entries }: Windowed<WorkItemRecord>): Finding {
  const service = ofService(serviceName(entries))
  const [only] = entries
  return {
    key: `decisions:${place}:${window.from}`,
    facts: {
      title:
        entries.length === 1 && only !== undefined
          ? `Wrote the decision record: ${only.record.title}`
          : `Wrote ${entries.length} decision records${service} in ${window.name}`,
      action: entries.length === 1 ? null : titlesOf(entries),
      happened: periodOf(entries),
    },
    derived: [],
    why: `You are named as the author of ${counted(entries.length, 'decision record')}${service} in ${window.name}.`,
    questions: [
      'Which of these decisions mattered most, and which alternative did you refuse for it?',
      'What came of it: which figure, before and after?',
      'Who had a say in it?',
    ],
    behind: entries,
    place: `${counted(entries.length, 'decision record')}${service}, ${window.name}`,
  }
}
