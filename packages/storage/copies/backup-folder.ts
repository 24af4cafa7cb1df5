import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Backup } from '@waymark/contracts/workspace/operations.ts'
import type { Instant } from '@waymark/domain/evidence/dates.ts'
import { flushFile, flushFolder, renameDurably, writeDurably } from '../files/durable-file.ts'
import { makePrivateFolder } from '../sqlite/workspace-folder.ts'
import { backupOf, CopyManifest, copyManifestFile } from './copy-manifest.ts'
import { copiesToRemove } from './retention.ts'

const nameOfCopy = /^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z-[a-z-]+(-\d+)?$/
const partialPrefix = '.partial-'

/** What an engine puts into a copy, once verified. */
export type CopyContent = Pick<CopyManifest, 'engine' | 'schemaVersion' | 'rows' | 'missing'>

/** A kept copy. */
export interface KeptCopy {
  readonly name: string
  readonly folder: string
  readonly manifest: CopyManifest
}

/**
 * Makes a copy that is listed only when it is whole: built under another name, verified by `fill`, hashed, flushed,
 * then renamed. Older automatic copies go only after that.
 * @param fill writes the copy's files into a folder and proves them sound
 * @param at called at named points, so that tests can end the process there
 */
export async function makeCopy(
  backups: string,
  facts: { readonly at: Instant; readonly reason: Backup['reason'] },
  fill: (folder: string) => Promise<CopyContent>,
  at: (point: string) => void = () => undefined,
): Promise<Backup> {
  removeLeftovers(backups)
  const name = freeName(backups, facts)
  const folder = join(backups, `${partialPrefix}${name}`)
  try {
    makePrivateFolder(folder)
    at('backup.started')
    const content = await fill(folder)
    at('backup.filled')
    const manifest = CopyManifest.parse({
      format: 'waymark-backup',
      version: 1,
      ...facts,
      ...content,
      files: await hashAll(folder),
    })
    writeDurably(
      join(folder, copyManifestFile),
      new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
    )
    at('backup.written')
    renameDurably(folder, join(backups, name))
    at('backup.renamed')
    removeOutdated(backups, facts.at)
    return backupOf(name, manifest)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Copies that were finished, newest first. */
export function listCopies(backups: string): readonly KeptCopy[] {
  return readdirSync(backups)
    .flatMap((name) => readCopy(backups, name) ?? [])
    .toSorted((a, b) =>
      a.manifest.at < b.manifest.at || (a.manifest.at === b.manifest.at && a.name < b.name) ? 1 : -1,
    )
}

/**
 * The copy of a name; `latest` is the newest one.
 * @throws OperationError BACKUP_UNKNOWN
 */
export function findCopy(backups: string, name: string): KeptCopy {
  const found = name === 'latest' ? listCopies(backups)[0] : readCopy(backups, name)
  if (found !== undefined && found !== null) return found
  throw new OperationError('BACKUP_UNKNOWN', `There is no backup named "${name}".`, {
    where: backups,
    mend: 'See the names with "waymark backup list".',
  })
}

/**
 * Proves that every file of a copy is what it was when the copy was made.
 * @throws OperationError BACKUP_INVALID
 */
export async function verifyFiles({ name, folder, manifest }: KeptCopy): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = join(folder, path)
    const found = existsSync(file) ? await hashOf(file) : null
    if (found?.sha256 !== sha256 || found.bytes !== bytes)
      throw damagedCopy(name, `${path} was changed or lost`)
  }
}

/** The refusal of a copy that is no longer whole. */
export function damagedCopy(name: string, reason: string): OperationError {
  return new OperationError(
    'BACKUP_INVALID',
    `The backup ${name} is damaged: ${reason}. Nothing was changed.`,
    {
      where: name,
      mend: 'Restore another one; see them with "waymark backup list".',
    },
  )
}

function readCopy(backups: string, name: string): KeptCopy | null {
  const folder = join(backups, name)
  const file = join(folder, copyManifestFile)
  if (!nameOfCopy.test(name) || !existsSync(file)) return null
  const parsed = CopyManifest.safeParse(jsonIn(file))
  return parsed.success ? { name, folder, manifest: parsed.data } : null
}

function freeName(
  backups: string,
  { at, reason }: { readonly at: Instant; readonly reason: string },
): string {
  const name = `${at.replaceAll(/[:.]/g, '-')}-${reason}`
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!existsSync(join(backups, candidate))) return candidate
  }
}

// A copy that another process is just making is younger than this.
const leftoverAgeMs = 60 * 60 * 1000

function removeLeftovers(backups: string): void {
  for (const name of readdirSync(backups).filter((entry) => entry.startsWith(partialPrefix))) {
    const path = join(backups, name)
    if (Date.now() - statSync(path).mtimeMs > leftoverAgeMs) rmSync(path, { recursive: true, force: true })
  }
}

function removeOutdated(backups: string, now: Instant): void {
  const listed = listCopies(backups).map(({ name, manifest }) => backupOf(name, manifest))
  for (const name of copiesToRemove(listed, now))
    rmSync(join(backups, name), { recursive: true, force: true })
}

async function hashAll(folder: string): Promise<CopyManifest['files']> {
  const files: CopyManifest['files'] = []
  const folders = new Set([folder])
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) folders.add(path)
    if (!entry.isFile()) continue
    flushFile(path)
    const relative = path.slice(folder.length + 1).replaceAll('\\', '/')
    files.push({ path: relative, ...(await hashOf(path)) })
  }
  for (const path of folders) flushFolder(path)
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function hashOf(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    const part = Buffer.from(chunk)
    bytes += part.length
    hash.update(part)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
