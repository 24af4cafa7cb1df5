import { stringify } from 'yaml'
import type { WrittenFramework } from './build-framework.ts'

/** First line of a framework file: editors with the YAML language server complete and explain by it. */
export const schemaLine = '# yaml-language-server: $schema=./framework.schema.json'

/** The text of a framework file. The same framework gives the same bytes. */
export function frameworkYaml(framework: WrittenFramework): string {
  const body = stringify(framework, {
    aliasDuplicateObjects: false,
    lineWidth: 110,
    version: '1.2',
    schema: 'core',
  })
  return `${schemaLine}\n# Imported by Waymark. Yours to edit: importing again overwrites it only with --replace.\n${body}`
}
