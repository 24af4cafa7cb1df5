import { expect, it } from 'vitest'
import { keyInWords } from './key-words.ts'

it.each([
  ['git:commit:e0a4d183013977b5836ae8b06182f747330a243e', 'commit e0a4d1830139'],
  ['git:tag:e0a4d183013977b5836ae8b06182f747330a243e:cli:v2', 'tag cli:v2'],
  ['INC-12', 'INC-12'],
  ['git:commit:', 'git:commit:'],
])('tells %s as %s', (key, words) => {
  expect(keyInWords(key)).toBe(words)
})
