import * as z from 'zod'
import { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Path } from './fault.ts'
import { descriptionOf } from './field-descriptions.ts'

/** The parts of JSON Schema that the framework schema uses; everything else is kept as it is. */
const SchemaNode = z.looseObject({
  get properties() {
    return z.record(z.string(), SchemaNode).optional()
  },
  get items() {
    return z.union([z.boolean(), SchemaNode]).optional()
  },
  get additionalProperties() {
    return z.union([z.boolean(), SchemaNode]).optional()
  },
  get anyOf() {
    return z.array(SchemaNode).optional()
  },
})
type SchemaNode = z.infer<typeof SchemaNode>

/**
 * The JSON Schema (2020-12) of a framework file as its author writes it: fields with a default may be left out.
 * Generated from the zod schema, with a description for every field, so that editors complete and explain.
 */
export function frameworkJsonSchema(): SchemaNode {
  const generated = z.toJSONSchema(Framework, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return { title: 'Waymark framework', ...described(SchemaNode.parse(generated), '') }
}

/** The text of `frameworks/framework.schema.json`, before formatting. */
export function frameworkJsonSchemaText(): string {
  return `${JSON.stringify(frameworkJsonSchema(), null, 2)}\n`
}

/** Fields that the schema knows at a place in a framework file; empty where it holds no fields. */
export function fieldsAt(path: Path): readonly string[] {
  let node: SchemaNode | undefined = frameworkJsonSchema()
  for (const step of path) node = node === undefined ? undefined : stepInto(node, step)
  return Object.keys(node === undefined ? {} : (fieldsOf(node) ?? {}))
}

/** What the field at a path is for, or null. */
export function describedAt(path: Path): string | null {
  const pattern = path.map((step, index) =>
    typeof step === 'number' ? '[]' : `${index > 0 ? '.' : ''}${step}`,
  )
  return descriptionOf(pattern.join(''))
}

function described(node: SchemaNode, path: string): SchemaNode {
  const copy: SchemaNode = { ...node }
  if (node.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(node.properties).map(([name, field]) => {
        const fieldPath = path === '' ? name : `${path}.${name}`
        const description = descriptionOf(fieldPath)
        const inner = described(field, fieldPath)
        return [name, description === null ? inner : { description, ...inner }]
      }),
    )
  }
  if (typeof node.items === 'object') copy.items = described(node.items, `${path}[]`)
  if (typeof node.additionalProperties === 'object')
    copy.additionalProperties = described(node.additionalProperties, `${path}.*`)
  if (node.anyOf !== undefined) copy.anyOf = node.anyOf.map((option) => described(option, path))
  return copy
}

function stepInto(node: SchemaNode, step: string | number): SchemaNode | undefined {
  const options = [node, ...(node.anyOf ?? [])]
  for (const option of options) {
    const next =
      typeof step === 'number' ? option.items : (option.properties?.[step] ?? option.additionalProperties)
    if (typeof next === 'object') return next
  }
  return undefined
}

function fieldsOf(node: SchemaNode): Readonly<Record<string, SchemaNode>> | undefined {
  return node.properties ?? node.anyOf?.find((option) => option.properties !== undefined)?.properties
}
