import { basename, join, relative, resolve } from 'node:path'
import type { Dirent } from 'node:fs'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { FoundSources } from '@waymark/contracts/sources/reading.ts'
import { isRepository } from '../git/repository.ts'
import { listFolder, statOf } from './local-files.ts'
import { isUnpackedExport } from './unpacked-export.ts'

/** Folders are looked into this deep, and this many entries are looked at; more is not a place of one's own records. */
export const findLimits = { depth: 8, entries: 50_000, sources: 2000 } as const

/** Endings of files that some reader knows. */
const readable = /\.(?:zip|json|jsonl|ndjson|md|markdown|mdown|txt|csv|tsv|ics|ya?ml|pdf|docx|html?)$/i
/** Folders of programs: what others wrote, copies, caches. */
const skipped =
  /^(?:node_modules|bower_components|vendor|third_party|dist|build|out|target|coverage|__pycache__|venv|env|site-packages|Pods|DerivedData|Library|AppData|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i
/** Documents about a project, not about what its owner did. Only formats that leave no doubt are read in them. */
const aboutProject =
  /^(?:readme|changelog|changes|history|license|licence|contributing|code_of_conduct|security|notices?|authors|package(?:-lock)?|tsconfig|composer)\b/i
/** Where repositories keep what tells of work beside their history. */
const papers = /\b(?:post-?mortems?|incidents?|retrospectives?|rca|adrs?|decisions?|rfcs?|slos?)\b/i
const paperEnding = /\.(?:md|markdown|ya?ml)$/i

interface Finding {
  readonly root: string
  readonly found: FoundSources['found'][number][]
  readonly left: FoundSources['left'][number][]
  readonly skipped: Map<string, number>
  readonly signal: AbortSignal
  entries: number
}

/**
 * What can be read at a path: itself when it is a file, a repository with the papers in it, an unpacked export, or what
 * lies in a folder and below it. Links are never followed, folders of programs and hidden ones never entered. Nothing
 * is opened; whether a file is of a known kind turns out when it is read.
 * @throws OperationError SOURCE_MISSING, SOURCE_UNREADABLE, CANCELLED
 */
export async function findSources(path: string, signal: AbortSignal): Promise<FoundSources> {
  const root = resolve(path)
  if (!(await statOf(path)).isDirectory())
    return { root, isFolder: false, found: [{ path: root, name: basename(root), strictly: false }], left: [] }
  const finding: Finding = { root, found: [], left: [], skipped: new Map(), signal, entries: 0 }
  if (await isRepository(root)) await takeRepository(finding, root)
  else await lookInto(finding, root, 0)
  for (const [why, count] of finding.skipped)
    finding.left.push({ where: `${count} ${count === 1 ? 'entry' : 'entries'}`, reason: why })
  return { root, isFolder: true, found: finding.found, left: finding.left }
}

/** The first entries of a folder, or null when there is nothing more to look at. */
async function entriesOf(finding: Finding, folder: string): Promise<readonly Dirent[] | null> {
  if (finding.signal.aborted) throw new OperationError('CANCELLED', 'The import was cancelled.')
  if (finding.entries >= findLimits.entries || finding.found.length >= findLimits.sources) {
    leave(finding, 'not looked at: this folder holds too much; name the folders with your records')
    return null
  }
  try {
    const entries = await listFolder(folder)
    finding.entries += entries.length
    return entries
  } catch (error) {
    if (!(error instanceof OperationError) || folder === finding.root) throw error
    finding.left.push({ where: nameOf(finding, folder), reason: error.message })
    return null
  }
}

function leave(finding: Finding, why: string): void {
  finding.skipped.set(why, (finding.skipped.get(why) ?? 0) + 1)
}

const nameOf = ({ root }: Finding, path: string) => relative(root, path) || basename(path)

async function takeRepository(finding: Finding, folder: string): Promise<void> {
  finding.found.push({ path: folder, name: basename(folder), strictly: false })
  await lookForPapers(finding, folder, papers.test(basename(folder)), 0)
}

/** Papers in a repository are documents in folders, or with names, that say so. */
async function lookForPapers(
  finding: Finding,
  folder: string,
  isPapers: boolean,
  depth: number,
): Promise<void> {
  for (const entry of (await entriesOf(finding, folder)) ?? []) {
    const path = join(folder, entry.name)
    const says = isPapers || papers.test(entry.name)
    if (entry.isDirectory() && isOpen(entry.name) && depth < findLimits.depth)
      await lookForPapers(finding, path, says, depth + 1)
    else if (entry.isFile() && says && paperEnding.test(entry.name)) take(finding, path, true)
  }
}

async function lookInto(finding: Finding, folder: string, depth: number): Promise<void> {
  const entries = await entriesOf(finding, folder)
  if (entries === null) return
  const isExport = isUnpackedExport(entries)
  if (isExport) take(finding, folder, false)
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) leave(finding, 'a link, and links are not followed')
    else if (entry.isDirectory()) await enter(finding, path, entry.name, depth)
    else if (!entry.isFile() || entry.name.startsWith('.')) continue
    else if (readable.test(entry.name) && !(isExport && /\.csv$/i.test(entry.name)))
      take(finding, path, depth > 0 || aboutProject.test(entry.name))
  }
}

async function enter(finding: Finding, path: string, name: string, depth: number): Promise<void> {
  if (!isOpen(name)) leave(finding, 'a folder of a program or a hidden one')
  else if (depth >= findLimits.depth) leave(finding, `deeper than ${findLimits.depth} folders`)
  else if (await isRepository(path)) await takeRepository(finding, path)
  else await lookInto(finding, path, depth + 1)
}

const isOpen = (name: string) => !name.startsWith('.') && !skipped.test(name)

function take(finding: Finding, path: string, strictly: boolean): void {
  if (finding.found.length >= findLimits.sources)
    leave(finding, `beyond the first ${findLimits.sources} files; name smaller folders`)
  else finding.found.push({ path, name: nameOf(finding, path), strictly })
}
