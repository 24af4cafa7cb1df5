// Writes docs/formats/command-line.md from the operations. Run it after a command, a flag or a shape changed.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { commandReference, commandReferencePath } from '../apps/waymark/src/command-reference.ts'

mkdirSync(dirname(commandReferencePath), { recursive: true })
writeFileSync(commandReferencePath, await commandReference())
