import {
  compareFigure,
  exportFigures,
  showCounted,
  showDefinitions,
  showFigures,
  type DeliveryView,
} from '@waymark/contracts/delivery/operations.ts'
import { availability, errorBudget } from '@waymark/domain/delivery/availability.ts'
import { compareWindows } from '@waymark/domain/delivery/before-after.ts'
import { dataQualityOf } from '@waymark/domain/delivery/data-quality.ts'
import { definitionCards } from '@waymark/domain/delivery/definitions.ts'
import type { DeliveryData } from '@waymark/domain/delivery/delivery-data.ts'
import { figureRows } from '@waymark/domain/delivery/figure-rows.ts'
import { figuresOf, measure } from '@waymark/domain/delivery/figures.ts'
import { stepsOf, windowOf, type Window, type WindowStep } from '@waymark/domain/delivery/window.ts'
import type { Day, Instant } from '@waymark/domain/evidence/dates.ts'
import type { WorkRecord } from '@waymark/domain/records/record.ts'
import { csvOf } from '@waymark/domain/text/csv.ts'
import { handle, type Services } from '../handlers.ts'
import {
  askedWindow,
  dataOf,
  readDelivery,
  readSettings,
  startOfDay,
  type DeliveryReading,
} from './reading.ts'

interface Asked {
  readonly from: Day | null
  readonly to: Day | null
  readonly service: string | null
  readonly step: WindowStep
}

async function viewOf(services: Services, asked: Asked): Promise<DeliveryView> {
  const reading = await readDelivery(services)
  const window = askedWindow(services, reading, asked)
  const data = dataOf(reading, asked.service)
  const inScope = reading.records.filter(({ service }) => asked.service === null || service === asked.service)
  return {
    from: window.from,
    to: window.to,
    knownUntil: {
      deployments: dayKnown(services, reading.known.deployments),
      incidents: dayKnown(services, reading.known.incidents),
    },
    step: asked.step,
    service: asked.service,
    services: servicesIn(reading),
    figures: [...figuresOf(data, window, stepsOf(window, asked.step, startOfDay(services)))],
    availability: availabilityOf(data, window, asked.service),
    budgets: data.slos.map((slo) => errorBudget(data, slo, window)),
    quality: [...dataQualityOf(inScope)],
    rules: reading.settings.rules,
    annotations: reading.settings.annotations.filter(({ on }) => on >= window.from && on <= window.to),
  }
}

const dayKnown = (services: Services, instant: Instant): Day | null =>
  instant < '1971' ? null : services.clock.dayOf(instant)

function servicesIn({ records }: DeliveryReading): DeliveryView['services'] {
  const count = (of: readonly WorkRecord[], kind: WorkRecord['kind']) =>
    of.filter((record) => record.kind === kind).length
  return [...Map.groupBy(records, (record) => record.service)]
    .flatMap(([name, of]) =>
      name === null
        ? []
        : [
            {
              name,
              changes: count(of, 'change'),
              deployments: count(of, 'deployment'),
              incidents: count(of, 'incident'),
            },
          ],
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** One line for each service with incidents: an average over services would hide the bad one. */
function availabilityOf(data: DeliveryData, window: Window, service: string | null) {
  const names =
    service === null ? [...new Set(data.incidents.all.map((incident) => incident.service))] : [service]
  return names
    .toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map((name) => {
      const found = availability(data, window, name)
      return { ...found, incidents: [...found.incidents] }
    })
}

const figures = handle(showFigures, async (services, input) => ({ output: await viewOf(services, input) }))

const definitions = handle(showDefinitions, async (services, { figure }) => ({
  output: {
    definitions: definitionCards.filter((card) => figure === null || card.id === figure),
    rules: (await readSettings(services)).rules,
  },
}))

const counted = handle(showCounted, async (services, input) => {
  const reading = await readDelivery(services)
  const window = askedWindow(services, reading, input)
  const { observations } = measure(input.figure, dataOf(reading, input.service), window, input.rank)
  const wanted = observations
    .filter((observation) => !input.hits || observation.value > 0)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
  const byKey = new Map(reading.pooled.map((entry) => [entry.record.key, entry]))
  const page = wanted.slice(input.offset, input.offset + input.limit)
  const records = page.flatMap(({ key, value }) => {
    const entry = byKey.get(key) ?? byKey.get(key.replace(/#\d+$/, ''))
    if (entry === undefined) return []
    return [{ key, record: entry.record, value, places: entry.places.map((place) => place.where) }]
  })
  return { output: { total: wanted.length, records } }
})

const compare = handle(compareFigure, async (services, input) => {
  const data = dataOf(await readDelivery(services), input.service)
  const { figure, beforeFrom, beforeTo, afterFrom, afterTo } = input
  const startOf = startOfDay(services)
  const windows = [windowOf(beforeFrom, beforeTo, startOf), windowOf(afterFrom, afterTo, startOf)] as const
  const found = compareWindows(figure, data, windows, input.rank)
  return { output: { figure, beforeFrom, beforeTo, afterFrom, afterTo, ...found } }
})

const write = handle(exportFigures, async (services, input) => {
  const view = await viewOf(services, input)
  const text = csvOf(figureRows(view.figures, { from: view.from, to: view.to }))
  const name = `delivery-${view.from}-${view.to}.csv`
  return { output: { name, mediaType: 'text/csv' }, bytes: new TextEncoder().encode(text) }
})

/** Reading delivery and reliability figures. */
export const deliveryHandlers = {
  'delivery.figures': figures,
  'delivery.definitions': definitions,
  'delivery.records': counted,
  'delivery.compare': compare,
  'delivery.export': write,
} as const
