import * as z from 'zod'
import type { RoleFile } from './role-files.ts'

/** The JSON Schema (2020-12) of a role file as its author writes it, from the schema in the domain. */
export function roleFileJsonSchema<T>(file: RoleFile<T>): Record<string, unknown> {
  const generated = z.toJSONSchema(file.schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return z.record(z.string(), z.unknown()).parse({ title: file.title, ...generated })
}

/** The text of `roles/<name>.schema.json`, before formatting. */
export function roleFileJsonSchemaText<T>(file: RoleFile<T>): string {
  return `${JSON.stringify(roleFileJsonSchema(file), null, 2)}\n`
}
