import {
  applicationCalendar,
  exportApplications,
  importApplications,
} from '@waymark/contracts/applications/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Application } from '@waymark/domain/applications/application.ts'
import { followUpsUntil } from '@waymark/domain/applications/follow.ts'
import {
  applicationRows,
  missingColumns,
  readApplicationRows,
  type ApplicationFacts,
} from '@waymark/domain/applications/table.ts'
import { sameValue } from '@waymark/domain/evidence/same-value.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import { csvOf } from '@waymark/domain/text/csv.ts'
import { commitChanges, revised } from '../commit.ts'
import { fileGiven } from '../files-given.ts'
import { handle, type Services } from '../handlers.ts'

const mediaTypes = {
  csv: 'text/csv',
  pdf: 'application/pdf',
  html: 'text/html',
  md: 'text/markdown',
} as const

interface Taken {
  readonly changes: readonly Change[]
  readonly added: number
  readonly updated: number
  readonly known: number
}

/** What identifies a job in a table without ids: who, what, where. */
const jobOf = ({ employer, role, url }: Pick<Application, 'employer' | 'role' | 'url'>) =>
  [employer, role, url ?? ''].map((part) => part.toLowerCase().trim()).join('\n')

function taken(
  services: Services,
  rows: readonly { readonly id: string | null; readonly facts: ApplicationFacts }[],
  stored: readonly Application[],
  at: Instant,
): Taken {
  const byId = new Map(stored.map((application) => [application.id, application]))
  const byJob = new Map(stored.map((application) => [jobOf(application), application]))
  const changes: Change[] = []
  const counts = { added: 0, updated: 0, known: 0 }
  for (const { id, facts } of rows) {
    const before = (id === null ? undefined : byId.get(id)) ?? byJob.get(jobOf(facts)) ?? null
    if (before === null) {
      const after = { ...facts, id: services.ids.next('ap'), createdAt: at, updatedAt: at, revision: 1 }
      changes.push({ kind: 'application', id: after.id, before, after })
      byJob.set(jobOf(facts), after)
      counts.added += 1
    } else if (id === null || sameValue({ ...before, ...facts }, before)) {
      // A foreign table knows less than what is kept here: it adds, and never overwrites.
      counts.known += 1
    } else {
      const after = revised(before, facts, at)
      changes.push({ kind: 'application', id: before.id, before, after })
      counts.updated += 1
    }
  }
  return { changes, ...counts }
}

const bring = handle(importApplications, async (services, input, call) => {
  const { name, bytes } = await fileGiven(services, input, call)
  const table = await services.tables.read(bytes, name)
  const missing = missingColumns(table.header)
  if (missing.length > 0) {
    throw new OperationError(
      'SOURCE_UNREADABLE',
      `${name} has no column for the ${missing.join(' and the ')}.`,
      {
        where: name,
        mend: 'Its header needs a column such as Company and one such as Job title.',
      },
    )
  }
  const read = readApplicationRows(table.header, table.rows)
  const refused = [
    ...table.refused,
    ...read.flatMap((entry) =>
      'refusal' in entry ? [{ where: `${name} row ${entry.row}`, reason: entry.refusal }] : [],
    ),
  ]
  const at = services.clock.now()
  const rows = read.flatMap((entry) => ('refusal' in entry ? [] : [entry]))
  const { changes, added, updated, known } = taken(
    services,
    rows,
    await services.store.list('application'),
    at,
  )
  if (!input.dryRun && changes.length > 0) {
    await commitChanges(services, call, {
      operation: importApplications.name,
      summary: `Brought ${changes.length} applications from ${name}`.slice(0, 500),
      at,
      changes,
    })
  }
  return { output: { added, updated, known, refused } }
})

const write = handle(exportApplications, async (services, { format, from, to, paper }) => {
  const applications = await services.store.list('application')
  const output = { name: `applications.${format}`, mediaType: mediaTypes[format] }
  if (format === 'csv') {
    return { output, bytes: new TextEncoder().encode(csvOf(applicationRows(applications))) }
  }
  const createdAt = services.clock.now()
  const record = { applications, from, to, createdAt }
  return { output, bytes: await services.applicationRecords.render(record, { format, paper }) }
})

const calendar = handle(applicationCalendar, async (services) => {
  const applications = await services.store.list('application')
  const open = followUpsUntil(applications, '2200-12-31', services.clock.today())
  const events = open.map(({ application, employer, role, due, what }) => ({
    uid: `${services.ids.derive('pa', `follow-up\n${application}\n${due}\n${what}`)}@waymark`,
    title: `${employer}: ${what}`,
    description: role,
    on: due,
    at: null,
    repeats: null,
    // A shared calendar must not tell where somebody applies.
    private: true,
  }))
  const bytes = await services.calendars.write({ name: 'Follow-ups', madeAt: services.clock.now(), events })
  return { output: { name: 'follow-ups.ics', mediaType: 'text/calendar' }, bytes }
})

/** Applications in and out of files. */
export const applicationTableHandlers = {
  'applications.import': bring,
  'applications.export': write,
  'applications.calendar': calendar,
} as const
