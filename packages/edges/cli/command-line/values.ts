import * as z from 'zod'
import { peel, type Field } from './fields.ts'
import { nearest } from './nearest.ts'
import { usageError } from './usage-error.ts'

/** The value that a flag's text stands for. `spelled` names the flag or argument in messages. */
export function valueOf(field: Field, text: string, spelled: string): unknown {
  if (field.jsonFile) return text
  if (field.kind === 'number') return numberOf(text, spelled)
  if (field.kind === 'choice') return choiceOf(field, text, spelled)
  if (field.kind === 'json') return jsonOf(field, text, spelled)
  if (field.kind === 'boolean') return booleanOf(text, spelled)
  return text
}

function numberOf(text: string, spelled: string): number {
  const plain = text.replace(/^\+/, '')
  const value = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN
  if (Number.isFinite(value)) return value
  const hint = /^-?\d{1,3}([,.' ]\d{3})+$/.test(text) ? 'Leave out the separators of thousands.' : undefined
  throw usageError(`${spelled} takes a number, not "${text}".`, hint ?? 'Write it like 84 or -3.5.')
}

function choiceOf(field: Field, text: string, spelled: string): string | number {
  const found = field.choices.find((choice) => choice === text)
  if (found !== undefined) return field.numericChoices ? Number(found) : found
  const close = nearest(text, field.choices)
  const meant = close === null ? '' : ` Did you mean "${close}"?`
  throw usageError(`${spelled} takes ${listed(field.choices)}, not "${text}".`, meant.trim() || undefined)
}

function booleanOf(text: string, spelled: string): boolean {
  if (text === 'true') return true
  if (text === 'false') return false
  throw usageError(`${spelled} takes no value, or true or false; not "${text}".`)
}

/**
 * JSON text of an object or a list. In objects, nullable fields that are left out are null and switches are false:
 * what is not said is not stated. One object stands for a list of one.
 */
function jsonOf(field: Field, text: string, spelled: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw usageError(
      `${spelled} takes JSON, and "${shortened(text)}" is not JSON.`,
      'Quote it for the shell, e.g. \'{"name": "support cost", "before": 120, "after": 84}\'.',
    )
  }
  const { inner } = peel(field.schema)
  if (inner instanceof z.ZodArray) {
    const element = inner.element
    if (!(element instanceof z.ZodType)) return value
    return (Array.isArray(value) ? value : [value]).map((item: unknown) => completed(element, item))
  }
  return completed(inner, value)
}

function completed(schema: z.ZodType, value: unknown): unknown {
  const { inner } = peel(schema)
  if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value
  const whole: Record<string, unknown> = { ...value }
  for (const [name, part] of Object.entries(inner.shape)) {
    if (name in whole || !(part instanceof z.ZodType)) continue
    if (part.safeParse(null).success) whole[name] = null
    else if (part instanceof z.ZodBoolean) whole[name] = false
  }
  return whole
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
