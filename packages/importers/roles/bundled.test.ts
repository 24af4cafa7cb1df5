import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RoleSources } from '@waymark/domain/roles/parts.ts'
import { placeInWords } from '../frameworks/fault.ts'
import { readYaml } from '../frameworks/yaml-document.ts'
import { roleFileJsonSchema } from './json-schema.ts'
import { loadRoleFile } from './load-role-file.ts'
import { roleFiles } from './role-files.ts'

const folder = fileURLToPath(new URL('../../../roles/', import.meta.url))
const written = readYaml(readFileSync(`${folder}sources.yaml`))
const known = new Set(
  'read' in written ? RoleSources.parse(written.read.value).sources.map(({ id }) => id) : [],
)

describe.each(Object.values(roleFiles).map((file) => [file.name, file] as const))(
  'roles/%s',
  (name, file) => {
    it('is whole, and every fact in it cites a work that is known', async () => {
      const loaded = loadRoleFile<unknown>(
        { ...file, faults: () => [] },
        await readFile(`${folder}${name}.yaml`),
        known,
      )
      expect(
        'faults' in loaded
          ? loaded.faults.map((fault) => `${placeInWords(name, fault)}: ${fault.message}`)
          : [],
      ).toEqual([])
    })

    it('has the schema that editors load', async () => {
      const text = await readFile(`${folder}${name}.yaml`, 'utf8')
      expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=./${name}.schema.json`)
      const stored: unknown = JSON.parse(await readFile(`${folder}${name}.schema.json`, 'utf8'))
      expect(stored).toEqual(roleFileJsonSchema<unknown>(file))
    })
  },
)
