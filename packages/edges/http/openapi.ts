import * as z from 'zod'
import { routeOf, type Operation } from '@waymark/contracts/operation/operation.ts'
import { errorCodes, type ErrorCode } from '@waymark/contracts/operation/errors.ts'
import { streamMediaType, transportCodes, type WireCode } from '../client/wire.ts'
import { statusOf } from './statuses.ts'

/** Refusals that any operation can meet before it runs, or when we have a bug. */
const alwaysPossible = [
  'INPUT_INVALID',
  'BODY_MALFORMED',
  'HEADER_INVALID',
  'SESSION_REQUIRED',
  'ORIGIN_REFUSED',
  'BODY_TOO_LARGE',
  'MEDIA_TYPE_UNSUPPORTED',
  'HOST_REFUSED',
  'INTERNAL',
  'STOPPING',
  'CANCELLED',
] as const satisfies readonly WireCode[]

type Json = { readonly [key: string]: unknown }

/** The OpenAPI 3.1 document of all operations with the surface `http`. */
export function openApiOf(operations: readonly Operation[], version: string): Json {
  const offered = operations.filter((operation) => operation.surfaces.includes('http'))
  const features = [...new Set(offered.map(featureOf))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version,
      summary: 'Evidence, readiness, plan, proof: every operation of a running Waymark.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: features.map((name) => ({ name })),
    paths: {
      '/api/session': sessionPath,
      '/api/openapi.json': documentPath,
      ...Object.fromEntries(offered.map((operation) => [routeOf(operation), { post: entryOf(operation) }])),
    },
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', description: 'The token that POST /api/session answers.' },
      },
      schemas: {
        Error: errorSchema,
        ...Object.fromEntries(offered.flatMap(schemasOf)),
      },
    },
  }
}

function featureOf({ name }: Operation): string {
  return name.split('.')[0] ?? name
}

function entryOf(operation: Operation): Json {
  const { name, summary, effect } = operation
  return {
    operationId: name,
    summary,
    tags: [featureOf(operation)],
    'x-effect': effect,
    ...(effect === 'write' ? { parameters: [idempotencyKey] } : {}),
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schemaName(name, 'Input')}` },
          examples: Object.fromEntries(
            operation.examples.map(({ title, input }) => [keyOf(title), { summary: title, value: input }]),
          ),
        },
      },
    },
    responses: { 200: success(operation), ...failures(operation.errors) },
  }
}

function success({ name, answers }: Operation): Json {
  const output = { $ref: `#/components/schemas/${schemaName(name, 'Output')}` }
  const last =
    answers === 'file'
      ? 'the file described under "output", its bytes in base64 under "content"'
      : 'the answer under "output"'
  const stream = {
    schema: {
      type: 'string',
      description: `One JSON object a line: {"progress": "…"} any number of times, then ${last}, or {"error": …}.`,
    },
  }
  if (answers === 'json') {
    return {
      description: 'Done.',
      content: { 'application/json': { schema: output }, [streamMediaType]: stream },
    }
  }
  return {
    description: 'The file.',
    headers: { 'Content-Disposition': { schema: { type: 'string' }, description: 'Its name.' } },
    content: {
      '*/*': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } },
      [streamMediaType]: stream,
    },
  }
}

function failures(declared: readonly ErrorCode[]): Json {
  const codes: readonly WireCode[] = [...new Set<WireCode>([...declared, ...alwaysPossible])]
  const statuses = [...new Set(codes.map(statusOf))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => statusOf(code) === status)
      return [
        String(status),
        { description: here.join(', '), content: { 'application/json': { schema: errorOf(here) } } },
      ]
    }),
  )
}

function errorOf(codes: readonly WireCode[]): Json {
  return {
    allOf: [
      { $ref: '#/components/schemas/Error' },
      { properties: { error: { properties: { code: { enum: codes } } } } },
    ],
  }
}

function schemasOf(operation: Operation): readonly (readonly [string, Json])[] {
  return [
    [schemaName(operation.name, 'Input'), schemaOf(operation.input, 'input')],
    [schemaName(operation.name, 'Output'), schemaOf(operation.output, 'output')],
  ]
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, $defs: _recursive, ...json } = z.toJSONSchema(schema, { io })
  return JSON.parse(JSON.stringify(json, anyJson))
}

/** The one schema that holds itself is "any JSON". A definition inside a component cannot be referred to; `{}` says the same. */
function anyJson(_: string, value: unknown): unknown {
  const isInner = Inner.safeParse(value).success
  return isInner ? {} : value
}

const Inner = z.object({ $ref: z.string().startsWith('#/$defs/') })

/** `workspace.enter-sample`, `Input` → `WorkspaceEnterSampleInput`. */
function schemaName(name: string, role: 'Input' | 'Output'): string {
  const words = name.split(/[.-]/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return words.join('') + role
}

function keyOf(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}

const text = { type: 'string' }

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { enum: [...errorCodes, ...transportCodes] },
        message: { ...text, description: 'One sentence for people: what happened.' },
        where: { ...text, description: 'File, row, line or item.' },
        field: { ...text, description: 'Path of the input field at fault.' },
        mend: { ...text, description: 'What to do about it.' },
        issues: {
          type: 'array',
          items: { type: 'object', required: ['where', 'reason'], properties: { where: text, reason: text } },
        },
      },
    },
  },
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
  description: 'Send the same key with a retry, and a write that did arrive is not done twice.',
}

const sessionPath = {
  post: {
    operationId: 'session',
    summary: 'Exchange the one-time code of an opening address for the bearer token.',
    security: [],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['code'],
            additionalProperties: false,
            properties: { code: text },
          },
        },
      },
    },
    responses: {
      200: {
        description: 'The session is open until the server stops.',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['token', 'version'],
              properties: { token: text, version: text },
            },
          },
        },
      },
      403: {
        description: 'CODE_REFUSED, ORIGIN_REFUSED',
        content: { 'application/json': { schema: errorOf(['CODE_REFUSED', 'ORIGIN_REFUSED']) } },
      },
    },
  },
}

const documentPath = {
  get: {
    operationId: 'openapi',
    summary: 'This document.',
    responses: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
    },
  },
}
