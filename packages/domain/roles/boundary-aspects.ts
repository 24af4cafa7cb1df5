/** What is told of every role, in the order in which it is shown. It stands alone, so that a page loads no schemas with it. */
export const boundaryAspects = [
  'focus',
  'question',
  'horizon',
  'scope',
  'stakeholders',
  'decisions',
  'measures',
  'failure',
] as const
