import {
  OutcomeKind,
  ScopeLevel,
  type EvidenceFacts,
  type FactName,
} from '@waymark/domain/evidence/evidence.ts'
import type { CallInput } from '../data/operations.ts'
import { readNumber } from '../format/read-number.ts'
import { text } from '../text/text.ts'
import { isPartialDate, numberFault } from './log-form.ts'

/** What an edit sets, as the operations take it. */
export type Edit = Omit<CallInput<'evidence.edit'>, 'id' | 'revision'>

export interface MeasureDraft {
  readonly name: string
  readonly before: string
  readonly after: string
  readonly unit: string
}

/** All facts of an item as fields hold them. A form shows those of one fact. */
export interface FactDraft {
  readonly title: string
  readonly situation: string
  readonly task: string
  readonly action: string
  readonly result: string
  readonly outcome: string
  readonly measures: readonly MeasureDraft[]
  readonly from: string
  readonly to: string
  readonly ongoing: boolean
  readonly scope: string
  readonly people: string
  readonly scopeNote: string
  readonly chosen: string
  readonly insteadOf: string
  readonly because: string
  /** One a line: name, role. */
  readonly stakeholders: string
  readonly owner: string
  readonly since: string
  readonly how: string
}

const blankMeasure: MeasureDraft = { name: '', before: '', after: '', unit: '' }

/** The facts of an item as fields hold them, with one blank line for a measure when there is none. */
export function draftOf(evidence: EvidenceFacts): FactDraft {
  const measures = evidence.measures.map(({ name, before, after, unit }) => ({
    name,
    before: before === null ? '' : String(before),
    after: after === null ? '' : String(after),
    unit: unit ?? '',
  }))
  return {
    title: evidence.title,
    situation: evidence.situation ?? '',
    task: evidence.task ?? '',
    action: evidence.action ?? '',
    result: evidence.result ?? '',
    outcome: evidence.outcome ?? '',
    measures: measures.length === 0 ? [blankMeasure] : measures,
    from: evidence.happened.from ?? '',
    to: evidence.happened.to ?? '',
    ongoing: evidence.happened.ongoing,
    scope: evidence.scope?.level ?? '',
    people: evidence.scope?.people?.toString() ?? '',
    scopeNote: evidence.scope?.note ?? '',
    chosen: evidence.decision?.chosen ?? '',
    insteadOf: evidence.decision?.insteadOf ?? '',
    because: evidence.decision?.because ?? '',
    stakeholders: evidence.stakeholders
      .map(({ name, role }) => (role ? `${name}, ${role}` : name))
      .join('\n'),
    owner: evidence.handover?.owner ?? '',
    since: evidence.handover?.since ?? '',
    how: evidence.handover?.how ?? '',
  }
}

/** The blank line that "one more figure" adds. */
export function withBlankMeasure(measures: readonly MeasureDraft[]): readonly MeasureDraft[] {
  return [...measures, blankMeasure]
}

type Reading = { readonly edit: Edit } | { readonly fault: string }

/** The edit that the fields of one fact mean, or what is wrong with them. Emptied fields become "not stated". */
export function readDraft(draft: FactDraft, fact: FactName, evidence: EvidenceFacts): Reading {
  switch (fact) {
    case 'title':
      return draft.title.trim() === ''
        ? { fault: text.evidence.log.needsText }
        : { edit: { title: draft.title.trim() } }
    case 'outcome':
      return { edit: { outcome: OutcomeKind.safeParse(draft.outcome).data ?? null } }
    case 'measures':
      return readMeasures(draft)
    case 'happened':
      return readPeriod(draft)
    case 'scope':
      return readScope(draft)
    case 'decision':
      return {
        edit: {
          decision: stated(draft.chosen)
            ? {
                chosen: draft.chosen.trim(),
                insteadOf: stated(draft.insteadOf),
                because: stated(draft.because),
              }
            : null,
        },
      }
    case 'stakeholders':
      return { edit: { stakeholders: readStakeholders(draft.stakeholders) } }
    case 'handover':
      return readHandover(draft)
    case 'attestations':
      return { edit: { title: evidence.title } }
    default:
      return { edit: { [fact]: stated(draft[fact]) } }
  }
}

function readMeasures({ measures }: FactDraft): Reading {
  const rows = measures.filter(({ name, before, after }) => `${name}${before}${after}`.trim() !== '')
  const numbers = rows.map((row) => ({ row, before: readNumber(row.before), after: readNumber(row.after) }))
  const fault = numbers
    .flatMap(({ row, before, after }) => [
      row.name.trim() === '' ? text.evidence.log.needsMetric : null,
      numberFault(before),
      numberFault(after),
    ])
    .find((found) => found !== null)
  if (fault) return { fault }
  return {
    edit: {
      measures: numbers.map(({ row, before, after }) => ({
        name: row.name.trim(),
        before: before.state === 'number' ? before.value : null,
        after: after.state === 'number' ? after.value : null,
        unit: stated(row.unit),
      })),
    },
  }
}

function readPeriod({ from, to, ongoing }: FactDraft): Reading {
  if (!isPartialDate(from.trim()) || !isPartialDate(to.trim())) return { fault: text.evidence.log.dateFault }
  return { edit: { happened: { from: stated(from), to: ongoing ? null : stated(to), ongoing } } }
}

function readScope({ scope, people, scopeNote }: FactDraft): Reading {
  const level = ScopeLevel.safeParse(scope).data
  if (level === undefined) return { edit: { scope: null } }
  const number = readNumber(people)
  const fault = numberFault(number)
  if (fault) return { fault }
  const counted = number.state === 'number' ? Math.max(0, Math.round(number.value)) : null
  return { edit: { scope: { level, people: counted, note: stated(scopeNote) } } }
}

function readHandover({ owner, since, how }: FactDraft): Reading {
  if (!isPartialDate(since.trim())) return { fault: text.evidence.log.dateFault }
  const handover = stated(owner) ? { owner: owner.trim(), since: stated(since), how: stated(how) } : null
  return { edit: { handover } }
}

/** One stakeholder a line; what follows the first comma is the role. */
export function readStakeholders(lines: string): { name: string; role: string | null }[] {
  return lines.split('\n').flatMap((line) => {
    const [name = '', ...role] = line.split(',')
    return name.trim() === '' ? [] : [{ name: name.trim(), role: stated(role.join(',')) }]
  })
}

function stated(typed: string): string | null {
  const trimmed = typed.trim()
  return trimmed === '' ? null : trimmed
}
