import type { Evidence, FactName, Measure } from '../evidence/evidence.ts'
import { isUnconfirmable } from '../evidence/strength.ts'
import type { StoryPart } from './story.ts'

/** Words of one part, and the facts of evidence that they repeat. */
export interface DraftedPart {
  readonly text: string | null
  readonly rests: readonly { readonly evidence: string; readonly facts: readonly FactName[] }[]
}

/** A story as far as its evidence tells it. What is not in the evidence is null and asked for. */
export interface StoryDraft {
  readonly title: string
  readonly parts: Readonly<Record<StoryPart, DraftedPart>>
}

/** One sentence that repeats facts of one item. */
interface Told {
  readonly text: string
  readonly evidence: string
  readonly facts: readonly FactName[]
}

/**
 * Tells a story from evidence and from nothing else: facts that the user cannot confirm stay out, figures are repeated
 * as they stand, and no word makes a deed greater. The reflection is never drafted; only the user knows it.
 */
export function draftStory(items: readonly Evidence[]): StoryDraft {
  const [first] = items
  return {
    title: first?.title ?? '',
    parts: {
      situation: partOf(items, situation),
      task: partOf(items, task),
      action: partOf(items, action),
      result: partOf(items, result),
      reflection: { text: null, rests: [] },
    },
  }
}

function partOf(items: readonly Evidence[], tell: (item: Evidence) => readonly Told[]): DraftedPart {
  const told = items.flatMap(tell)
  const texts = [...new Set(told.map(({ text }) => text))]
  return {
    text: texts.length === 0 ? null : texts.join(' '),
    rests: told.map(({ evidence, facts }) => ({ evidence, facts })),
  }
}

const repeated = (item: Evidence, fact: 'situation' | 'task' | 'action' | 'result'): readonly Told[] => {
  const text = item[fact]
  if (text === null || isUnconfirmable(item, fact)) return []
  return [{ text: ended(text), evidence: item.id, facts: [fact] }]
}

const situation = (item: Evidence) => repeated(item, 'situation')
const task = (item: Evidence) => repeated(item, 'task')

function action(item: Evidence): readonly Told[] {
  const told = [...repeated(item, 'action')]
  if (item.decision !== null && !isUnconfirmable(item, 'decision')) {
    const { chosen, insteadOf, because } = item.decision
    const refused = insteadOf === null ? '' : `, instead of: ${bare(insteadOf)}`
    const why = because === null ? '' : `, because: ${bare(because)}`
    told.push({ text: `Decided: ${bare(chosen)}${refused}${why}.`, evidence: item.id, facts: ['decision'] })
  }
  return told
}

function result(item: Evidence): readonly Told[] {
  const told = [...repeated(item, 'result')]
  if (!isUnconfirmable(item, 'measures')) {
    for (const measure of item.measures) {
      const words = measureInWords(measure)
      if (words !== null) told.push({ text: words, evidence: item.id, facts: ['measures'] })
    }
  }
  if (item.handover !== null && !isUnconfirmable(item, 'handover')) {
    const { owner, since } = item.handover
    const from = since === null ? '' : ` since ${since}`
    told.push({ text: `Runs without me: ${bare(owner)}${from}.`, evidence: item.id, facts: ['handover'] })
  }
  return told
}

function measureInWords({ name, before, after, unit }: Measure): string | null {
  const of = (value: number) => `${value}${unit === null ? '' : ` ${unit}`}`
  if (before !== null && after !== null) return `${bare(name)}: ${of(before)} before, ${of(after)} after.`
  if (after !== null) return `${bare(name)}: ${of(after)}.`
  return null
}

/** A sentence with an end. */
const ended = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
const bare = (text: string) => text.trim().replace(/[.…]+$/, '')

const questions: Readonly<Record<StoryPart, string>> = {
  situation: 'What was at stake, and for whom, before you began?',
  task: 'What was yours to do, and by when?',
  action: 'What did you do yourself, and which alternative did you refuse?',
  result: 'What changed, from which figure to which, and who saw it?',
  reflection: 'What did you change so that it stays, and what would you do otherwise now?',
}

/** Parts that have no words yet, as questions to the teller. */
export function askedOf(
  parts: Readonly<Record<StoryPart, string | null>>,
): readonly { readonly part: StoryPart; readonly question: string }[] {
  const order: readonly StoryPart[] = ['situation', 'task', 'action', 'result', 'reflection']
  return order
    .filter((part) => (parts[part] ?? '').trim() === '')
    .map((part) => ({ part, question: questions[part] }))
}
