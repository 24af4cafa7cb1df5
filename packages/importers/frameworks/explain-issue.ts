import type * as z from 'zod'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { pathInWords } from './fault.ts'
import type { Path } from './fault.ts'
import { describedAt, fieldsAt } from './json-schema.ts'

/** What a schema issue means for the person who wrote the file, and the part of the file to look at. */
export interface Explanation {
  readonly path: Path
  /** The key at fault inside the map at `path`, when the key and not its value is the fault. */
  readonly key: string | null
  /** The field that a mistyped key was probably meant to be. */
  readonly meant: string | null
  readonly message: string
}

/**
 * Turns one issue of the framework schema into sentences that name the path, what stands there and how to mend it.
 * The issue must carry its input (`reportInput`).
 */
export function explainIssue(issue: z.core.$ZodIssue): readonly Explanation[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key))
  if (issue.code === 'invalid_key')
    return [{ path, key: null, meant: null, message: `${pathInWords(path)}: this key is not allowed here` }]
  const message = issue.input === undefined ? missing(path) : `${pathInWords(path)} ${valueFault(issue)}`
  return [{ path, key: null, meant: null, message }]
}

function unknownKey(path: Path, key: string): Explanation {
  const known = fieldsAt(path)
  const near = nearest(key, known)
  const mend = near === null ? `it may hold ${listed(known, 'and')}` : `did you mean "${near}"?`
  return {
    path,
    key,
    meant: near,
    message: `${pathInWords(path)} has no field ${JSON.stringify(key)}; ${mend}`,
  }
}

function missing(path: Path): string {
  const field = path.at(-1)
  const owner = pathInWords(path.slice(0, -1))
  if (typeof field !== 'string') return `${pathInWords(path)} is missing`
  const purpose = describedAt(path)
  return `${owner} lacks "${field}"${purpose === null ? '' : `: ${purpose}`}`
}

function valueFault(issue: z.core.$ZodIssue): string {
  const { input } = issue
  switch (issue.code) {
    case 'invalid_type':
      return `${shown(input)}, where ${typeWords[issue.expected] ?? issue.expected} belongs${hint(issue.expected, input)}`
    case 'invalid_value':
      return choice(input, issue.values)
    case 'invalid_union':
      return choice(input, issue.errors.flat().flatMap(valuesOf))
    case 'invalid_format':
      return `${shown(input)}; ${issue.message}`
    case 'too_small':
      return `${sized(issue.origin, input)}; ${issue.inclusive === false ? 'it must be more than' : 'the least is'} ${String(issue.minimum)}`
    case 'too_big':
      return `${sized(issue.origin, input)}; the most is ${String(issue.maximum)}`
    default:
      return `${shown(input)}; ${issue.message}`
  }
}

function valuesOf(issue: z.core.$ZodIssue): readonly z.core.util.Primitive[] {
  return issue.code === 'invalid_value' ? issue.values : []
}

function choice(input: unknown, values: readonly z.core.util.Primitive[]): string {
  const known = values.map(String)
  const near = typeof input === 'string' ? nearest(input, known) : null
  return `${shown(input)}; ${near === null ? `it can be ${listed(known, 'or')}` : `did you mean "${near}"?`}`
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list of two numbers',
}

/** YAML guesses types from how a text looks; these are the guesses that surprise people. */
function hint(expected: string, input: unknown): string {
  if (expected === 'array' && typeof input === 'string') return '; begin its line with "- "'
  if (expected !== 'string') return ''
  if (typeof input === 'number' || typeof input === 'boolean') return '; put it in quotes'
  if (typeof input === 'object' && input !== null && !Array.isArray(input))
    return '; a colon made it one, so put the whole text in quotes'
  return ''
}

function shown(input: unknown): string {
  if (input === null) return 'is empty'
  if (typeof input === 'string')
    return `is ${JSON.stringify(input.length > 60 ? `${input.slice(0, 57)}…` : input)}`
  if (Array.isArray(input)) return 'is a list'
  if (typeof input === 'object') return 'is a group of fields'
  return `is ${JSON.stringify(input) ?? typeof input}`
}

function sized(origin: string, input: unknown): string {
  if (typeof input === 'string')
    return input.trim() === '' ? 'is empty text' : `has ${input.length} characters`
  if (Array.isArray(input)) return `has ${input.length} ${input.length === 1 ? 'entry' : 'entries'}`
  return origin === 'number' || origin === 'int' ? `is ${String(input)}` : shown(input)
}

function listed(words: readonly string[], join: 'and' | 'or'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1) ?? ''}`
}
