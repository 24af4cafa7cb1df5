import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { deliveryData, type DeliveryData, type KnownUntil } from '@waymark/domain/delivery/delivery-data.ts'
import { deliverySetting, DeliverySettings, usualSettings } from '@waymark/domain/delivery/settings.ts'
import { windowOf, type StartOfDay, type Window } from '@waymark/domain/delivery/window.ts'
import { addDays, type Day, type Instant } from '@waymark/domain/evidence/dates.ts'
import type { PooledRecord } from '@waymark/domain/records/pooled-record.ts'
import { momentOf, type WorkRecord } from '@waymark/domain/records/record.ts'
import type { Services } from '../handlers.ts'
import { recordPool } from '../records/read-records.ts'

/** Everything that figures are computed from, read once. */
export interface DeliveryReading {
  readonly pooled: readonly PooledRecord[]
  readonly records: readonly WorkRecord[]
  readonly settings: DeliverySettings
  readonly known: KnownUntil
}

/** Reads the records that figures rest on, with references between them under one key. */
export async function readDelivery(services: Services): Promise<DeliveryReading> {
  const [pool, settings] = await Promise.all([recordPool(services), readSettings(services)])
  const pooled: readonly PooledRecord[] = [...pool.change, ...pool.deployment, ...pool.incident, ...pool.slo]
  const records = withOneKey(pooled)
  const known = {
    deployments: latest([...pool.change, ...pool.deployment]),
    incidents: latest(pool.incident),
  }
  return { pooled, records, settings, known }
}

/** What the user chose, or what is usual. */
export async function readSettings(services: Services): Promise<DeliverySettings> {
  const kept = await services.store.get('setting', deliverySetting)
  return kept === null ? usualSettings : DeliverySettings.parse(kept.value)
}

/** Sources know a thing under several keys; what refers to it must meet it under the one that it has here. */
function withOneKey(pooled: readonly PooledRecord[]): readonly WorkRecord[] {
  const own = new Map(pooled.flatMap(({ record, keys }) => keys.map((key) => [key, record.key])))
  const resolved = (key: string) => own.get(key) ?? key
  return pooled.map(({ record }) => {
    if (record.kind === 'change') {
      const deployedIn = record.deployedIn === null ? null : resolved(record.deployedIn)
      return { ...record, deployedIn, reverts: record.reverts.map(resolved) }
    }
    if (record.kind !== 'incident' || record.causedBy === null) return record
    return { ...record, causedBy: resolved(record.causedBy) }
  })
}

/** The newest moment on record. When a source was read says nothing: a clone may not have been fetched for months. */
function latest(pooled: readonly PooledRecord[]): Instant {
  let newest = '1970-01-01T00:00:00.000Z'
  for (const { record } of pooled) {
    const moments = [momentOf(record)]
    if (record.kind === 'incident') moments.push(record.resolved)
    for (const moment of moments) if (moment !== null && moment > newest) newest = moment
  }
  return newest
}

/** The instant at which a day begins for the user. */
export function startOfDay(services: Services): StartOfDay {
  return (day) => new Date(Date.parse(services.clock.endOf(addDays(day, -1))) + 1).toISOString()
}

/**
 * The window that is asked for; without one, the twelve whole months up to the newest month that is known.
 * @throws OperationError INPUT_INVALID when it ends before it begins
 */
export function askedWindow(
  services: Services,
  { known }: DeliveryReading,
  asked: { readonly from: Day | null; readonly to: Day | null },
): Window {
  const newest = known.deployments > known.incidents ? known.deployments : known.incidents
  const today = services.clock.today()
  const last = services.clock.dayOf(newest)
  const to = asked.to ?? (last < today && last > '1970-01-02' ? last : today)
  const from = asked.from ?? `${Number(to.slice(0, 4)) - 1}-${to.slice(5, 7)}-01`
  if (from > to) {
    throw new OperationError('INPUT_INVALID', `The window begins on ${from}, after it ends on ${to}.`, {
      field: 'from',
      mend: 'Name an earlier first day or a later last day.',
    })
  }
  return windowOf(from, to, startOfDay(services))
}

/**
 * The records of one service, ready to be measured.
 * @throws OperationError INPUT_INVALID when no record belongs to it
 */
export function dataOf(reading: DeliveryReading, service: string | null): DeliveryData {
  if (service !== null && !reading.records.some((record) => record.service === service)) {
    const names = [...new Set(reading.records.map((record) => record.service))].filter(
      (name) => name !== null,
    )
    throw new OperationError('INPUT_INVALID', `No record belongs to a service called ${service}.`, {
      field: 'service',
      mend:
        names.length === 0
          ? 'Import records first.'
          : `There are ${names.toSorted().slice(0, 10).join(', ')}.`,
    })
  }
  return deliveryData(reading.records, service, reading.settings.rules, reading.known)
}
