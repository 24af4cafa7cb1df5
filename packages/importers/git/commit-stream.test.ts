import { array, assert, nat, property, uint8Array, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCommitStream, emptyWalk } from './commit-stream.ts'
import { wantedOf } from './message-scan.ts'
import { createObjectIds } from './object-ids.ts'

const options = { wanted: wantedOf(['ada@example.org'], null), latest: 2_000_000_000, subjectsSince: 0 }
const id = (number: number) => number.toString(16).padStart(40, '0')

const commit = (number: number, author: string, message: string, parents: readonly number[] = []) =>
  Buffer.from(
    `${id(number)}\ntree ${id(999)}\n${parents.map((parent) => `parent ${id(parent)}\n`).join('')}author ${author} 1700000000 +0100\ncommitter ${author} 1700000100 +0100\n\n${message.replaceAll(/^/gm, '    ')}\n\0`,
  )

function read(chunks: readonly Uint8Array[]) {
  const walked = emptyWalk(20)
  const take = createCommitStream(walked, options)
  let count = 0
  for (const chunk of chunks) count = take(Buffer.from(chunk))
  const { table, subjects, identities, reverts, cut } = walked
  const size = table.ids.size()
  return {
    count,
    cut,
    ids: Array.from({ length: size }, (_, row) => table.ids.hex(row)),
    flags: [...table.columns.flags.subarray(0, size)],
    times: [...table.columns.authored.subarray(0, size)],
    subjects: [...subjects.values()],
    identities: [...identities.keys()],
    reverts,
  }
}

describe('the stream of commits', () => {
  const bytes = Buffer.concat([
    commit(3, 'A | B\t"x" > <a@x.org>', 'Revert "First"\n\nBody', [2, 1]),
    commit(2, 'Bob <bob@example.org>', 'Second\n\nReviewed-by: Ada <ada@example.org>', [1]),
    commit(1, '<>', 'First'),
  ])

  it('gives the same wherever it is cut into pieces', () => {
    const whole = read([bytes])
    expect(whole).toMatchObject({ count: 3, subjects: ['Revert "First"', 'Second', 'First'] })
    assert(
      property(array(nat(bytes.length), { maxLength: 12 }), (places) => {
        const cuts = [0, ...places.sort((a, b) => a - b), bytes.length]
        const pieces = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end))
        expect(read(pieces)).toEqual(whole)
      }),
    )
  })

  it('never fails, whatever the bytes', () => {
    assert(
      property(array(uint8Array({ maxLength: 300 }), { maxLength: 5 }), (chunks) => {
        expect(read([bytes, ...chunks]).count).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('holds little of a message of a hundred megabytes, and reads the commit after it', () => {
    const head = Buffer.from(
      `${id(9)}\nauthor A <a@x.org> 1700000000 +0000\ncommitter A <a@x.org> 1700000000 +0000\n\n    Big\n`,
    )
    const filling = Buffer.alloc(1 << 16, 'x')
    const walked = emptyWalk(20)
    const take = createCommitStream(walked, options)
    take(head)
    for (let piece = 0; piece < 1600; piece += 1) take(filling)
    expect(take(Buffer.concat([Buffer.from('\0'), bytes]))).toBe(4)
    expect(walked.cut).toBe(1)
    expect(walked.subjects.get(0)).toBe('Big')
  })

  it('takes no time that cannot be', () => {
    const timed = (time: string) =>
      read([Buffer.from(`${id(1)}\nauthor A <a@x.org> ${time}\ncommitter A <a@x.org> ${time}\n\n    X\n\0`)])
        .times[0]
    expect([
      timed('1700000000 +0000'),
      timed('0 +0000'),
      timed('99999999999999 +0000'),
      timed('-5 +0000'),
      timed(''),
    ]).toEqual([1_700_000_000, 0, 0, 0, 0])
  })
})

describe('object ids', () => {
  it('keep a row for each id, find it whole or by its beginning, and come back from a dump', () => {
    const some = uniqueArray(
      uint8Array({ minLength: 20, maxLength: 20 }).map((raw) => Buffer.from(raw).toString('hex')),
      {
        minLength: 1,
        maxLength: 200,
      },
    )
    assert(
      property(some, (hexes) => {
        const ids = createObjectIds(20)
        const rows = hexes.map((hex) => ids.take(Buffer.from(hex), 0))
        expect(rows).toEqual(hexes.map((_, index) => index))
        const again = createObjectIds(20, ids.dump())
        for (const [row, hex] of hexes.entries()) {
          expect(again.take(Buffer.from(hex), 0)).toBe(row)
          expect([again.find(hex), again.hex(row)]).toEqual([row, hex])
          const alike = hexes.filter((other) => other.startsWith(hex.slice(0, 9))).length
          expect(again.find(hex.slice(0, 9))).toBe(alike === 1 ? row : -1)
        }
      }),
    )
  })

  it('are none where other bytes stand', () => {
    expect(createObjectIds(20).take(Buffer.from('no id at all, but long enough to be one ....'), 0)).toBe(-1)
    expect(createObjectIds(20).find('abc')).toBe(-1)
  })
})
