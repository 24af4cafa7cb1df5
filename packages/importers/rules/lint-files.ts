import { dirname, extname, join, resolve } from 'node:path'
import { stat, writeFile, readFile } from 'node:fs/promises'
import { isMap, parseDocument } from 'yaml'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { LintRules } from '@waymark/domain/lint/rule.ts'
import { SideFile } from '@waymark/domain/lint/silence.ts'
import { createCompiledCache } from '../frameworks/compiled-cache.ts'
import { pathInWords, placeInWords } from '../frameworks/fault.ts'
import { readYaml } from '../frameworks/yaml-document.ts'
import { listFolder, statOf } from '../sources/local-files.ts'
import { loadRules } from './load-rules.ts'

/** Name of the file with silences and baseline. */
export const sideFileName = '.waymark-lint.yaml'
/** Folders are looked into this deep, and this many files are taken. */
const deepest = 4
const mostFiles = 500

/** The application's port of the same name is this shape. */
export interface LintFiles {
  rules(): Promise<LintRules>
  filesAt(path: string): Promise<{ readonly isFolder: boolean; readonly files: readonly string[] }>
  sideFileNear(path: string): Promise<{ readonly path: string; readonly file: SideFile } | null>
  sideFile(path: string): Promise<SideFile>
  writeBaseline(path: string, baseline: SideFile['baseline']): Promise<void>
  sideFileFor(path: string): Promise<string>
}

/**
 * The linter's files.
 * @param options.rules folder of rules
 * @param options.cache folder for compiled files, or null
 */
export function createLintFiles(options: {
  readonly rules: string
  readonly cache?: string | null
}): LintFiles {
  let rules: Promise<LintRules> | null = null
  return {
    rules: () => (rules ??= loadRules(options.rules, createCompiledCache(options.cache ?? null))),
    async filesAt(path) {
      const found = await statOf(path)
      if (!found.isDirectory()) return { isFolder: false, files: [path] }
      return { isFolder: true, files: await cvsIn(path, deepest) }
    },
    sideFileNear,
    sideFile: readSideFile,
    writeBaseline,
    sideFileFor: async (path) =>
      join((await statOf(path)).isDirectory() ? path : dirname(path), sideFileName),
  }
}

const endings = new Set(['.pdf', '.docx', '.md', '.markdown', '.txt', '.json', '.yaml', '.yml', '.zip'])
/** Files of these names lie beside CVs in repositories and are none. */
const never =
  /^(?:\.|readme|license|licence|changelog|contributing|notices?|package(?:-lock)?\.json|tsconfig|composer|code_of_conduct)|\.schema\.json$/iu
const neverFolders = new Set(['node_modules', 'dist', 'build', 'vendor', 'target'])

/** What may be a CV in a folder and the folders in it, sorted by path. */
async function cvsIn(folder: string, depth: number): Promise<string[]> {
  const files: string[] = []
  for (const entry of await listFolder(folder)) {
    if (files.length >= mostFiles) break
    const path = join(folder, entry.name)
    if (never.test(entry.name)) continue
    if (entry.isFile() && endings.has(extname(entry.name).toLowerCase())) files.push(path)
    else if (entry.isDirectory() && depth > 1 && !neverFolders.has(entry.name))
      files.push(...(await cvsIn(path, depth - 1)))
  }
  return files.slice(0, mostFiles)
}

/** Looks beside the path and upwards, as far as the root of the repository that it is in. */
async function sideFileNear(
  path: string,
): Promise<{ readonly path: string; readonly file: SideFile } | null> {
  const found = await stat(path).catch(() => null)
  let folder = resolve(found?.isDirectory() === true ? path : dirname(path))
  for (;;) {
    const candidate = join(folder, sideFileName)
    if (await exists(candidate)) return { path: candidate, file: await readSideFile(candidate) }
    const parent = dirname(folder)
    if (parent === folder || (await exists(join(folder, '.git')))) return null
    folder = parent
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function readSideFile(path: string): Promise<SideFile> {
  await statOf(path)
  const yaml = readYaml(await readFile(path))
  if ('faults' in yaml) {
    const [first] = yaml.faults
    throw broken(
      path,
      first === undefined ? path : placeInWords(path, first),
      first?.message ?? 'it cannot be read',
    )
  }
  const parsed = SideFile.safeParse(yaml.read.value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const steps = issue?.path.filter((step) => typeof step !== 'symbol') ?? []
  const place = { ...yaml.read.positionOf(steps), message: '', severity: 'error' as const }
  const field = steps.length === 0 ? '' : `${pathInWords(steps)}: `
  throw broken(path, placeInWords(path, place), `${field}${issue?.message ?? 'it cannot be read'}`)
}

function broken(path: string, where: string, reason: string): OperationError {
  return new OperationError('SOURCE_UNREADABLE', `${where}: ${reason}.`, {
    where: path,
    mend: 'Each entry under "suppress" needs a rule and a reason; the guide on linting shows one.',
  })
}

const heading = `# Findings of "waymark lint" that this repository does not want to hear again.
# Each entry under "suppress" needs a reason. "baseline" is written by "waymark lint baseline".
`

async function writeBaseline(path: string, baseline: SideFile['baseline']): Promise<void> {
  const old = await readFile(path, 'utf8').catch(() => null)
  if (old !== null) await readSideFile(path)
  const document = parseDocument(old ?? `${heading}format: waymark/lint-side-file@1\nsuppress: []\n`)
  if (!isMap(document.contents)) throw broken(path, path, 'it holds no fields')
  document.set('baseline', document.createNode(baseline.map((entry) => ({ ...entry }))))
  try {
    await writeFile(path, document.toString({ lineWidth: 0 }))
  } catch {
    throw new OperationError('OUTPUT_UNWRITABLE', `${path} cannot be written.`, {
      where: path,
      mend: 'Check that the folder exists and may be written to.',
    })
  }
}
