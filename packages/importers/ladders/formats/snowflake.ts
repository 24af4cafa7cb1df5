import * as z from 'zod'
import { levelsInLine, theme } from '../draft.ts'
import type { CellDraft, CompetencyDraft, LadderDraft, LadderFormat, ScaleDraft } from '../draft.ts'
import type { ImportLog } from '../import-log.ts'
import { placeIn } from '../ladder-file.ts'
import type { LadderFile } from '../ladder-file.ts'
import { constantAt, readLiteral } from '../literals.ts'
import { createIds } from '../names.ts'
import { risingAsks } from '../standing.ts'
import { atMost, onePassage, passages } from '../texts.ts'

const Track = z.looseObject({
  displayName: z.string(),
  category: z.string(),
  description: z.string(),
  milestones: z
    .array(
      z.strictObject({ summary: z.string(), signals: z.array(z.string()), examples: z.array(z.string()) }),
    )
    .min(1)
    .max(19),
})
type Track = z.infer<typeof Track>
const Tracks = z.record(z.string(), z.unknown())
const LevelTable = z.record(z.string().regex(/^\d+$/), z.string())
const Titles = z.array(
  z.strictObject({ label: z.string(), minPoints: z.number().optional(), maxPoints: z.number().optional() }),
)

/** Medium's Snowflake: tracks with milestones as a literal in `constants.js`, a points table, levels and titles by points. */
export const snowflake: LadderFormat = {
  kind: 'snowflake',
  name: 'Medium Snowflake (constants.js)',
  takes: ({ path, text }) =>
    /\.(?:m?js|ts)$/.test(path) &&
    constantAt(text, 'tracks') !== null &&
    /milestones/.test(text) &&
    /displayName/.test(text),
  read: (files, log) => files.flatMap((file) => readConstants(file, log) ?? []),
}

function readConstants(file: LadderFile, log: ImportLog): LadderDraft | null {
  const tracks = constant(file, 'tracks', Tracks, log)
  if (tracks === null) return null
  const read = Object.entries(tracks).flatMap(([id, entry]) => {
    const parsed = Track.safeParse(entry)
    if (!parsed.success)
      log.refused(file.path, `track ${id}: ${parsed.error.issues[0]?.message ?? 'cannot be read'}`)
    return parsed.success ? [{ id, track: parsed.data }] : []
  })
  if (read.length === 0) return null
  const milestones = Math.max(...read.map(({ track }) => track.milestones.length))
  const points = pointsTable(file, milestones, log)
  const thresholds = constant(file, 'pointsToLevels', LevelTable, log) ?? {}
  const titles = constant(file, 'titles', Titles, log) ?? []
  log.count('tracks', Object.keys(tracks).length, 'competencies')
  log.count('titles', titles.length, 'titles')
  const top = read.length * (points.at(-1) ?? 0)
  const bands = bandsOf(thresholds, top, titles)
  if (bands !== undefined) log.count('point thresholds', Object.keys(thresholds).length, 'bands')
  const id = createIds()
  return {
    id: 'medium-snowflake',
    name: 'Medium Snowflake',
    summary:
      'Growth in tracks with milestones; the points of all milestones give a level and the titles that go with it.',
    source: file.path,
    assess: 'whole',
    rated: true,
    scales: [milestoneScale(points)],
    levels: levelsInLine(
      points.slice(1).map((_, index) => ({ id: `milestone-${index + 1}`, name: `Milestone ${index + 1}` })),
    ),
    competencies: read.map(({ id: key, track }) =>
      competencyOf(id(track.displayName, key), key, track, file, log),
    ),
    ...(bands === undefined ? {} : { bands }),
    titles: titles.map(({ label, minPoints, maxPoints }) => ({
      name: label,
      from: minPoints ?? 0,
      to: maxPoints ?? null,
    })),
    changes: [
      "The scale is the milestones with their points; what each milestone asks of evidence is Waymark's own.",
      'Bands are the levels of the points table; the meaning of a band names the titles of its points.',
    ],
    extensions: {
      snowflake: { tracks: read.map(({ id: key, track }) => ({ id: key, category: track.category })) },
    },
  }
}

function constant<T extends z.ZodType>(
  file: LadderFile,
  name: string,
  schema: T,
  log: ImportLog,
): z.output<T> | null {
  const at = constantAt(file.text, name)
  if (at === null) return null
  const literal = readLiteral(file.text, at)
  if ('fault' in literal) {
    log.refused(placeIn(file, literal.line), `${name}: ${literal.fault}`)
    return null
  }
  const parsed = schema.safeParse(literal.value)
  const line = file.text.slice(0, at).split('\n').length
  if (!parsed.success)
    log.refused(placeIn(file, line), `${name}: ${parsed.error.issues[0]?.message ?? 'cannot be read'}`)
  return parsed.success ? parsed.data : null
}

/** Points by milestone, from the `case N: return P` lines of `milestoneToPoints`; the milestone's number without them. */
function pointsTable(file: LadderFile, milestones: number, log: ImportLog): number[] {
  const start = file.text.indexOf('milestoneToPoints')
  const body = start < 0 ? '' : (file.text.slice(start, start + 2000).split(/\n\}/)[0] ?? '')
  const stated = new Map(
    [...body.matchAll(/case\s+(\d+)\s*:\s*return\s+(\d+)/g)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]),
  )
  if (stated.size === 0)
    log.guessed(file.path, 'no table of points was found; each milestone counts its own number')
  return Array.from({ length: milestones + 1 }, (_, milestone) => stated.get(milestone) ?? milestone)
}

function milestoneScale(points: readonly number[]): ScaleDraft {
  return {
    id: 'milestones',
    points: points.map((worth, value) => ({
      value,
      label: value === 0 ? 'Before milestone 1' : `Milestone ${value}`,
      anchor:
        value === 0
          ? 'The signals of the first milestone do not show yet.'
          : `The signals of milestone ${value}, and of those below it, show.`,
      asks: [...(risingAsks[Math.min(value, risingAsks.length - 1)] ?? [])],
      points: worth,
    })),
  }
}

function competencyOf(
  id: string,
  key: string,
  track: Track,
  file: LadderFile,
  log: ImportLog,
): CompetencyDraft {
  const where = `${file.path} track ${key}`
  const levels = track.milestones.map((milestone, index): CellDraft => {
    const signals = milestone.signals.flatMap(passages)
    const examples = milestone.examples.flatMap(passages)
    log.count('milestones', 1, 'cells')
    log.count('signals', milestone.signals.length, 'statements')
    log.count('examples', milestone.examples.length, 'examples')
    return {
      level: `milestone-${index + 1}`,
      summary: onePassage(milestone.summary, where, log),
      expects: atMost(signals, 100, where, log),
      examples: atMost(examples, 100, where, log),
    }
  })
  return theme(id, track.displayName, {
    group: `Category ${track.category}`,
    meaning: onePassage(track.description, where, log) ?? track.displayName,
    good: levels.map(({ summary }, index) => `Milestone ${index + 1}: ${summary ?? ''}`),
    levels,
  })
}

function bandsOf(
  thresholds: Readonly<Record<string, string>>,
  top: number,
  titles: z.infer<typeof Titles>,
): LadderDraft['bands'] {
  const starts = Object.keys(thresholds)
    .map(Number)
    .filter((from) => from <= top)
    .toSorted((a, b) => a - b)
  if (starts[0] !== 0 || starts.length > 20) return undefined
  return starts.map((from, index) => {
    const label = thresholds[String(from)] ?? String(from)
    const next = starts[index + 1]
    const own = titles.filter(
      ({ minPoints = 0, maxPoints = Infinity }) => minPoints <= from && from <= maxPoints,
    )
    const named = own.length === 0 ? '' : `; titles: ${own.map((title) => title.label).join(', ')}`
    return {
      id: `level-${label.replace(/[^\da-z]+/gi, '-').toLowerCase()}`,
      label: `Level ${label}`,
      from,
      to: (next ?? top + 1) - 1,
      meaning: `Level ${label} by points${named}.`,
      action:
        next === undefined
          ? 'The table of points ends here.'
          : `Level ${thresholds[String(next)] ?? ''} begins at ${next} points.`,
    }
  })
}
