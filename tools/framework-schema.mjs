// Writes frameworks/framework.schema.json from the schema in the domain. Run after changing the framework format.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { frameworkJsonSchemaText } from '../packages/importers/frameworks/json-schema.ts'

const target = fileURLToPath(new URL('../frameworks/framework.schema.json', import.meta.url))
writeFileSync(target, frameworkJsonSchemaText())
console.log(`wrote ${target}`)
