import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { levelsToAssess, levelFrameworkId } from '@waymark/domain/frameworks/at-level.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { broughtFiles } from './brought-files.ts'
import type { BroughtFile } from './brought-files.ts'
import { buildFramework } from './build-framework.ts'
import type { BuiltFramework } from './build-framework.ts'
import type { LadderDraft, LadderFormat } from './draft.ts'
import { ladderFormats } from './formats/all-formats.ts'
import { frameworkYaml } from './framework-yaml.ts'
import { createImportLog } from './import-log.ts'
import type { ImportLog, Remark } from './import-log.ts'
import type { LadderFile } from './ladder-file.ts'
import { licenceOf } from './licence.ts'
import type { Licence } from './licence.ts'
import { measure } from './measure.ts'
import type { Measured } from './measure.ts'
import { longestFrameworkId } from './names.ts'
import { readLadderFiles } from './read-ladder-files.ts'

/** What to read. */
export interface LadderRequest {
  /** Files and folders on this machine. */
  readonly paths?: readonly string[]
  /** Files that came with the call. */
  readonly files?: readonly BroughtFile[]
  /** Reads everything as this format instead of recognising it. */
  readonly kind: string | null
  /** Keeps only roles or ladders whose id or name holds these words. */
  readonly only: string | null
  /** Ids that belong to other frameworks and must not be given to what is read. */
  readonly taken: readonly string[]
}

/** A framework made of a ladder, and the text of its file. */
export interface ReadFramework {
  readonly framework: Framework
  readonly yaml: string
  /** Ids under which it, or its levels, can be assessed. */
  readonly assess: readonly string[]
  readonly statements: number
}

/** What became of the ladders. */
export interface ReadLadders {
  readonly formats: readonly { readonly kind: string; readonly name: string; readonly files: number }[]
  readonly frameworks: readonly ReadFramework[]
  readonly counts: readonly { readonly what: string; readonly read: number; readonly kept: number }[]
  readonly lost: readonly Remark[]
  readonly guessed: readonly Remark[]
  readonly refused: readonly Remark[]
}

/**
 * Reads ladders from files and folders, each by the format that its content shows.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, SOURCE_KIND_UNKNOWN, FILE_TOO_LARGE, CANCELLED
 */
export async function readLadders(
  request: LadderRequest,
  options: { readonly signal: AbortSignal; readonly progress: (message: string) => void },
): Promise<ReadLadders> {
  const files = [
    ...(request.paths === undefined ? [] : await readLadderFiles(request.paths, options.signal)),
    ...(request.files === undefined ? [] : await broughtFiles(request.files, options.signal)),
  ]
  const taken = recognised(files, request)
  const licence = licenceOf(files)
  const log = createImportLog()
  const all: ReadFramework[] = []
  for (const { format, files: own } of taken) {
    options.progress(`Reading ${own.length} ${own.length === 1 ? 'file' : 'files'} as ${format.name}`)
    const drafts = format.read(own, log, files)
    if (options.signal.aborted)
      throw new OperationError('CANCELLED', 'The import was cancelled; nothing was written.')
    for (const draft of withOwnIds(drafts, [...request.taken, ...all.map(({ framework }) => framework.id)])) {
      const built = builtOrRefused(draft, format, licence, log)
      if (built !== null) all.push(finished(built))
    }
  }
  if (all.length === 0)
    throw nothingRead(
      taken.map(({ format }) => format.name),
      log.told.refused,
    )
  if (licence.file === null)
    log.guessed('licence', 'no licence file was found, so the frameworks are marked as not to be passed on')
  const counts = keptCounts(
    log,
    all.map(({ framework }) => framework),
  )
  return {
    formats: taken.map(({ format, files: own }) => ({
      kind: format.kind,
      name: format.name,
      files: own.length,
    })),
    frameworks: onlyNamed(all, request.only),
    counts,
    ...log.told,
  }
}

/** What of each count arrived. Where several counts become the same thing, what is missing is told at the last of them. */
function keptCounts(log: ImportLog, frameworks: readonly Framework[]): ReadLadders['counts'] {
  const missing = new Map<Measured, number>()
  for (const { read, as } of log.counts) missing.set(as, (missing.get(as) ?? -measure(frameworks, as)) + read)
  return log.counts
    .toReversed()
    .map(({ what, read, as }) => {
      const gap = missing.get(as) ?? 0
      const kept = Math.max(0, read - gap)
      missing.set(as, gap - (read - kept))
      return { what, read, kept }
    })
    .toReversed()
}

function builtOrRefused(
  draft: LadderDraft,
  format: LadderFormat,
  licence: Licence,
  log: ImportLog,
): BuiltFramework | null {
  try {
    return buildFramework(draft, format.name, licence, log)
  } catch (error) {
    if (!(error instanceof OperationError)) throw error
    log.refused(draft.source, error.message)
    return null
  }
}

interface Taken {
  readonly format: LadderFormat
  readonly files: readonly LadderFile[]
}

function recognised(files: readonly LadderFile[], { kind, ...request }: LadderRequest): readonly Taken[] {
  const formats = kind === null ? ladderFormats : [formatNamed(kind)]
  const left = new Set(files)
  const taken = formats.flatMap((format) => {
    const own = [...left].filter((file) => format.takes(file, kind !== null))
    for (const file of own) left.delete(file)
    return own.length === 0 ? [] : [{ format, files: own }]
  })
  if (taken.length > 0) return taken
  const where = (request.paths ?? request.files?.map(({ name }) => name) ?? []).join(', ')
  throw new OperationError(
    'SOURCE_KIND_UNKNOWN',
    kind === null
      ? `Nothing in ${where} is a ladder in a format that is known.`
      : `Nothing in ${where} looks like ${formatNamed(kind).name}.`,
    {
      where,
      mend: `Known formats: ${ladderFormats.map((format) => format.name).join('; ')}. A page with other names for its levels is read when you name its format (markdown, csv). "frameworks new" starts a ladder by hand.`,
    },
  )
}

/** @throws OperationError INPUT_INVALID */
function formatNamed(kind: string): LadderFormat {
  const found = ladderFormats.find((format) => format.kind === kind)
  if (found !== undefined) return found
  const kinds = ladderFormats.map((format) => format.kind)
  const near = nearest(kind, kinds)
  throw new OperationError('INPUT_INVALID', `There is no ladder format "${kind}".`, {
    field: 'kind',
    mend: near === null ? `Known: ${kinds.join(', ')}.` : `Did you mean "${near}"?`,
  })
}

/** Drafts whose id is taken get a number, so that no file replaces another of the same import. */
function withOwnIds(drafts: readonly LadderDraft[], before: readonly string[]): readonly LadderDraft[] {
  const taken = new Set(before)
  return drafts.map((draft) => {
    let { id } = draft
    for (let number = 2; taken.has(id); number += 1)
      id = `${draft.id.slice(0, longestFrameworkId - 3)}-${number}`
    taken.add(id)
    return id === draft.id ? draft : { ...draft, id }
  })
}

function finished({ framework, written }: BuiltFramework): ReadFramework {
  const levels = levelsToAssess(framework)
  return {
    framework,
    yaml: frameworkYaml(written),
    assess:
      framework.assess === 'whole' ? [framework.id] : levels.map(({ id }) => levelFrameworkId(framework, id)),
    statements: measure([framework], 'statements'),
  }
}

function onlyNamed(all: readonly ReadFramework[], only: string | null): readonly ReadFramework[] {
  if (only === null) return all
  const words = only.toLowerCase()
  const found = all.filter(
    ({ framework: { id, name } }) => id.includes(words) || name.toLowerCase().includes(words),
  )
  if (found.length > 0) return found
  const names = all.map(({ framework }) => framework.name)
  const shown = names.slice(0, 20).join('; ')
  throw new OperationError(
    'INPUT_INVALID',
    `None of the ${all.length} ladders that were read is called "${only}".`,
    {
      field: 'only',
      mend: `There are: ${shown}${names.length > 20 ? ' …' : ''}.`,
    },
  )
}

function nothingRead(formats: readonly string[], refused: readonly Remark[]): OperationError {
  const [first] = refused
  const why = first === undefined ? 'it holds no level, role or statement' : `${first.where}: ${first.reason}`
  return new OperationError(
    'SOURCE_UNREADABLE',
    `This looks like ${formats.join(' and ')}, but nothing in it can be read: ${why}`.replace(/\.?$/, '.'),
    {
      ...(first === undefined ? {} : { where: first.where }),
      issues: refused,
    },
  )
}
