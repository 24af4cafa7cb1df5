import type { WindowStep } from '@waymark/domain/delivery/window.ts'

const steps = ['week', 'month', 'quarter'] as const satisfies readonly WindowStep[]

/** What the delivery room shows, as it stands after the `?` of its address. */
export interface DeliverySearch {
  readonly service?: string
  readonly from?: string
  readonly to?: string
  readonly step?: WindowStep
  /** The figure whose definition and records are open. */
  readonly figure?: string
  readonly rank?: number
}

/** Reads the address; what is not understood is left out. */
export function readDeliverySearch(search: Record<string, unknown>): DeliverySearch {
  const day = (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
  const [from, to] = [day(search['from']), day(search['to'])]
  const service = typeof search['service'] === 'string' ? search['service'] : undefined
  const step = steps.find((known) => known === search['step'])
  const figure = typeof search['figure'] === 'string' ? search['figure'] : undefined
  const rank = typeof search['rank'] === 'number' ? search['rank'] : undefined
  return {
    ...(service ? { service } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(step ? { step } : {}),
    ...(figure ? { figure } : {}),
    ...(figure && rank ? { rank } : {}),
  }
}
