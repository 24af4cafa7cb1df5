import { listFrameworks, showFramework, validateFramework } from '@waymark/contracts/frameworks/operations.ts'
import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { openableNames, openedBy, partsOf } from '@waymark/domain/frameworks/parts.ts'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import { handle } from '../handlers.ts'
import { frameworkNamed } from './lookup.ts'

const list = handle(listFrameworks, async (services) => {
  const frameworks = await services.frameworks.list()
  return {
    output: {
      broken: (await services.frameworks.broken()).map((entry) => ({ ...entry })),
      frameworks: frameworks.map((framework) => ({
        id: framework.id,
        name: framework.name,
        version: framework.version,
        summary: framework.summary,
        minutes: framework.minutes,
        competencies: framework.competencies.length,
        of: highestTotal(framework),
        license: framework.provenance.license,
      })),
    },
  }
})

const show = handle(showFramework, async (services, { framework: id, part }) => {
  const framework = await frameworkNamed(services.frameworks, id)
  if (part !== undefined) requirePart(framework, part)
  return { output: framework }
})

/** @throws OperationError INPUT_INVALID, naming what can be opened */
function requirePart(framework: Framework, part: string): void {
  if (openedBy(framework, part) !== null) return
  const near = nearest(part, openableNames(framework))
  const parts = partsOf(framework).map((filled) => filled.part)
  throw new OperationError('INPUT_INVALID', `${framework.name} has no part "${part}".`, {
    field: 'part',
    mend: `${near === null ? '' : `Did you mean "${near}"? `}Its parts: ${parts.join(', ')}; "all" for everything; or the id of a competency.`,
  })
}

const validate = handle(validateFramework, async (services, { path }) => {
  const { framework, warnings } = await services.frameworks.validate(path)
  const { id, name, competencies } = framework
  return { output: { id, name, competencies: competencies.length, warnings: [...warnings] } }
})

/** The role frameworks. */
export const frameworkHandlers = {
  'frameworks.list': list,
  'frameworks.show': show,
  'frameworks.validate': validate,
} as const
