// Writes rules/cv/*.schema.json from the schemas in the domain. Run after changing the format of rules or words.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ruleSchemas } from '../packages/importers/rules/rule-files.ts'

for (const [name, text] of Object.entries(ruleSchemas())) {
  const target = fileURLToPath(new URL(`../rules/cv/${name}`, import.meta.url))
  writeFileSync(target, text)
  console.log(`wrote ${target}`)
}
