import type { Services } from '@waymark/application/handlers.ts'
import { runOperation } from '@waymark/application/run.ts'
import { incidentOn } from '@waymark/domain/testing/sample-records.ts'
import { wireServices } from '../../../apps/waymark/src/services.ts'
import { pretendedReader, upload } from '../../use-cases/read-world.ts'

const day = (number: number) => String(number).padStart(2, '0')

const summer = Array.from({ length: 9 }, (_, at) =>
  incidentOn(`INC-${at + 1}`, `2026-07-${day(at * 3 + 1)}`, 25 + at * 7, {
    title: at % 2 === 0 ? 'Checkout rejects card payments' : 'Refunds are late',
    ownParts: [at < 4 ? 'incident lead' : 'responder'],
    severity: { stated: at === 0 ? 'SEV-1' : 'SEV-3', rank: at === 0 ? 1 : 3 },
    doubts: at === 2 ? ['It was resolved before it was acknowledged.'] : [],
  }),
)
const search = [
  incidentOn('INC-40', '2026-04-12', 90, {
    title: 'Search index is stale',
    service: 'search',
    ownParts: ['responder'],
  }),
]
const written = [
  {
    ...summer[0],
    ...incidentOn('2026-07-01-cards', '2026-07-01', 26),
    title: 'INC-1: Checkout rejects card payments',
    ownParts: ['author of the postmortem'],
  },
]

/** Fills a workspace with records of a few incidents, as reading files would, so that three proposals wait. */
export async function seedRecords(home: string): Promise<void> {
  const { services, close } = wireServices({ home, databaseUrl: null }, '0.0.0')
  const reading: Services = { ...services, sources: pretendedReader() }
  const call = {
    channel: 'import' as const,
    signal: new AbortController().signal,
    progress: () => undefined,
  }
  const file = [
    upload('incidents.csv', { records: [...summer, ...search] }),
    upload('postmortem.md', { kind: 'postmortem', records: written }),
  ]
  await runOperation(
    reading,
    'evidence.log',
    { text: 'Led the payments incidents of the summer', on: '2026-07' },
    call,
  )
  await runOperation(reading, 'sources.import', { file }, call)
  await close()
}
