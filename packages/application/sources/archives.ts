import type { SourceReport } from '@waymark/contracts/sources/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import type { Services } from '../handlers.ts'
import type { SourceInput } from '../ports/services.ts'

/** Brings a Waymark archive in and reports it like any other source. The vault commits it whole or not at all. */
export async function importArchive(
  services: Services,
  source: SourceInput,
  dryRun: boolean,
  at: Instant,
): Promise<SourceReport> {
  const { name, bytes } = source.from === 'bytes' ? source : await services.local.read(source.path)
  const { added, duplicates, refused } = await services.vault.importArchive(bytes, { dryRun, at })
  return {
    source: name,
    kind: 'waymark-archive',
    added,
    updated: 0,
    duplicates,
    refused: [...refused],
    parts: [],
    notRead: [],
    records: 0,
    isKnown: added === 0,
  }
}
