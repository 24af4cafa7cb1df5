import { annotate, proposeFigure, setCounting } from '@waymark/contracts/delivery/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { compareWindows } from '@waymark/domain/delivery/before-after.ts'
import { CountingRules } from '@waymark/domain/delivery/counting-rules.ts'
import { proposalFrom } from '@waymark/domain/delivery/propose-figure.ts'
import { deliverySetting, type DeliverySettings } from '@waymark/domain/delivery/settings.ts'
import { windowOf } from '@waymark/domain/delivery/window.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import type { Proposal } from '@waymark/domain/proposals/proposal.ts'
import { measure } from '@waymark/domain/delivery/figures.ts'
import { commitChanges, revised } from '../commit.ts'
import { handle, type Call, type Services } from '../handlers.ts'
import { dataOf, readDelivery, readSettings, startOfDay } from './reading.ts'

async function keep(
  services: Services,
  call: Call,
  { operation, summary, settings }: { operation: string; summary: string; settings: DeliverySettings },
): Promise<void> {
  const at = services.clock.now()
  const before = await services.store.get('setting', deliverySetting)
  const after =
    before === null
      ? { id: deliverySetting, value: settings, updatedAt: at, revision: 1 }
      : revised(before, { value: settings }, at)
  const change: Change = { kind: 'setting', id: deliverySetting, before, after }
  await commitChanges(services, call, { operation, summary, at, changes: [change] })
}

const count = handle(setCounting, async (services, input, call) => {
  const settings = await readSettings(services)
  const chosen = Object.entries(input).filter(([, value]) => value !== undefined)
  const rules = CountingRules.parse({ ...settings.rules, ...Object.fromEntries(chosen) })
  await keep(services, call, {
    operation: setCounting.name,
    summary: `Set what counts in delivery figures: ${chosen.map(([name]) => name).join(', ')}`,
    settings: { ...settings, rules },
  })
  return { output: rules }
})

const note = handle(annotate, async (services, { on, text, remove }, call) => {
  const settings = await readSettings(services)
  const others = settings.annotations.filter((entry) => entry.on !== on || entry.text !== text)
  const annotations = remove
    ? others
    : [...others, { on, text }].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  await keep(services, call, {
    operation: annotate.name,
    summary: `${remove ? 'Took away' : 'Noted'} what changed on ${on}: ${text}`,
    settings: { ...settings, annotations },
  })
  return { output: { annotations } }
})

const propose = handle(proposeFigure, async (services, input, call) => {
  const reading = await readDelivery(services)
  const data = dataOf(reading, input.service)
  const startOf = startOfDay(services)
  const before = windowOf(input.beforeFrom, input.beforeTo, startOf)
  const after = windowOf(input.afterFrom, input.afterTo, startOf)
  const compared = compareWindows(input.figure, data, [before, after], input.rank)
  if (compared.before.value === null || compared.after.value === null) {
    const missing = compared.before.value === null ? compared.before : compared.after
    throw new OperationError('INPUT_INVALID', `There is no figure to propose from: ${missing.says}`, {
      field: 'figure',
      mend: 'Choose windows in which it has a value.',
    })
  }
  const keys = measure(input.figure, data, after, input.rank).observations.map(({ key }) => key)
  const proposed = proposalFrom({ ...input, windows: [before, after], compared, keys })
  const id = services.ids.derive('pr', proposed.key)
  const at = services.clock.now()
  const known = await services.store.get('proposal', id)
  if (known !== null && known.state !== 'open') return { output: known }
  const sources = [...new Set(reading.pooled.flatMap((entry) => entry.sources))].toSorted().slice(0, 100)
  const fresh: Proposal = {
    ...proposed,
    id,
    sources,
    state: 'open',
    evidence: null,
    reason: null,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  }
  const kept = known === null ? fresh : revised(known, { ...proposed, sources }, at)
  const change: Change = { kind: 'proposal', id, before: known, after: kept }
  await commitChanges(services, call, {
    operation: proposeFigure.name,
    summary: `Proposed evidence from ${input.figure}`,
    at,
    changes: [change],
  })
  return { output: kept }
})

/** Choosing what counts, noting what changed, proposing evidence from a figure. */
export const deliveryChoiceHandlers = {
  'delivery.count': count,
  'delivery.annotate': note,
  'delivery.propose': propose,
} as const
