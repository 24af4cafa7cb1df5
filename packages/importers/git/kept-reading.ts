import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import * as z from 'zod'
import { noPaths, type KnownPaths } from './path-reading.ts'
import { createCommitTable, resized } from './commit-table.ts'
import { emptyWalk, type Walked } from './commit-stream.ts'
import { nobody, type People } from './people.ts'

/** What an earlier reading of a repository found out, on which the next one goes on. */
export interface KeptReading {
  readonly walked: Walked
  readonly people: People
  readonly paths: KnownPaths
  /** Commits from which everything was read that they reach. */
  readonly tips: readonly string[]
  /** Subjects of commits from here on are kept, seconds since 1970. */
  readonly subjectsSince: number
  /** Extent of what is on the disk, see `extentOf`; empty when nothing is. */
  readonly saved: string
}

/** Raised whenever anything that is kept, or how it is found, changes. */
const version = 1
const header = 8

const ints = z.instanceof(Int32Array)
const Kept = z.object({
  version: z.literal(version),
  key: z.string(),
  width: z.number(),
  tips: z.array(z.string()),
  subjectsSince: z.number(),
  ids: z.instanceof(Uint8Array),
  columns: z.object({
    firstParent: ints,
    secondParent: ints,
    author: ints,
    committer: ints,
    authored: z.instanceof(Uint32Array),
    committed: z.instanceof(Uint32Array),
    flags: z.instanceof(Uint16Array),
    subject: z.instanceof(Float64Array),
  }),
  moreParents: z.map(z.number(), z.array(z.number())),
  cut: z.number(),
  reverts: z.array(z.object({ row: z.number(), quoted: z.number().nullable(), named: z.array(z.string()) })),
  subjectRows: ints,
  subjects: z.string(),
  people: z.object({
    person: z.array(z.number()),
    self: z.array(z.boolean()),
    bot: z.array(z.boolean()),
    identityHashes: z.array(z.string()),
    personHashes: z.array(z.string()),
    ownNames: z.array(z.string()),
    names: z.instanceof(Float64Array),
  }),
  paths: z.object({
    lookedInto: ints,
    own: z.array(
      z.object({
        row: z.number(),
        areas: z.array(z.string()),
        added: z.array(z.string()),
        removed: z.array(z.tuple([z.string(), z.number()])),
        moved: z.array(z.tuple([z.string(), z.number()])),
        replaced: z.array(z.tuple([z.string(), z.string(), z.number()])),
      }),
    ),
    areas: z.map(
      z.string(),
      z.object({
        since: z.number(),
        rows: z.array(z.number()),
        removals: z.array(z.number()),
        upTo: z.number(),
        onLine: z.number(),
      }),
    ),
    others: z.map(z.string(), z.number()),
  }),
})

/** How far a reading has come: two of the same extent hold the same. */
export function extentOf({ walked, paths, tips }: KeptReading): string {
  const areas = [...paths.areas].map(([path, { since, upTo }]) => [path, since, upTo])
  const others = [...paths.others]
  return JSON.stringify([walked.table.ids.size(), paths.lookedInto.size, areas, others, tips])
}

/** Subjects hold no line feed, so one keeps them apart. */
const between = '\n'

/** A reading as bytes, with a check sum in front. `key`: for whom it holds, see `readingFor`. */
export function packed(key: string, { walked, people, paths, tips, subjectsSince }: KeptReading): Uint8Array {
  const { table } = walked
  const rows = table.ids.size()
  const kept: z.input<typeof Kept> = {
    version,
    key,
    width: table.ids.width,
    tips: [...tips],
    subjectsSince,
    ids: table.ids.dump(),
    columns: resized(table.columns, rows),
    moreParents: new Map([...table.moreParents].map(([row, parents]) => [row, [...parents]])),
    cut: walked.cut,
    reverts: walked.reverts.map((note) => ({ ...note, named: [...note.named] })),
    subjectRows: Int32Array.from(walked.subjects.keys()),
    subjects: [...walked.subjects.values()].join(between),
    people: {
      person: [...people.person],
      self: [...people.self],
      bot: [...people.bot],
      identityHashes: [...people.identityHashes],
      personHashes: [...people.personHashes],
      ownNames: [...people.ownNames],
      names: Float64Array.from(people.names),
    },
    paths: {
      lookedInto: Int32Array.from(paths.lookedInto),
      own: [...paths.own.values()].map((own) => ({
        row: own.row,
        areas: [...own.areas],
        added: [...own.added],
        removed: own.removed.map(([area, files]) => [area, files]),
        moved: own.moved.map(([area, files]) => [area, files]),
        replaced: own.replaced.map(([from, to, files]) => [from, to, files]),
      })),
      areas: paths.areas,
      others: paths.others,
    },
  }
  const body = serialize(kept)
  const sum = Buffer.alloc(header)
  sum.writeUInt32LE(crc32(body), 0)
  sum.writeUInt32LE(version, 4)
  return Buffer.concat([sum, body])
}

/** The reading in bytes; null when they are not whole, of another version, or for somebody else. */
export function unpacked(bytes: Uint8Array, key: string): KeptReading | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < header || buffer.readUInt32LE(4) !== version) return null
  const body = buffer.subarray(header)
  if (crc32(body) !== buffer.readUInt32LE(0)) return null
  const parsed = Kept.safeParse(restored(body))
  if (!parsed.success || parsed.data.key !== key) return null
  const kept = parsed.data
  const rows = kept.ids.length / kept.width
  if (!Number.isInteger(rows) || kept.columns.flags.length !== rows) return null
  const texts = kept.subjects === '' && kept.subjectRows.length === 0 ? [] : kept.subjects.split(between)
  const walked: Walked = {
    ...emptyWalk(kept.width),
    table: createCommitTable(kept.width, {
      ids: kept.ids,
      columns: resized(kept.columns, rows),
      moreParents: kept.moreParents,
    }),
    firstIdentity: kept.people.person.length,
    reverts: kept.reverts,
    subjects: new Map(texts.map((text, index) => [kept.subjectRows[index] ?? -1, text])),
    cut: kept.cut,
  }
  const reading: KeptReading = {
    walked,
    people: { ...kept.people, names: new Set(kept.people.names) },
    paths: {
      lookedInto: new Set(kept.paths.lookedInto),
      own: new Map(kept.paths.own.map((own) => [own.row, own])),
      areas: kept.paths.areas,
      others: kept.paths.others,
    },
    tips: kept.tips,
    subjectsSince: kept.subjectsSince,
    saved: '',
  }
  return { ...reading, saved: extentOf(reading) }
}

function restored(body: Buffer): unknown {
  try {
    return deserialize(body)
  } catch {
    return null
  }
}

/** Nothing known yet. */
export function nothingKept(width: number, subjectsSince: number): KeptReading {
  return { walked: emptyWalk(width), people: nobody, paths: noPaths(), tips: [], subjectsSince, saved: '' }
}
