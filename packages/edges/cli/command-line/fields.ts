import { Day, PartialDate } from '@waymark/domain/evidence/dates.ts'
import * as z from 'zod'
import { UploadedFile } from '@waymark/contracts/evidence/views.ts'
import type { Operation } from '@waymark/contracts/operation/operation.ts'

/** How the text of a flag becomes a value. `json`: an object or list of objects, written as JSON. */
export type FieldKind = 'text' | 'number' | 'boolean' | 'choice' | 'json'

/** One input field of an operation, as the command line sees it. */
export interface Field {
  /** Name in the operation's input. */
  readonly name: string
  /** Name after `--`. */
  readonly flag: string
  readonly kind: FieldKind
  /** A list: the flag may be repeated. */
  readonly many: boolean
  /** The words it accepts; empty when any will do. */
  readonly choices: readonly string[]
  /** True when the choices are numbers. */
  readonly numericChoices: boolean
  readonly required: boolean
  /** `--no-FLAG` states null: the fact is taken away. */
  readonly clearable: boolean
  /** The default worth telling, or null. */
  readonly fallback: string | null
  readonly about: string
  /** What a switch is when it is left out. */
  readonly initially: boolean
  /** Stands for the value in usage lines. */
  readonly placeholder: string
  /** The flag's value is a path to a JSON file. */
  readonly jsonFile: boolean
  readonly schema: z.ZodType
}

interface Peeled {
  readonly inner: z.ZodType
  readonly optional: boolean
  readonly nullable: boolean
  readonly fallback: unknown
  readonly about: string | undefined
}

/** Input fields that the command line offers. Bytes sent with a request are not among them: files are named by path. */
export function fieldsOf(operation: Pick<Operation, 'input' | 'cli'>): readonly Field[] {
  if (!(operation.input instanceof z.ZodObject)) return []
  return Object.entries(operation.input.shape).flatMap(([name, schema]) => {
    const field = fieldOf(name, zodType(schema), operation.cli)
    return field ? [field] : []
  })
}

/** `insteadOf` → `instead-of`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function fieldOf(name: string, schema: z.ZodType, cli: Operation['cli']): Field | null {
  const peeled = peel(schema)
  const many = peeled.inner instanceof z.ZodArray
  const item = peeled.inner instanceof z.ZodArray ? peel(zodType(peeled.inner.element)).inner : peeled.inner
  if (item === UploadedFile) return null
  const jsonFile = cli.jsonFiles?.includes(name) ?? false
  const flag = cli.flags?.[name] ?? kebab(name)
  const { kind, choices, numericChoices } = kindOf(item)
  return {
    name,
    flag,
    kind,
    many: many && !jsonFile,
    choices,
    numericChoices,
    required: !peeled.optional && peeled.fallback === undefined,
    clearable: peeled.nullable && peeled.fallback === undefined && kind !== 'boolean',
    fallback: tellableDefault(peeled.fallback),
    about: peeled.about ?? abouts[flag] ?? abouts[name] ?? '',
    initially: peeled.fallback === true,
    placeholder: jsonFile ? 'FILE.json' : placeholderOf(name, kind, choices, item),
    jsonFile,
    schema,
  }
}

/** Takes off optional, nullable and default, and remembers that they were there. */
export function peel(schema: z.ZodType): Peeled {
  let inner = schema
  let optional = false
  let nullable = false
  let fallback: unknown
  let about = schema.description
  for (;;) {
    if (inner instanceof z.ZodOptional) optional = true
    else if (inner instanceof z.ZodNullable) nullable = true
    else if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue
    else return { inner, optional, nullable, fallback, about }
    inner = zodType(inner.def.innerType)
    about ??= inner.description
  }
}

function kindOf(item: z.ZodType): Pick<Field, 'kind' | 'choices' | 'numericChoices'> {
  const listed = choicesOf(item)
  if (listed) {
    const numericChoices = listed.every((choice) => typeof choice === 'number')
    return { kind: 'choice', choices: listed.map(String), numericChoices }
  }
  const plain = { choices: [], numericChoices: false }
  if (item instanceof z.ZodPipe) return kindOf(zodType(item.def.in))
  if (item instanceof z.ZodBoolean) return { kind: 'boolean', ...plain }
  if (item instanceof z.ZodNumber) return { kind: 'number', ...plain }
  if (item.type === 'string') return { kind: 'text', ...plain }
  return { kind: 'json', ...plain }
}

function choicesOf(item: z.ZodType): readonly (string | number)[] | null {
  if (item instanceof z.ZodEnum) return item.options
  if (item instanceof z.ZodLiteral) return [...item.values].filter(isWord)
  if (item instanceof z.ZodPipe) return choicesOf(zodType(item.def.out))
  if (!(item instanceof z.ZodUnion)) return null
  const parts = item.options.map((option) => choicesOf(zodType(option)))
  return parts.every((part) => part !== null) ? parts.flat() : null
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function zodType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new TypeError('an operation schema is made of something other than zod types')
}

function tellableDefault(fallback: unknown): string | null {
  if (typeof fallback === 'string' || typeof fallback === 'number') return String(fallback)
  return null
}

/** Choices that are longer than this together are told with what the field means, not in the place of its value. */
const longestChoices = 60

function placeholderOf(name: string, kind: FieldKind, choices: readonly string[], item: z.ZodType): string {
  if (kind === 'choice') {
    const all = choices.join('|')
    return all.length <= longestChoices ? all : kebab(name).toUpperCase()
  }
  if (kind === 'number') return 'N'
  if (kind === 'json') return 'JSON'
  const placeholder = placeholders[name] ?? 'TEXT'
  // The ends of a period and the ends of a way share their names.
  return placeholder === 'DATE' && item !== Day && item !== PartialDate ? 'ROLE' : placeholder
}

const placeholders: Readonly<Record<string, string>> = {
  id: 'ID',
  into: 'ID',
  event: 'N',
  entity: 'ID',
  accept: 'ID',
  evidence: 'ID',
  competency: 'COMPETENCY',
  gaps: 'COMPETENCY',
  framework: 'FRAMEWORK',
  part: 'PART',
  path: 'PATH',
  query: 'WORDS',
  metric: 'NAME',
  stakeholder: 'NAME',
  name: 'NAME',
  by: 'NAME',
  runsBy: 'NAME',
  unit: 'UNIT',
  author: 'EMAIL',
  sha256: 'SHA256',
  on: 'DATE',
  until: 'DATE',
  from: 'DATE',
  to: 'DATE',
  at: 'DATE',
  due: 'DATE',
  runsSince: 'DATE',
}

/** Explanations of fields whose schema carries none. */
const abouts: Readonly<Record<string, string>> = {
  id: 'id of the item',
  framework: 'id of the framework, e.g. it-director',
  competency: 'id of the competency',
  text: 'what to do',
  title: 'what happened, in one line',
  situation: 'the situation before',
  task: 'what had to be done',
  action: 'what you did',
  result: 'what came of it',
  kind: 'what the business feels of it',
  outcome: 'what will be measurably different',
  measures: 'figures: {"name", "before", "after", "unit"}',
  scope: 'how far it reached: {"level", "people", "note"}',
  decision: 'the choice made: {"chosen", "insteadOf", "because"}',
  stakeholders: 'who was affected: {"name", "role"}',
  happened: 'when: {"from", "to", "ongoing"}',
  handover: 'who runs it now: {"owner", "since", "how"}',
  confidentiality: 'who may see it',
  cannotConfirm: 'a fact that you were asked for and cannot confirm',
  artifact: 'the document it leaves behind',
  conversation: 'whom to talk to and about what',
  due: 'the day it is due',
  status: 'state of the action',
  query: 'the words to find',
  sort: 'order',
  limit: 'how many at most',
  paper: 'paper size of the PDF',
  revision: 'the revision you saw; refused if it has moved on',
  sha256: 'hash of the file, as `evidence show` prints it',
}
