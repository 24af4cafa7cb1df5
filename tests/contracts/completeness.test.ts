import { describe, expect, it } from 'vitest'
import { handlers } from '@waymark/application/all-handlers.ts'
import { handlerOf } from '@waymark/application/run.ts'
import {
  commandWords,
  operationNames,
  type OperationName,
} from '@waymark/contracts/operation/all-operations.ts'
import { errorCodes } from '@waymark/contracts/operation/errors.ts'
import { operations } from '@waymark/contracts/operation/loaded-operations.ts'
import { routeOf, type Operation } from '@waymark/contracts/operation/operation.ts'

const all: readonly Operation[] = Object.values(operations)

function nameIn(text: string): OperationName {
  const name = operationNames.find((candidate) => candidate === text)
  if (name === undefined) throw new Error(`no operation is called ${text}`)
  return name
}

describe('every operation', () => {
  it('has a handler of its own name', async () => {
    expect(Object.keys(handlers).toSorted()).toEqual(operationNames.toSorted())
    for (const name of operationNames) expect((await handlerOf(name)).name).toBe(name)
  })

  it.each(all.map((operation) => [operation.name, operation] as const))(
    '%s is complete',
    (name, operation) => {
      expect(name).toMatch(/^[a-z]+\.[a-z-]+$/)
      expect(operation.summary).toMatch(/\.$/)
      expect(operation.surfaces.length).toBeGreaterThan(0)
      expect(operation.examples.length).toBeGreaterThan(0)
      for (const example of operation.examples) {
        const parsed = operation.input.safeParse(example.input)
        expect(parsed.success, `${name}: ${example.title}: ${parsed.error?.message}`).toBe(true)
      }
    },
  )

  it('has a route and a command that no other has', () => {
    const routes = all.map(routeOf)
    expect(new Set(routes).size).toBe(routes.length)
    const commands = operationNames.flatMap((name) => commandWords(name)?.join(' ') ?? [])
    expect(new Set(commands).size).toBe(commands.length)
  })

  it('is named under its own key', () => {
    for (const name of operationNames) expect(operations[name].name).toBe(name)
  })

  it.each(all.map((operation) => [operation.name, operation] as const))(
    '%s has command words exactly when the command line offers it, and its examples begin with them',
    (name, { surfaces, examples }) => {
      const words = commandWords(nameIn(name))
      expect(words !== null).toBe(surfaces.includes('cli'))
      const begins = (cli: string) => words === null || `${cli} `.startsWith(`${words.join(' ')} `)
      expect(examples.filter(({ cli }) => !begins(cli))).toEqual([])
    },
  )
})

describe('error codes', () => {
  it('are each declared by an operation, or common to all', () => {
    const common = ['INPUT_INVALID', 'WORKSPACE_NEWER', 'WORKSPACE_BUSY', 'WORKSPACE_UNSAFE', 'CANCELLED']
    const declared = new Set([...common, ...all.flatMap((operation) => [...operation.errors])])
    expect(errorCodes.filter((code) => !declared.has(code))).toEqual([])
  })
})
