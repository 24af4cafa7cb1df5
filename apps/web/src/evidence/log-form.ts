import type { CallInput } from '../data/operations.ts'
import { readNumber, type TypedNumber } from '../format/read-number.ts'
import { kinds } from '../search.ts'
import { text } from '../text/text.ts'

/** The form as typed. */
export interface LogForm {
  readonly text: string
  readonly kind: string
  readonly metric: string
  readonly before: string
  readonly after: string
  readonly unit: string
  readonly on: string
  readonly stakeholder: string
  readonly result: string
  readonly decision: string
  readonly insteadOf: string
  /** `framework/competency` or empty. */
  readonly competency: string
}

export const blankLogForm: LogForm = {
  text: '',
  kind: '',
  metric: '',
  before: '',
  after: '',
  unit: '',
  on: '',
  stakeholder: '',
  result: '',
  decision: '',
  insteadOf: '',
  competency: '',
}

export type LogFaults = Partial<Record<keyof LogForm, string>>

/** The form as the input of `evidence.log`, or what is wrong with which field. Empty fields are not stated, never zero. */
export function readLogForm(
  form: LogForm,
): { readonly input: CallInput<'evidence.log'> } | { readonly faults: LogFaults } {
  const before = readNumber(form.before)
  const after = readNumber(form.after)
  const faults = faultsOf(form, before, after)
  if (Object.keys(faults).length > 0) return { faults }
  return {
    input: {
      text: form.text.trim(),
      kind: kinds.find((kind) => kind === form.kind) ?? null,
      metric: stated(form.metric),
      before: before.state === 'number' ? before.value : null,
      after: after.state === 'number' ? after.value : null,
      unit: stated(form.unit),
      on: stated(form.on),
      stakeholder: form.stakeholder.split(/[,;\n]/).flatMap((name) => stated(name) ?? []),
      result: stated(form.result),
      decision: stated(form.decision),
      insteadOf: stated(form.insteadOf),
      competency: form.competency === '' ? [] : [form.competency],
    },
  }
}

function faultsOf(form: LogForm, before: TypedNumber, after: TypedNumber): LogFaults {
  const faultBefore = numberFault(before)
  const faultAfter = numberFault(after)
  const figures = before.state !== 'empty' || after.state !== 'empty'
  return {
    ...(faultBefore ? { before: faultBefore } : {}),
    ...(faultAfter ? { after: faultAfter } : {}),
    ...(figures && form.metric.trim() === '' ? { metric: text.evidence.log.needsMetric } : {}),
    ...(isPartialDate(form.on.trim()) ? {} : { on: text.evidence.log.dateFault }),
  }
}

/** Why a typed figure was not taken, or null. */
export function numberFault({ state }: TypedNumber): string | null {
  if (state === 'not-a-number') return text.evidence.log.numberFault
  return state === 'ambiguous' ? text.evidence.log.groupFault : null
}

/** True for nothing, `2026`, `2026-03` and `2026-03-14`. */
export function isPartialDate(typed: string): boolean {
  return typed === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(typed)
}

function stated(typed: string): string | null {
  const trimmed = typed.trim()
  return trimmed === '' ? null : trimmed
}
