import type { Framework } from '@waymark/domain/frameworks/framework.ts'

/** The name of a framework's competency, or its id where there is none. */
export function competencyName(model: Pick<Framework, 'competencies'>, id: string): string {
  return model.competencies.find((competency) => competency.id === id)?.name ?? id
}

/** The name of a framework's artifact, or its id where there is none. */
export function artifactName(model: Pick<Framework, 'artifacts'>, id: string): string {
  return model.artifacts.find((artifact) => artifact.id === id)?.name ?? id
}
