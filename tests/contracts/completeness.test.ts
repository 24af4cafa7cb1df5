import { describe, expect, it } from 'vitest'
import { handlers } from '@waymark/application/all-handlers.ts'
import { operationNames, operations } from '@waymark/contracts/operation/all-operations.ts'
import { errorCodes } from '@waymark/contracts/operation/errors.ts'
import { commandOf, routeOf, type Operation } from '@waymark/contracts/operation/operation.ts'

const all: readonly Operation[] = Object.values(operations)

describe('every operation', () => {
  it('has a handler of its own name', () => {
    expect(Object.keys(handlers).toSorted()).toEqual(operationNames.toSorted())
    for (const name of operationNames) expect(handlers[name].name).toBe(name)
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
    const commands = all
      .filter((operation) => operation.surfaces.includes('cli'))
      .map((operation) => commandOf(operation).join(' '))
    expect(new Set(commands).size).toBe(commands.length)
  })

  it('is named under its own key', () => {
    for (const name of operationNames) expect(operations[name].name).toBe(name)
  })
})

describe('error codes', () => {
  it('are each declared by an operation, or common to all', () => {
    const common = ['INPUT_INVALID', 'WORKSPACE_NEWER', 'WORKSPACE_BUSY', 'WORKSPACE_UNSAFE', 'CANCELLED']
    const declared = new Set([...common, ...all.flatMap((operation) => [...operation.errors])])
    expect(errorCodes.filter((code) => !declared.has(code))).toEqual([])
  })
})
