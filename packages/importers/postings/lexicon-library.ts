import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { entryFaults, LexiconFile, ReadingWords } from '@waymark/domain/postings/lexicon.ts'
import type { PostingLexicon } from '@waymark/domain/postings/lexicon.ts'
import { placeInWords } from '../frameworks/fault.ts'
import type { Fault } from '../frameworks/fault.ts'
import { loadRoleFile } from '../roles/load-role-file.ts'

/** Gives the lexicon that postings are read by. Read when first asked for, and again when a file of it changes. */
export interface LexiconLibrary {
  /** @throws OperationError FRAMEWORK_INVALID */
  lexicon(): Promise<PostingLexicon>
}

/** The lexicon of a folder: `reading.yaml`, and every other YAML file as entries. */
export function createLexiconLibrary(folder: string): LexiconLibrary {
  let known: { readonly stamp: string; readonly content: Promise<PostingLexicon> } | null = null
  return {
    async lexicon() {
      const names = (await readdir(folder).catch(() => []))
        .filter((name) => name.endsWith('.yaml'))
        .toSorted()
      const stamps = await Promise.all(names.map(async (name) => stampOf(join(folder, name))))
      const stamp = names.map((name, place) => `${name}:${stamps[place] ?? ''}`).join('|')
      if (known?.stamp !== stamp) known = { stamp, content: load(folder, names) }
      return known.content
    },
  }
}

async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size, ino } = await stat(path)
  return `${mtimeMs}-${size}-${ino}`
}

async function load(folder: string, names: readonly string[]): Promise<PostingLexicon> {
  const files = await Promise.all(
    names.filter((name) => name !== 'reading.yaml').map((name) => read(folder, name, LexiconFile)),
  )
  const entries = files.flatMap((file) => file.entries)
  const [fault] = entryFaults(entries)
  if (fault !== undefined) throw invalid('lexicon', `${fault.path.join('.')}: ${fault.message}`)
  return { entries, reading: await read(folder, 'reading.yaml', ReadingWords) }
}

async function read<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> {
  const bytes = await readFile(join(folder, name)).catch(() => null)
  if (bytes === null) throw invalid(name, 'it is not there')
  const loaded = loadRoleFile({ name, title: name, schema, faults: () => [] }, bytes, null)
  if ('faults' in loaded) throw invalid(name, ...loaded.faults)
  return loaded.content
}

function invalid(name: string, ...faults: readonly (Fault | string)[]): OperationError {
  const told = faults.map((fault) =>
    typeof fault === 'string'
      ? { where: name, reason: fault }
      : { where: placeInWords(name, fault), reason: fault.message },
  )
  const [first] = told
  return new OperationError(
    'FRAMEWORK_INVALID',
    `${first?.where ?? name}: ${first?.reason ?? 'it cannot be read'}.`,
    {
      where: first?.where ?? name,
      mend: 'Mend the file, or install Waymark again.',
      issues: told,
    },
  )
}
