import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { places } from './places.ts'

const Package = z.object({ version: z.string() })

/** The program's version, from the repository's `package.json`. */
export function programVersion(): string {
  return Package.parse(JSON.parse(readFileSync(places.package, 'utf8'))).version
}
