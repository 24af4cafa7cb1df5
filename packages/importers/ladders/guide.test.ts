import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { levelFrameworks } from '@waymark/domain/frameworks/at-level.ts'
import { loadFramework } from '../frameworks/load-framework.ts'
import { ladderFormats } from './formats/all-formats.ts'
import { skeletonOf } from './skeleton.ts'

const page = (path: string) => readFile(new URL(`../../../docs/${path}`, import.meta.url), 'utf8')
const skeleton = () => skeletonOf({ id: 'harbour-engineering', name: 'Engineering at Harbour', from: null })

test('the page of ladder formats names each format, and no other', async () => {
  const text = await page('formats/ladders.md')
  const named = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[a-z-]+/g) ?? [],
  )
  expect(named.toSorted()).toEqual(['--kind', ...ladderFormats.map(({ kind }) => kind)].toSorted())
})

test('the levels that the guide shows fit into the skeleton', async () => {
  const shown = /```yaml\n([\s\S]*?)```/.exec(await page('guides/your-own-ladder.md'))?.[1] ?? ''
  const { levels } = parse(shown)
  expect(levels).toHaveLength(3)
  const { yaml } = skeleton()
  const own = yaml
    .replace(/^levels:\n[\s\S]*?\n(?=#)/m, `${shown}\n`)
    .replaceAll('- level: lead', '- level: manager')
  const cleared = own.replaceAll(/ {6}- level: junior\n(?: {8}.*\n)+/g, '')
  const { framework, faults } = loadFramework(new TextEncoder().encode(cleared), new Map())
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(framework?.levels.map(({ track }) => track)).toEqual([null, 'specialist', 'management'])
})

test('the fault that the guide explains is the one that a new theme brings', () => {
  const more = '  - id: risk\n    name: Risk\n    question: R?\n    meaning: R.\n\n# What a rating means'
  const { faults } = loadFramework(
    new TextEncoder().encode(skeleton().yaml.replace('# What a rating means', more)),
    new Map(),
  )
  expect(faults.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    'bands[2].to is 9 but must be 12, the highest total of all competencies',
  ])
})

test('a new ladder has a level for each of its three steps', () => {
  expect(levelFrameworks(skeleton().framework).map(({ id }) => id)).toEqual([
    'harbour-engineering-at-junior',
    'harbour-engineering-at-senior',
    'harbour-engineering-at-lead',
  ])
})
