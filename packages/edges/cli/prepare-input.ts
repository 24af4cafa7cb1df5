import { extname } from 'node:path'
import type { Command } from './command-line/commands.ts'
import { readNamedFile } from './read-file.ts'
import { usageError } from './command-line/usage-error.ts'

/** How much of a JSON file is read. Bytes. */
const jsonLimit = 5_000_000

type Input = Readonly<Record<string, unknown>>

/** Reads a named file; replaced in tests. */
export type ReadFile = (path: string, limit: number) => Promise<Uint8Array>

/**
 * Turns what the command line said into the operation's input: JSON files are read, and the format of a document
 * follows the ending of `--out`.
 */
export async function prepareInput(
  command: Command,
  input: Input,
  out: string | null,
  read: ReadFile = readNamedFile,
): Promise<Input> {
  let prepared = input
  for (const field of command.fields) {
    const path = prepared[field.name]
    if (!field.jsonFile || typeof path !== 'string') continue
    const value = await jsonFrom(path, read)
    prepared = { ...prepared, [field.name]: field.name === 'ratings' ? ratingsFrom(value, path) : value }
  }
  return withFormat(command, prepared, out)
}

async function jsonFrom(path: string, read: ReadFile): Promise<unknown> {
  const bytes = await read(path, jsonLimit)
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw usageError(
      `${path} is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
      'Check for a missing comma or quote near there.',
      { where: path },
    )
  }
}

/**
 * Claims in any of three shapes: a list of ratings, `{ "ratings": [...] }`, or a map from competency to scale point
 * (null or `{ "reason": "…" }` where it does not apply).
 */
export function ratingsFrom(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) {
    throw usageError(
      `${path} holds no ratings.`,
      'Write a list of {"competency", "value"} or a map such as {"vendor-command": 2}.',
      { where: path },
    )
  }
  if ('ratings' in value && (Array.isArray(value.ratings) || isObject(value.ratings))) {
    return ratingsFrom(value.ratings, path)
  }
  return Object.entries(value).map(([competency, rating]: [string, unknown]) =>
    isObject(rating) ? { value: null, ...rating, competency } : { competency, value: rating },
  )
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function withFormat(command: Command, input: Input, out: string | null): Input {
  const format = command.fields.find((field) => field.name === 'format')
  if (!command.writesFile || !format || 'format' in input || out === null || out === '-') return input
  const ending = extname(out).slice(1).toLowerCase()
  const meant = endings[ending] ?? ending
  if (format.choices.includes(meant)) return { ...input, format: meant }
  throw usageError(
    `The ending of ${out} does not say which format to write.`,
    `End it in ${format.choices.map((choice) => `.${choice}`).join(', ')}, or add --format.`,
    { field: 'format' },
  )
}

const endings: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md' }
