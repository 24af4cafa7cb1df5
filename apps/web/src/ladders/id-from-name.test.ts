import { expect, it } from 'vitest'
import { idFromName } from './id-from-name.ts'

it.each([
  ['Engineering at Harbour', 'engineering-at-harbour'],
  ['  Führung & Technik ', 'fuhrung-technik'],
  ['3rd Party', 'rd-party'],
  ['', ''],
  ['—', ''],
  ['long '.repeat(20), 'long-long-long-long-long-long-long-l'],
])('%j suggests %j', (name, id) => expect(idFromName(name)).toBe(id))
