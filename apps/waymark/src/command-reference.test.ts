import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { commandReference, commandReferencePath } from './command-reference.ts'

it('the reference of the command line says what the commands are', async () => {
  const told = 'run "node tools/write-command-reference.ts" and commit docs/formats/command-line.md'
  expect(readFileSync(commandReferencePath, 'utf8') === (await commandReference()), told).toBe(true)
})
