import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as z from 'zod'
import type { Call, Services } from '@waymark/application/handlers.ts'
import type { SourceReader } from '@waymark/application/ports/services.ts'
import type { Store } from '@waymark/application/ports/store.ts'
import { runOperation } from '@waymark/application/run.ts'
import type { OperationName } from '@waymark/contracts/operation/all-operations.ts'
import type { Operation } from '@waymark/contracts/operation/operation.ts'
import { parseOutput } from '@waymark/contracts/operation/parse.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { renderRequestForm } from '@waymark/documents/attestation/request-form.ts'
import { renderRatingForm } from '@waymark/documents/readiness/rating-form.ts'
import { createApplicationRecords } from '@waymark/documents/applications/record.ts'
import { createStoryCards } from '@waymark/documents/stories/cards.ts'
import { readCsv } from '@waymark/importers/tables/read-csv.ts'
import { writeCalendar } from '@waymark/documents/calendar/write-calendar.ts'
import { createReportRenderer } from '@waymark/documents/readiness/report.ts'
import { createCalibrationCases } from '../../apps/waymark/src/calibration-cases.ts'
import { createSourcePlaces } from '../../apps/waymark/src/source-places.ts'
import { createFrameworkCatalog } from '@waymark/importers/frameworks/catalog.ts'
import { createRoleLibrary } from '@waymark/importers/roles/role-library.ts'
import { createLadders } from '@waymark/importers/ladders/ladders.ts'
import { createCvDocuments } from '@waymark/documents/cv/cv-documents.ts'
import { createCvReader } from '@waymark/importers/cv/cv-reader.ts'
import { createLexiconLibrary } from '@waymark/importers/postings/lexicon-library.ts'
import { postingFilesAt } from '@waymark/importers/postings/posting-files.ts'
import { createLintFiles } from '@waymark/importers/rules/lint-files.ts'
import { writeSarif } from '@waymark/documents/sarif/write-sarif.ts'
import { createSourceReader } from '@waymark/importers/source-reader.ts'
import { openSqliteStore } from '@waymark/storage/open-store.ts'

const root = resolve(import.meta.dirname, '../..')
const catalog = createFrameworkCatalog({ folders: [join(root, 'frameworks')] })
const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 26)

/** A workspace with real storage, importers, documents and frameworks, a clock that the test sets and ids that it can foresee. */
export interface TestWorkspace {
  readonly store: Store
  readonly home: string
  /** Sets the present, as an ISO day or instant. */
  setNow(at: string): void
  run<N extends OperationName, I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<N, I, O>,
    input: z.input<I>,
    call?: Partial<Call>,
  ): Promise<z.output<O>>
  /** The bytes of a file operation. */
  file(name: OperationName, input: unknown): Promise<Uint8Array>
  /** The error that a call ends with. */
  failure(name: OperationName, input: unknown, call?: Partial<Call>): Promise<OperationError>
  close(): Promise<void>
}

/** Days of a place whose clocks are some hours ahead of UTC. */
function calendarAhead(hours: number, now: () => string): Services['clock'] {
  const shifted = (instant: string, by: number) =>
    new Date(Date.parse(instant) + by * 3_600_000).toISOString()
  const dayOf = (instant: string) => shifted(instant, hours).slice(0, 10)
  return {
    now,
    dayOf,
    today: () => dayOf(now()),
    endOf: (day) => shifted(`${day}T23:59:59.999Z`, -hours),
  }
}

/**
 * Opens a fresh workspace in a temporary folder; `close` removes it. With `ownFrameworks` it also loads frameworks of its
 * own; with `hoursAhead` it is used where clocks are ahead of UTC.
 */
export async function openTestWorkspace(
  options: {
    readonly ownFrameworks?: boolean
    readonly hoursAhead?: number
    /** Replaces the readers of files. */
    readonly sources?: SourceReader
  } = {},
): Promise<TestWorkspace> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-use-case-'))
  let now = '2026-11-20T09:00:00.000Z'
  let count = 0
  const derive = (prefix: string, content: string) => `${prefix}_${hashed(content)}`
  const opened = await openSqliteStore({ home })
  const services: Services = {
    store: opened.store,
    files: opened.files,
    vault: opened.vault,
    clock: calendarAhead(options.hoursAhead ?? 0, () => now),
    ids: { next: (prefix) => `${prefix}_${String(++count).padStart(26, '0')}`, derive },
    local: { read: () => Promise.reject(new Error('no local files in this test')) },
    frameworks:
      options.ownFrameworks === true
        ? createFrameworkCatalog({
            folders: [join(root, 'frameworks'), join(home, 'frameworks')],
            recheckAfter: 0,
          })
        : catalog,
    ladders: createLadders({
      folder: join(home, 'frameworks'),
      schema: join(root, 'frameworks/framework.schema.json'),
    }),
    roles: createRoleLibrary({ folder: join(root, 'roles') }),
    sources: options.sources ?? createSourceReader({ derive }),
    cvReader: createCvReader(),
    cvDocuments: createCvDocuments(),
    postings: {
      ...createLexiconLibrary(join(root, 'lexicon')),
      filesAt: postingFilesAt,
      piped: () => Promise.reject(new Error('nothing is piped in this test')),
    },
    lintFiles: createLintFiles({ rules: join(root, 'rules/cv') }),
    sarif: { write: (report, rules, version) => Promise.resolve(writeSarif(report, rules, version)) },
    sourcePlaces: createSourcePlaces(home),
    reports: createReportRenderer(),
    calendars: { write: (calendar) => Promise.resolve(writeCalendar(calendar)) },
    tables: { read: (bytes, name) => Promise.resolve(readCsv(bytes, name)) },
    applicationRecords: createApplicationRecords(),
    storyCards: createStoryCards(),
    seals: { seal: (text) => Promise.resolve(createHmac('sha256', home).update(text).digest('hex')) },
    attestationForms: { render: (file) => Promise.resolve(renderRequestForm(file)) },
    ratingForms: { render: (file) => Promise.resolve(renderRatingForm(file)) },
    calibration: createCalibrationCases(join(root, 'apps/waymark/calibration')),
    showing: {
      current: () => 'mine',
      enterSample: () => Promise.resolve(services),
      leaveSample: () => Promise.resolve(services),
    },
    home,
    created: true,
    version: '0.0.0',
  }
  const callWith = (call: Partial<Call> = {}): Call => ({
    channel: 'cli',
    signal: new AbortController().signal,
    progress: () => {},
    ...call,
  })
  return {
    store: opened.store,
    home,
    setNow: (at) => {
      now = at.length === 10 ? `${at}T09:00:00.000Z` : at
    },
    async run(operation, input, call) {
      const { output } = await runOperation(services, operation.name, input, callWith(call))
      return parseOutput(operation, output)
    },
    async file(name, input) {
      const { bytes } = await runOperation(services, name, input, callWith())
      if (bytes === undefined) throw new Error(`${name} answered no file`)
      return bytes
    },
    async failure(name, input, call) {
      try {
        await runOperation(services, name, input, callWith(call))
      } catch (error) {
        if (error instanceof OperationError) return error
        throw error
      }
      throw new Error(`${name} was expected to fail`)
    },
    async close() {
      await opened.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
