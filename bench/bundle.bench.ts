import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { report } from './figures.ts'

const dist = join(import.meta.dirname, '..', 'apps/web/dist')
const page = readFileSync(join(dist, 'index.html'), 'utf8')
const zipped = (path: string) => gzipSync(readFileSync(join(dist, path))).length / 1000
const initial = [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '')
const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
const total = (files: readonly string[]) => files.reduce((sum, file) => sum + zipped(file), 0)
if (initial.length === 0) throw new Error('the page names no script')
report({
  what: 'initial JavaScript, gzipped',
  value: total(initial),
  unit: 'kB',
  aim: '≤ 200 kB',
  baseline: { what: 'all JavaScript', value: total(all) },
})
