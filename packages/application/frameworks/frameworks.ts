import { listFrameworks, showFramework, validateFramework } from '@waymark/contracts/frameworks/operations.ts'
import { highestTotal } from '@waymark/domain/frameworks/scales.ts'
import { handle } from '../handlers.ts'
import { frameworkNamed } from './lookup.ts'

const list = handle(listFrameworks, async (services) => {
  const frameworks = await services.frameworks.list()
  return {
    output: {
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

const show = handle(showFramework, async (services, { framework }) => ({
  output: await frameworkNamed(services.frameworks, framework),
}))

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
