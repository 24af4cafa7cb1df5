import type * as z from 'zod'
import type { Band, Competency, Scale } from '@waymark/domain/frameworks/framework.ts'
import type { Level, LevelStatements, Title } from '@waymark/domain/frameworks/ladder-fields.ts'
import type { Matrix, RoleNote } from '@waymark/domain/frameworks/role-material.ts'
import type { ImportLog } from './import-log.ts'
import type { LadderFile } from './ladder-file.ts'

export type CompetencyDraft = z.input<typeof Competency>
export type CellDraft = z.input<typeof LevelStatements>
export type LevelDraft = z.input<typeof Level>
export type ScaleDraft = z.input<typeof Scale>
export type NoteDraft = z.input<typeof RoleNote>

/** A role or ladder as a format read it, before it becomes a framework. */
export interface LadderDraft {
  readonly id: string
  readonly name: string
  readonly summary: string
  /** Where it was read. */
  readonly source: string
  readonly assess: 'whole' | 'levels'
  readonly levels: readonly LevelDraft[]
  readonly competencies: readonly CompetencyDraft[]
  /** Scales beside the standing scale. */
  readonly scales?: readonly ScaleDraft[]
  /** True when the first of `scales` is what is rated, instead of the standing scale. */
  readonly rated?: boolean
  /** The publication that it was taken from, as the file states it. */
  readonly published?: string
  /** Default: by share of the highest total. */
  readonly bands?: readonly z.input<typeof Band>[]
  readonly titles?: readonly z.input<typeof Title>[]
  /** What the import changed or added. */
  readonly changes?: readonly string[]
  readonly matrices?: readonly z.input<typeof Matrix>[]
  /** Pages and answers beside the levels, in the source's words. */
  readonly notes?: readonly NoteDraft[]
  /** What has no field of its own in the format. */
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** One ladder format: how it is recognised by its content, and how it is read. */
export interface LadderFormat {
  readonly kind: string
  /** The format's name, for people. */
  readonly name: string
  /** True when a file is of this format, by what it holds; `asked` when the user named the format. Never throws. */
  takes(file: LadderFile, asked?: boolean): boolean
  /** Reads the files that it takes; `all` are all that the user brought. */
  read(files: readonly LadderFile[], log: ImportLog, all: readonly LadderFile[]): readonly LadderDraft[]
}

/** A competency with the question and the cue that its name gives. */
export function theme(
  id: string,
  name: string,
  more: Partial<CompetencyDraft> & { readonly meaning?: string },
): CompetencyDraft {
  const cue = name.replace(/\s*\(.*?\)\s*/g, ' ').trim()
  return {
    id,
    name,
    question: `Where do you stand in “${name}”?`,
    meaning: name,
    cues: [cue === '' ? name : cue],
    ...more,
  }
}

/** Levels in a line: ranks by position, each leading to the one after it. */
export function levelsInLine(levels: readonly Omit<LevelDraft, 'rank' | 'next'>[]): LevelDraft[] {
  return levels.map((level, index) => {
    const after = levels[index + 1]
    return { ...level, rank: index + 1, next: after === undefined ? [] : [after.id] }
  })
}
