import type { PlanView } from '@waymark/contracts/plans/operations.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import { planPhases, type PlanAction, type PlanPhase } from '@waymark/domain/plans/plan.ts'
import type { Block, Fact } from '../document/document.ts'
import { paragraphsOf, text } from '../document/inline.ts'
import type { Citations } from './citations.ts'
import { count, dateInWords, statusWords } from './words.ts'

/** The plan in its three parts of thirty days; a sentence when none is kept. */
export function planBlocks(plan: PlanView | null, citations: Citations): Block[] {
  const heading: Block = {
    kind: 'heading',
    level: 1,
    text: 'Plan for 30, 60 and 90 days',
    anchor: 'plan',
    aside: plan === null ? null : `${plan.progress.done} of ${count(plan.progress.of, 'action')} done`,
    newPage: false,
  }
  if (plan === null) {
    return [
      heading,
      { kind: 'paragraph', voice: 'plain', content: [text('No plan is kept for this framework yet.')] },
    ]
  }
  return [
    heading,
    { kind: 'paragraph', voice: 'plain', content: [text(openingOf(plan))] },
    ...planPhases.flatMap((phase) => phaseBlocks(phase, plan, citations)),
  ]
}

function openingOf({ plan, saved, progress, stale }: PlanView): string {
  const parts = [
    `${saved ? 'The plan starts' : 'A proposal that is not kept yet; it would start'} on ${dateInWords(plan.startsOn)}.`,
    progress.overdue > 0 ? `${count(progress.overdue, 'action is', 'actions are')} past due.` : '',
    stale ?? '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function phaseBlocks(phase: PlanPhase, { plan, actions }: PlanView, citations: Citations): Block[] {
  const within = actions.filter((action) => action.phase === phase).sort((a, b) => a.position - b.position)
  return [
    {
      kind: 'heading',
      level: 2,
      text: `Within ${phase} days`,
      anchor: `plan-${phase}`,
      aside: `by ${dateInWords(addDays(plan.startsOn, phase))}`,
      newPage: false,
    },
    ...(within.length === 0
      ? [{ kind: 'paragraph' as const, voice: 'quiet' as const, content: [text('No action falls here.')] }]
      : within.map((action) => actionEntry(action, citations))),
  ]
}

function actionEntry(action: PlanAction, citations: Citations): Block {
  const optional = (label: string, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label, paragraphs: paragraphsOf(value) }]
  const proof: Fact[] =
    action.evidence.length === 0 ? [] : [{ label: 'Evidence', paragraphs: citations.titled(action.evidence) }]
  return {
    kind: 'entry',
    title: paragraphsOf(action.text).flat(),
    aside: `${statusWords[action.status]}, due ${dateInWords(action.due)}`,
    facts: [
      { label: 'Closes', paragraphs: [[citations.competency(action.competency)]] },
      ...optional('Artifact', action.artifact),
      ...optional('Conversation', action.conversation),
      ...optional('Outcome', action.outcome),
      ...proof,
    ],
  }
}
