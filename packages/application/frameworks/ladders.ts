import { importFrameworks, newFramework } from '@waymark/contracts/frameworks/ladder-operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import { handle } from '../handlers.ts'
import { assessedAs, keptFrom } from './kept.ts'
import { frameworkNamed } from './lookup.ts'

const importLadders = handle(importFrameworks, async (services, input, call) => {
  const known = (await services.frameworks.list()).map(({ id }) => id)
  const { paths, kind, only } = input
  const read = await services.ladders.read({ paths, kind, only, known }, call)
  const kept = await services.ladders.keep(
    read.frameworks.map(({ framework, yaml }) => ({ id: framework.id, yaml })),
    { replace: input.replace, dryRun: input.dryRun },
  )
  return { output: { dryRun: input.dryRun, ...keptFrom(read, kept) } }
})

const create = handle(newFramework, async (services, { id, name, from }) => {
  if ((await services.frameworks.get(id)) !== null)
    throw new OperationError(
      'OUTPUT_UNWRITABLE',
      `There is a framework "${id}" already; it was left as it is.`,
      {
        field: 'id',
        mend: 'Choose another id, or edit its file: "frameworks show" tells what it holds.',
      },
    )
  const parent = from === null ? null : await frameworkNamed(services.frameworks, from)
  const { yaml, framework } = await services.ladders.skeleton({ id, name, from: parent })
  const [kept] = await services.ladders.keep([{ id, yaml }], { replace: false, dryRun: false })
  if (kept === undefined || kept.state !== 'new')
    throw new OperationError(
      'OUTPUT_UNWRITABLE',
      `The file ${kept?.file ?? id} exists already; it was left as it is.`,
      {
        field: 'id',
        mend: 'Choose another id, or edit that file.',
      },
    )
  const assess = assessedAs(framework)
  const [first = id] = assess
  return {
    output: {
      id,
      name,
      file: kept.file,
      competencies: framework.competencies.length,
      assess,
      next: [
        `Open ${kept.file} in an editor; one with the YAML language server completes and explains each field.`,
        parent === null
          ? 'Replace what stands in capitals; keep ids once you have rated something.'
          : `Change what is different for you; keep the ids of what stays as in ${parent.id}.`,
        `Check it whenever you like: waymark frameworks validate ${kept.file}`,
        `See the assessment: waymark assess ${first}`,
      ],
    },
  }
})

/** Ladders that come in, and those that one writes oneself. */
export const ladderHandlers = {
  'frameworks.import': importLadders,
  'frameworks.new': create,
} as const
