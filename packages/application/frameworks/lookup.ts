import { OperationError } from '@waymark/contracts/operation/errors.ts'
import type { Competency, Framework } from '@waymark/domain/frameworks/framework.ts'
import { nearest } from '@waymark/domain/text/nearest.ts'
import type { FrameworkCatalog } from '../ports/services.ts'

/** A competency and the framework that it belongs to. */
export interface LocatedCompetency {
  readonly framework: Framework
  readonly competency: Competency
}

/** @throws OperationError FRAMEWORK_UNKNOWN, naming what there is */
export async function frameworkNamed(catalog: FrameworkCatalog, id: string): Promise<Framework> {
  const framework = await catalog.get(id)
  if (framework !== null) return framework
  const known = (await catalog.list()).map((entry) => entry.id)
  const near = nearest(id, known)
  throw new OperationError('FRAMEWORK_UNKNOWN', `There is no framework "${id}".`, {
    field: 'framework',
    mend:
      near === null
        ? `Known frameworks: ${known.join(', ')}.`
        : `Did you mean "${near}"? "frameworks list" shows all.`,
  })
}

/** @throws OperationError COMPETENCY_UNKNOWN */
export function competencyNamed(framework: Framework, id: string): Competency {
  const competency = framework.competencies.find((entry) => entry.id === id)
  if (competency !== undefined) return competency
  const known = framework.competencies.map((entry) => entry.id)
  const near = nearest(id, known)
  throw new OperationError('COMPETENCY_UNKNOWN', `${framework.name} has no competency "${id}".`, {
    field: 'competency',
    mend: near === null ? `It has: ${known.join(', ')}.` : `Did you mean "${near}"?`,
  })
}

/**
 * Finds what `competency` or `framework/competency` names. A bare name must belong to one framework only.
 * @throws OperationError FRAMEWORK_UNKNOWN, COMPETENCY_UNKNOWN
 */
export async function locateCompetency(
  catalog: FrameworkCatalog,
  reference: string,
): Promise<LocatedCompetency> {
  const slash = reference.indexOf('/')
  if (slash > 0) {
    const framework = await frameworkNamed(catalog, reference.slice(0, slash)).catch((error: unknown) => {
      if (!(error instanceof OperationError)) throw error
      throw new OperationError('COMPETENCY_UNKNOWN', error.message, { ...error.details, field: 'competency' })
    })
    return { framework, competency: competencyNamed(framework, reference.slice(slash + 1)) }
  }
  const frameworks = await catalog.list()
  const found = frameworks.flatMap((framework) =>
    framework.competencies
      .filter((entry) => entry.id === reference)
      .map((competency) => ({ framework, competency })),
  )
  const [only, other] = found
  if (only !== undefined && other === undefined) return only
  if (only !== undefined) {
    const choices = found.map((entry) => `${entry.framework.id}/${reference}`).join(' or ')
    throw new OperationError('COMPETENCY_UNKNOWN', `"${reference}" belongs to several frameworks.`, {
      field: 'competency',
      mend: `Write ${choices}.`,
    })
  }
  const near = nearest(
    reference,
    frameworks.flatMap((framework) => framework.competencies.map((entry) => entry.id)),
  )
  throw new OperationError('COMPETENCY_UNKNOWN', `No framework has a competency "${reference}".`, {
    field: 'competency',
    mend: near === null ? '"frameworks show FRAMEWORK" lists the competencies.' : `Did you mean "${near}"?`,
  })
}
