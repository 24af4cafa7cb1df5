// Writes roles/*.schema.json from the schemas in the domain. Run after changing the format of a role file.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { roleFileJsonSchemaText } from '../packages/importers/roles/json-schema.ts'
import { roleFiles } from '../packages/importers/roles/role-files.ts'

for (const file of Object.values(roleFiles)) {
  const target = fileURLToPath(new URL(`../roles/${file.name}.schema.json`, import.meta.url))
  writeFileSync(target, roleFileJsonSchemaText(file))
  console.log(`wrote ${target}`)
}
