import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCommands, operationCommandNames } from '../command-line/commands.ts'
import { completionProgram } from './completion-command.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import { vocabularyOf } from './vocabulary.ts'
import { zshScript } from './zsh.ts'

const commands = [
  ...(await loadCommands(operationCommandNames())),
  completionProgram(() => Promise.resolve([])).command,
]
const vocabulary = vocabularyOf(commands)
const names = { frameworks: ['it-director', 'my-ladder'], competencies: ['it-director/vendor-command'] }
const folder = mkdtempSync(join(tmpdir(), 'waymark completion '))
const script = join(folder, 'waymark.bash')
writeFileSync(script, bashScript(vocabulary, names))
writeFileSync(join(folder, 'linkedin.zip'), '')

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): readonly string[] {
  const program =
    'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _waymark; printf "%s\\n" "${COMPREPLY[@]}"'
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['--norc', '-uc', program, 'bash', script, 'waymark', ...words],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  expect([status, stderr]).toEqual([0, ''])
  return stdout.split('\n').filter((line) => line !== '')
}

describe('bash', () => {
  it.each([
    [['ev'], ['evidence']],
    [
      ['evidence', 'at'],
      ['attach', 'attachment', 'attest'],
    ],
    [['plan', 's'], ['start']],
    [
      ['plan', 'start', ''],
      ['it-director', 'my-ladder'],
    ],
    [['plan', 'i'], ['it-director']],
    [['readiness', 'it'], ['it-director']],
    [['log', 'x', '--ki'], ['--kind']],
    [
      ['log', 'x', '--kind', ''],
      ['cost', 'people', 'revenue', 'risk', 'speed'],
    ],
    [['log', 'x', '--competency', 'it'], ['it-director/vendor-command']],
    [['--home', 'log', 'ini'], ['init']],
    [['import', 'link'], ['linkedin.zip']],
    [['report', 'it-director', '--out', 'linked'], ['linkedin.zip']],
    [['completion', 'f'], ['fish']],
    [['plan', 'edit', 'pa_1', '--phase', '6'], ['60']],
    [['log', 'x', '--metric', ''], []],
    [['--ver'], ['--version']],
  ])('%j', (words, expected) => {
    expect([...new Set(offered(...words))].sort((a, b) => a.localeCompare(b))).toEqual(expected)
  })

  it('offers every command and every flag', () => {
    for (const { words, flags } of vocabulary) {
      expect(offered(...words.slice(0, -1), words.at(-1) ?? '')).toContain(words.at(-1))
      expect(offered(...words, '--')).toEqual(expect.arrayContaining(flags.map(({ flag }) => flag)))
    }
  })
})

describe('zsh and fish', () => {
  it.each([
    ['zsh', zshScript(vocabulary, names)],
    ['fish', fishScript(vocabulary, names)],
  ])('%s names every command, flag, value and framework', (_shell, text) => {
    for (const { words, flags } of vocabulary) {
      expect(text).toContain(words.at(-1))
      for (const { flag } of flags) expect(text).toContain(flag.slice(2))
    }
    expect(text).toContain('cost')
    expect(text).toContain('it-director my-ladder')
  })
})
