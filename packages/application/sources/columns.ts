import type { InputOf } from '@waymark/contracts/operation/operation.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { ColumnReading, ColumnWishes } from '@waymark/contracts/sources/columns.ts'
import type { importSources } from '@waymark/contracts/sources/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Change } from '@waymark/domain/history/entities.ts'
import {
  IncidentColumns,
  IncidentField,
  incidentColumnsSetting,
  incidentFields,
} from '@waymark/domain/records/incident-columns.ts'
import { revised } from '../commit.ts'
import type { Services } from '../handlers.ts'
import type { ReadResult } from '../ports/services.ts'

type Said = Pick<InputOf<typeof importSources>, 'map' | 'dates' | 'zone' | 'acceptColumns'>

/** Nothing is said; what was confirmed before still holds. */
export const nothingSaid: Said = { map: [], dates: null, zone: null, acceptColumns: false }

/**
 * What the user says about columns, now and before.
 * @throws OperationError INPUT_INVALID when a meaning or a zone is not known
 */
export async function columnWishes({ store }: Pick<Services, 'store'>, said: Said): Promise<ColumnWishes> {
  const settings = await store.list('setting')
  const known = new Map(settings.map(({ id, value }) => [id, value]))
  const { dates, zone } = said
  if (zone !== null) checkZone(zone)
  return {
    remembered: (signature) =>
      IncidentColumns.safeParse(known.get(incidentColumnsSetting(signature))).data ?? null,
    given: { columns: Object.fromEntries(said.map.map(meaningOf)), dates, zone },
    isAccepted: said.acceptColumns,
  }
}

/** `Opened=started`; an empty meaning says that the column is not read. The last equals sign divides. */
function meaningOf(text: string): readonly [string, IncidentField | null] {
  const at = text.lastIndexOf('=')
  const [column, meaning] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  if (meaning === '') return [column, null]
  const field = IncidentField.safeParse(meaning)
  if (field.success && column !== '') return [column, field.data]
  throw new OperationError('INPUT_INVALID', `“${meaning}” is nothing that a column of incidents can mean.`, {
    field: 'map',
    mend: `Say one of ${incidentFields.join(', ')}.`,
  })
}

function checkZone(zone: string): void {
  if (isZone(zone)) return
  throw new OperationError('INPUT_INVALID', `${zone} is no time zone that is known.`, {
    field: 'zone',
    mend: 'Name one as Europe/Oslo or UTC.',
  })
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Remembers the columns of a table that the user said or confirmed; null when there is nothing new to remember. */
export async function rememberedColumns(
  { store }: Pick<Services, 'store'>,
  { signature, columns, state }: ColumnReading,
  at: Instant,
): Promise<Change | null> {
  if (state !== 'given') return null
  const id = incidentColumnsSetting(signature)
  const before = await store.get('setting', id)
  if (before !== null && JSON.stringify(before.value) === JSON.stringify(columns)) return null
  const after =
    before === null
      ? { id, value: columns, updatedAt: at, revision: 1 }
      : revised(before, { value: columns }, at)
  return { kind: 'setting', id, before, after }
}

/** A table whose columns nobody confirmed: nothing of it is kept, and how to confirm is told. */
export function unconfirmed(result: ReadResult): ReadResult {
  const read = Object.entries(result.columns?.columns.columns ?? {}).map(
    ([column, field]) => `${column}=${field}`,
  )
  const reason = `its columns are read as ${read.join(', ') || 'nothing'}, which nobody confirmed yet; import it with --accept-columns if that is right, or say otherwise with --map column=meaning`
  return { ...result, records: [], refused: [...result.refused, { where: result.name, reason }] }
}
