import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { faultsOf } from '@waymark/domain/frameworks/consistency.ts'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import type { CompetencyDraft, LadderDraft } from './draft.ts'
import { fitted } from './fitted.ts'
import type { ImportLog } from './import-log.ts'
import type { Licence } from './licence.ts'
import { bandsByShare, standingNote, standingScale } from './standing.ts'

/** A framework in the form that is written to a file: what is default is left out. */
export type WrittenFramework = Readonly<Record<string, unknown>>

/** A framework that was made of a draft, checked. */
export interface BuiltFramework {
  readonly framework: Framework
  readonly written: WrittenFramework
}

/**
 * Makes a whole framework of a draft: provenance, scale, bands and minutes are added, what the format cannot hold is cut
 * and told, and everything is checked as a file would be.
 * @throws OperationError FRAMEWORK_INVALID when the source's content cannot make a framework
 */
export function buildFramework(
  draft: LadderDraft,
  format: string,
  licence: Licence,
  log: ImportLog,
): BuiltFramework {
  const scales = draft.rated === true ? draft.scales : [standingScale, ...(draft.scales ?? [])]
  const stated = {
    format: 'waymark/framework@1',
    id: draft.id,
    version: '1.0.0',
    name: draft.name,
    summary: draft.summary,
    minutes: Math.max(1, Math.ceil(draft.competencies.length * 0.75)),
    ...(draft.assess === 'levels' ? { assess: 'levels' } : {}),
    provenance: provenanceOf(draft, format, licence),
    scales,
    levels: draft.levels,
    competencies: draft.competencies.map((competency) => inLevelOrder(competency, draft)),
    bands: draft.bands ?? bandsByShare(1),
    ...(draft.titles === undefined || draft.titles.length === 0 ? {} : { titles: draft.titles }),
    ...(draft.matrices === undefined ? {} : { matrices: draft.matrices }),
    ...(draft.notes === undefined ? {} : { notes: draft.notes }),
    ...(draft.extensions === undefined ? {} : { 'x-extensions': draft.extensions }),
  }
  const written = fitted(stated, draft.source, log)
  const first = parsed(draft, written)
  const whole = draft.bands === undefined ? { ...written, bands: bandsByShare(highestTotal(first)) } : written
  const framework = draft.bands === undefined ? parsed(draft, whole) : first
  const fault = faultsOf(framework).find(({ severity }) => severity === 'error')
  if (fault !== undefined) throw unfit(draft, `${fault.path.join('.')} ${fault.message}`)
  return { framework, written: withoutDefaults(whole) }
}

/** Cells in the order of the ladder, however the source lists them. */
function inLevelOrder(competency: CompetencyDraft, { levels }: LadderDraft): CompetencyDraft {
  const place = new Map(levels.map(({ id }, index) => [id, index]))
  const placeOf = (level: string): number => place.get(level) ?? levels.length
  const cells = competency.levels?.toSorted((a, b) => placeOf(a.level) - placeOf(b.level))
  return cells === undefined ? competency : { ...competency, levels: cells }
}

function provenanceOf(draft: LadderDraft, format: string, licence: Licence): object {
  return {
    title: draft.name,
    author: licence.holder ?? 'Not stated in the files that were imported',
    license: licence.id,
    source: [draft.published, `${draft.source} (${format})`].filter((part) => part !== undefined).join('; '),
    ...(licence.copyright === null ? {} : { attribution: licence.copyright }),
    changes: [
      'Converted by Waymark; the statements are those of the source.',
      ...(draft.rated === true ? [] : [standingNote]),
      'Questions and suggestion cues are made from the names of the competencies.',
      ...(draft.changes ?? []),
    ],
    redistributable: licence.redistributable,
  }
}

function parsed(draft: LadderDraft, written: object): Framework {
  const result = Framework.safeParse(written)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw unfit(
    draft,
    issue === undefined ? 'it is not a framework' : `${issue.path.map(String).join('.')}: ${issue.message}`,
  )
}

function unfit(draft: LadderDraft, reason: string): OperationError {
  return new OperationError(
    'FRAMEWORK_INVALID',
    `${draft.name} cannot become a framework: ${reason}.`.replace('..', '.'),
    {
      where: draft.source,
    },
  )
}

/** A framework without empty lists, empty maps and nulls: they say nothing and are left out of its file. */
export function withoutDefaults(value: object): WrittenFramework {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const kept = key === 'x-extensions' ? entry : trimmed(entry)
      return kept === undefined ? [] : [[key, kept]]
    }),
  )
}

/** Lists that the format requires even when they are empty. */
const required: ReadonlySet<string> = new Set(['expects', 'texts', 'contents'])

function trimmed(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((entry) => trimmed(entry) ?? entry)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const entries = Object.entries(value).flatMap(([key, entry]) => {
    const kept = trimmed(entry) ?? (required.has(key) ? entry : undefined)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return Object.fromEntries(entries)
}
