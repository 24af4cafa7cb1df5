import * as z from 'zod'
import { expect, it } from 'vitest'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import type { Operation } from '@waymark/contracts/operation/operation.ts'

interface Leaf {
  readonly path: string
  readonly schema: z.ZodType
}

/** Every schema of a text within a schema, with its place. */
function textsIn(schema: unknown, path: string): readonly Leaf[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return textsIn(schema.def.innerType, path)
  if (schema instanceof z.ZodArray) return textsIn(schema.element, `${path}[]`)
  if (schema instanceof z.ZodRecord) return textsIn(schema.valueType, `${path}{}`)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => textsIn(option, path))
  if (schema instanceof z.ZodPipe) return [...textsIn(schema.in, path), ...textsIn(schema.out, path)]
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, part]) => textsIn(part, `${path}.${name}`))
  return schema instanceof z.ZodString ? [{ path, schema }] : []
}

/** Prose is what is trimmed: names of things that exist already are taken as they are, and found or not. */
function isProse({ schema }: Leaf): boolean {
  return schema.safeParse('  three words here  ').data === 'three words here'
}

const all: readonly Operation[] = Object.values(operations)
const prose = all
  .filter(({ effect }) => effect === 'write')
  .flatMap(({ name, input }) => textsIn(input, name))
  .filter(isProse)

it('there is prose to look at', () => {
  expect(prose.map(({ path }) => path)).toContain('evidence.log.text')
  expect(prose.map(({ path }) => path)).toContain('evidence.edit.decision.chosen')
})

it('what is typed is kept without marks that turn its direction: use typed() of domain/text for it', () => {
  const turned = prose.filter(
    ({ schema }) => schema.safeParse('three \u202Ewords\u2069 here').data !== 'three words here',
  )
  expect(turned.map(({ path }) => path)).toEqual([])
})
