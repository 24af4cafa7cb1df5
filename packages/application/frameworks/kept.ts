import type { importFrameworks } from '@waymark/contracts/frameworks/ladder-operations.ts'
import type { OutputOf } from '@waymark/contracts/operation/operation.ts'
import { levelFrameworkId, levelsToAssess } from '@waymark/domain/frameworks/at-level.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import type { Ladders } from '../ports/services.ts'

/** Ids under which a framework, or each of its levels, can be assessed. */
export function assessedAs(framework: Framework): string[] {
  if (framework.assess === 'whole') return [framework.id]
  return levelsToAssess(framework).map((level) => levelFrameworkId(framework, level.id))
}

/** What an import read and what became of the files, as its answer tells it. */
export function keptFrom(
  read: Awaited<ReturnType<Ladders['read']>>,
  kept: Awaited<ReturnType<Ladders['keep']>>,
): Omit<OutputOf<typeof importFrameworks>, 'dryRun'> {
  return {
    formats: [...read.formats],
    frameworks: read.frameworks.flatMap(({ framework, statements }) => {
      const file = kept.find(({ id }) => id === framework.id)
      if (file === undefined) return []
      return [
        {
          id: framework.id,
          name: framework.name,
          file: file.file,
          state: file.state,
          levels: framework.levels.length,
          competencies: framework.competencies.length,
          statements,
          license: framework.provenance.license,
          assess: assessedAs(framework),
        },
      ]
    }),
    counts: [...read.counts],
    lost: [...read.lost],
    guessed: [...read.guessed],
    refused: [...read.refused],
  }
}
