import type { ApplicationStage } from '@waymark/domain/applications/application.ts'

/** The stages in their order. Written here so that no schema is loaded with the page. */
export const stages = [
  'saved',
  'applied',
  'interview',
  'offer',
  'closed',
] as const satisfies readonly ApplicationStage[]
