import { expect, test } from 'vitest'
import { bindingFor, type KeyGroup } from './keys.ts'

const run = () => undefined
const groups: readonly KeyGroup[] = [
  {
    title: 'Everywhere',
    bindings: [
      { key: 'n', does: 'log', run },
      { key: 'mod+k', does: 'find', run },
      { key: 'e', does: 'everywhere', run },
    ],
  },
  {
    title: 'Page',
    bindings: [
      { key: 'e', does: 'page', run },
      { key: 'Enter', does: 'accept', run },
    ],
  },
]
const press = { key: 'n', mod: false, alt: false, typing: false, dialog: false, control: false }

test.each([
  ['a plain key acts', {}, true, 'log'],
  ['the page wins over everywhere', { key: 'e' }, true, 'page'],
  ['typing keeps its letters', { typing: true }, true, undefined],
  ['a dialog keeps its keys', { dialog: true }, true, undefined],
  ['letters can be switched off', {}, false, undefined],
  [
    'find works while typing, in a dialog, and with letters off',
    { key: 'K', mod: true, typing: true, dialog: true },
    false,
    'find',
  ],
  ['n with Ctrl belongs to the browser', { mod: true }, true, undefined],
  ['Enter on a button belongs to the button', { key: 'Enter', control: true }, true, undefined],
  ['Enter elsewhere acts', { key: 'Enter' }, true, 'accept'],
  ['Alt is left alone', { alt: true }, true, undefined],
])('%s', (_case, change, single, does) => {
  expect(bindingFor({ ...press, ...change }, groups, single)?.does).toBe(does)
})
