import type { SloRecord } from '@waymark/domain/records/record.ts'
import { clip, cleanLine } from '../evidence/clean-text.ts'
import { isRecord, listAt, numberAt, textAt } from '../incidents/json-value.ts'

/** An objective as a file states it, or why it cannot be kept. */
export type SloOutcome =
  | { readonly record: SloRecord; readonly ignored: readonly string[] }
  | { readonly fault: string }

const methods: ReadonlyMap<string, SloRecord['method']> = new Map([
  ['occurrences', 'occurrences'],
  ['timeslices', 'timeslices'],
  ['ratiotimeslices', 'ratio-timeslices'],
])

/** Days of a window such as `28d`, `1w`, `720h`, `1M`; a month counts as 30 days, a quarter as 90. Null for anything else. */
export function windowDays(text: string): number | null {
  const match = /^(\d{1,4})(m|h|d|w|M|Q|Y)$/.exec(text.trim())
  if (match === null) return null
  const days: Readonly<Record<string, number>> = { m: 1 / 1440, h: 1 / 24, d: 1, w: 7, M: 30, Q: 90, Y: 365 }
  const count = Number(match[1]) * (days[match[2] ?? ''] ?? 0)
  return count > 0 ? count : null
}

/** The objectives of one OpenSLO document of kind SLO, version v1 or v1alpha. */
export function openSlos(document: unknown, place: string): readonly SloOutcome[] {
  const version = textAt(document, 'apiVersion') ?? ''
  const name = textAt(document, 'metadata.name')
  if (!/^openslo(?:\.com)?\/v\d/i.test(version))
    return [{ fault: `has the version ${version || 'none'}, which is not known` }]
  if (name === null) return [{ fault: 'has no metadata.name' }]
  const window = listAt(document, 'spec.timeWindow')[0] ?? listAt(document, 'spec.timeWindows')[0]
  const days = daysOf(window)
  if (days === null) return [{ fault: 'names no time window that can be read' }]
  const objectives = listAt(document, 'spec.objectives')
  if (objectives.length === 0) return [{ fault: 'has no objectives' }]
  const title = textAt(document, 'metadata.displayName', 'metadata.name') ?? name
  const service = textAt(document, 'spec.service', 'service')
  return objectives.map((objective, at) =>
    objectiveOf(objective, {
      key: `openslo:${service ?? ''}:${name}${at === 0 ? '' : `#${at + 1}`}`,
      where: place,
      title:
        textAt(objective, 'displayName') === null
          ? title
          : `${title}: ${textAt(objective, 'displayName') ?? ''}`,
      service,
      days,
      rolling: isRolling(window),
      method:
        methods.get((textAt(document, 'spec.budgetingMethod') ?? '').toLowerCase().replaceAll('-', '')) ??
        'unknown',
    }),
  )
}

interface Frame {
  readonly key: string
  readonly where: string
  readonly title: string
  readonly service: string | null
  readonly days: number
  readonly rolling: boolean
  readonly method: SloRecord['method']
}

function daysOf(window: unknown): number | null {
  const duration = textAt(window, 'duration')
  if (duration !== null) return windowDays(duration)
  const count = numberAt(window, 'count')
  const unit = textAt(window, 'unit')?.toLowerCase().replace(/s$/, '')
  const days: ReadonlyMap<string, number> = new Map([
    ['day', 1],
    ['week', 7],
    ['month', 30],
    ['quarter', 90],
    ['year', 365],
    ['hour', 1 / 24],
  ])
  return count === null || unit === undefined ? null : count * (days.get(unit) ?? 0) || null
}

const isRolling = (window: unknown) =>
  isRecord(window) &&
  !('calendar' in window) &&
  window['isRolling'] !== false &&
  window['isRolling'] !== 'false'

function objectiveOf(objective: unknown, frame: Frame): SloOutcome {
  const share = numberAt(objective, 'target')
  const percent = numberAt(objective, 'targetPercent')
  const target = share ?? (percent === null ? null : percent / 100)
  if (target === null || target <= 0 || target > 1)
    return { fault: `${frame.title}: its target is no share above 0 and up to 1` }
  const doubts =
    share !== null && percent !== null && Math.abs(share - percent / 100) > 1e-9
      ? [`Its target says ${share} and its targetPercent ${percent}.`]
      : []
  return sloOf(frame, target, doubts)
}

function sloOf(frame: Frame, target: number, doubts: readonly string[]): SloOutcome {
  return {
    ignored: [],
    record: {
      kind: 'slo',
      key: clip(cleanLine(frame.key), 300),
      where: clip(frame.where, 500),
      title: clip(cleanLine(frame.title), 500),
      service: frame.service === null ? null : clip(cleanLine(frame.service), 500),
      doubts: [...doubts],
      target,
      windowDays: frame.days,
      rolling: frame.rolling,
      method: frame.method,
    },
  }
}

/** The objectives of a Sloth file, whose window is 30 days where nothing else is said. */
export function slothSlos(document: unknown, place: string): readonly SloOutcome[] {
  const spec = isRecord(document) && isRecord(document['spec']) ? document['spec'] : document
  const service = textAt(spec, 'service')
  return listAt(spec, 'slos').map((slo) => {
    const name = textAt(slo, 'name') ?? 'slo'
    const percent = numberAt(slo, 'objective')
    if (percent === null || percent <= 0 || percent > 100)
      return { fault: `${name}: its objective is no percentage` }
    return sloOf(
      {
        key: `sloth:${service ?? ''}:${name}`,
        where: place,
        title: name,
        service,
        days: 30,
        rolling: true,
        method: 'occurrences',
      },
      Math.round(percent * 1e9) / 1e11,
      [],
    )
  })
}

/** The objective of a Pyrra resource. */
export function pyrraSlo(document: unknown, place: string): SloOutcome {
  const name = textAt(document, 'metadata.name') ?? 'slo'
  const percent = numberAt(document, 'spec.target')
  const days = windowDays(textAt(document, 'spec.window') ?? '')
  if (percent === null || percent <= 0 || percent > 100)
    return { fault: `${name}: its target is no percentage` }
  if (days === null) return { fault: `${name}: names no window that can be read` }
  return sloOf(
    {
      key: `pyrra:${textAt(document, 'metadata.namespace') ?? ''}:${name}`,
      where: place,
      title: name,
      service: null,
      days,
      rolling: true,
      method: 'occurrences',
    },
    Math.round(percent * 1e9) / 1e11,
    [],
  )
}
