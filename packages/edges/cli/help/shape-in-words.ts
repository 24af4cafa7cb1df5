import * as z from 'zod'

const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  format: z.string().optional(),
})

/** A JSON Schema as a reader writes a shape down: names, types, alternatives, `?` where a name may be missing. */
export function shapeInWords(schema: unknown, indent = ''): string {
  const node = Node.safeParse(schema).data
  if (!node) return 'anything'
  if (node.anyOf) return [...new Set(node.anyOf.map((part) => shapeInWords(part, indent)))].join(' | ')
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (node.const !== undefined) return JSON.stringify(node.const)
  if (node.type === 'object') return objectInWords(node, indent)
  if (node.type === 'array') {
    if (node.prefixItems) return `[${node.prefixItems.map((part) => shapeInWords(part, indent)).join(', ')}]`
    const item = shapeInWords(node.items, indent)
    return / \| /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  if (node.format === 'date-time') return 'instant'
  if (node.type === undefined) return 'anything'
  return typeof node.type === 'string' ? node.type : node.type.join(' | ')
}

function objectInWords(node: z.infer<typeof Node>, indent: string): string {
  const properties = Object.entries(node.properties ?? {})
  if (properties.length === 0) {
    const value = node.additionalProperties
    return typeof value === 'object' ? `{ [name]: ${shapeInWords(value, indent)} }` : '{}'
  }
  const inner = `${indent}  `
  const lines = properties.map(([name, value]) => {
    const optional = node.required?.includes(name) === true ? '' : '?'
    return `${inner}${JSON.stringify(name)}${optional}: ${shapeInWords(value, inner)}`
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}
