import { expect, test } from 'vitest'
import { afterPress } from './type-ahead.ts'

test.each([
  ['a letter', 'da', 'r', 'dar'],
  ['a space', 'dark', ' ', 'dark '],
  ['a sign of two code units', '', '📈', '📈'],
  ['a correction', 'da📈', 'Backspace', 'da'],
  ['a correction of nothing', '', 'Backspace', ''],
  ['Enter, which must not act yet', 'dark', 'Enter', 'dark'],
  ['Escape, which is not held', 'dark', 'Escape', null],
  ['an arrow, which is not held', 'dark', 'ArrowDown', null],
])('%s', (_, text, key, expected) => {
  expect(afterPress(text, key)).toBe(expected)
})
