import * as z from 'zod'
import { OwnNames } from '@waymark/domain/settings/own-names.ts'
import { operation } from '../operation/operation.ts'

export const showOwnNames = operation({
  name: 'workspace.names',
  summary: 'Show the names, addresses and logins under which your sources know you.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({ names: OwnNames }),
  errors: [],
  examples: [{ title: 'All', input: {}, cli: 'me' }],
})

export const setOwnNames = operation({
  name: 'workspace.set-names',
  summary: 'Say under which names, addresses and logins your sources know you.',
  effect: 'write',
  input: z.strictObject({
    names: OwnNames.describe('all of them; what is not named is forgotten'),
  }),
  output: z.strictObject({ names: OwnNames }),
  errors: [],
  cli: { positionals: ['names...'] },
  examples: [
    {
      title: 'A name, an address and a login',
      input: { names: ['Ines Ruiz', 'ines@example.com', 'iruiz'] },
      cli: "me set 'Ines Ruiz' ines@example.com iruiz",
    },
  ],
})
