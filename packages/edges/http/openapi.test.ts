import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import type { Operation } from '@waymark/contracts/operation/operation.ts'
import { openApiOf } from './openapi.ts'
import { statusOf } from './statuses.ts'
import { offeredOperations, stubApp } from './testing/stub-app.ts'

const Media = z.object({ schema: z.record(z.string(), z.unknown()).optional() })
const Entry = z.object({
  operationId: z.string(),
  summary: z.string().min(1),
  requestBody: z.object({
    content: z.object({
      'application/json': z.object({
        schema: z.object({ $ref: z.string() }),
        examples: z.record(z.string(), z.object({ summary: z.string(), value: z.unknown() })),
      }),
    }),
  }),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), Media).optional() }),
  ),
})
const Document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.object({ post: z.unknown() }).partial().loose()),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
})

const text = JSON.stringify(openApiOf(Object.values<Operation>(operations), '1.2.3'))
const document = Document.parse(JSON.parse(text))

function componentOf(reference: string): z.core.JSONSchema.JSONSchema {
  const schema = document.components.schemas[reference.replace('#/components/schemas/', '')]
  if (schema === undefined) throw new Error(`${reference} leads nowhere`)
  return schema
}

describe('the OpenAPI document', () => {
  it('is what the server answers', async () => {
    const response = await stubApp().send('/api/openapi.json', { method: 'GET' })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.text()).toBe(text)
  })

  it('has exactly the routes of the router', () => {
    const { routes } = stubApp().app
    const routed = routes.filter(({ path }) => path.startsWith('/api/') && !path.includes('*'))
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [...new Set(routed.map(({ path }) => path))].toSorted(),
    )
  })

  it('has no reference that leads nowhere', () => {
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(offeredOperations.length)
    for (const reference of references) expect(componentOf(reference)).toBeTypeOf('object')
  })

  it.each(offeredOperations)(
    'describes $path with examples that its own schema accepts',
    ({ operation, path }) => {
      const entry = Entry.parse(document.paths[path]?.post)
      expect(entry.operationId).toBe(operation.name)
      const { schema, examples } = entry.requestBody.content['application/json']
      const input = z.fromJSONSchema(componentOf(schema.$ref))
      expect(Object.keys(examples)).toHaveLength(operation.examples.length)
      for (const { value } of Object.values(examples)) {
        expect(input.safeParse(value).error).toBeUndefined()
        expect(operation.input.safeParse(value).success).toBe(true)
      }
      expect(input.safeParse({ 'no such field': true }).success).toBe(false)
    },
  )

  it.each(offeredOperations)('lists every failure of $path under its status', ({ operation, path }) => {
    const { responses } = Entry.parse(document.paths[path]?.post)
    for (const code of [...operation.errors, 'INPUT_INVALID', 'SESSION_REQUIRED', 'INTERNAL'] as const) {
      expect(responses[statusOf(code)]?.description.split(', ')).toContain(code)
    }
    const answer = responses['200']?.content ?? {}
    expect(Object.keys(answer)).toEqual([
      operation.answers === 'file' ? '*/*' : 'application/json',
      'application/x-ndjson',
    ])
  })
})
