import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { buildZip, type ZipPart } from '../testing/zip-builder.ts'
import { openZip, zipLimits } from './zip.ts'

const calm = new AbortController().signal

async function readAll(parts: readonly ZipPart[]): Promise<[string, string][]> {
  const members = await openZip(buildZip(parts), 'test.zip')
  return Promise.all(
    members.map(async (member): Promise<[string, string]> => {
      if (member.refusal !== null) return [member.name, member.refusal]
      const read = await member.read(calm)
      return [member.name, read instanceof Uint8Array ? new TextDecoder().decode(read) : read.refusal]
    }),
  )
}

describe('openZip', () => {
  it('reads packed and stored files in folders', async () => {
    const parts = [
      { name: 'a/b.csv', content: 'one' },
      { name: 'c.csv', content: 'two', store: true },
      { name: 'empty.csv', content: '' },
    ]
    expect(await readAll(parts)).toEqual([
      ['a/b.csv', 'one'],
      ['c.csv', 'two'],
      ['empty.csv', ''],
    ])
  })

  it.each<[string, ZipPart, RegExp]>([
    ['parent folders', { name: '../a.csv', content: 'x' }, /leads out/],
    ['back slashes', { name: 'x\\..\\a.csv', content: 'x' }, /leads out/],
    ['roots', { name: '/etc/a.csv', content: 'x' }, /leads out/],
    ['drives', { name: 'C:a.csv', content: 'x' }, /leads out/],
    ['links', { name: 'a.csv', content: '/etc/passwd', symlink: true }, /is a link/],
    ['encrypted files', { name: 'a.csv', content: 'x', encrypted: true }, /encrypted/],
    ['declared giants', { name: 'a.csv', content: 'x', declaredSize: 0x7fffffff }, /larger than 8 MiB/],
    ['wrong checksums', { name: 'a.csv', content: 'x', wrongSum: true }, /checksum/],
    ['understated sizes', { name: 'a.csv', content: 'x'.repeat(5000), declaredSize: 10 }, /damaged/],
    [
      'bombs',
      { name: 'a.csv', content: Buffer.alloc(zipLimits.entryBytes) },
      /far more than its packed size/,
    ],
  ])('refuses %s', async (_what, part, reason) => {
    const [[, told] = ['', '']] = await readAll([part])
    expect(told).toMatch(reason)
  })

  it('reads the first of two files with one name', async () => {
    const told = await readAll([
      { name: 'A.csv', content: 'first' },
      { name: 'a.CSV', content: 'second' },
    ])
    expect(told).toEqual([
      ['A.csv', 'first'],
      ['a.CSV', 'stands in the ZIP file twice; only the first is read'],
    ])
  })

  it('stops when all files together unpack to too much', async () => {
    const noise = Buffer.from(
      Array.from({ length: 1024 * 1024 }, (_, index) => (index * 7919 * (index >> 8)) & 0xff),
    )
    const content = Buffer.concat(Array.from({ length: 7 }, () => noise))
    const members = await openZip(
      buildZip(Array.from({ length: 11 }, (_, n) => ({ name: `${n}.csv`, content, store: true }))),
      'big.zip',
    )
    const results: boolean[] = []
    for (const member of members) results.push((await member.read(calm)) instanceof Uint8Array)
    expect(results).toEqual([...Array.from({ length: 9 }, () => true), false, false])
  })

  it('says so when the file is cut off or no ZIP at all', async () => {
    const zip = buildZip([{ name: 'a.csv', content: 'text '.repeat(100) }])
    await expect(openZip(zip.subarray(0, zip.length - 10), 'cut.zip')).rejects.toThrow(
      'cut.zip is a damaged or incomplete ZIP file.',
    )
    await expect(openZip(Buffer.from('PK\u0003\u0004'), 'x.zip')).rejects.toBeInstanceOf(OperationError)
  })

  it('never throws anything else on altered bytes', async () => {
    const zip = buildZip([
      { name: 'a.csv', content: 'text '.repeat(50) },
      { name: 'b.csv', content: 'x', store: true },
    ])
    const flips = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(zip.length), async (changes, cut) => {
        const bad = Buffer.from(zip.subarray(0, cut < 20 ? cut : zip.length))
        for (const [at, value] of changes) if (at < bad.length) bad[at] = value
        const opened = await openZip(bad, 'bad.zip').catch((error: unknown) => error)
        const members = Array.isArray(opened) ? opened : []
        expect(Array.isArray(opened) || opened instanceof OperationError).toBe(true)
        for (const member of members) await member.read(calm)
      }),
      { numRuns: 600 },
    )
  })
})
