import { nudgesFor, type Nudge } from '@waymark/domain/plans/nudges.ts'
import type { Services } from '../handlers.ts'
import { isOpen } from '../plans/open-steps.ts'

/** What was left alone too long, from evidence, running plans and the person's own ratings. */
export async function attentionNudges(services: Services): Promise<Nudge[]> {
  const { store } = services
  const [evidence, plans, actions, roadmaps, ratings, frameworks] = await Promise.all([
    store.evidence(),
    store.list('plan'),
    store.list('plan-action'),
    store.list('roadmap'),
    store.list('rating'),
    services.frameworks.list(),
  ])
  const nameOf = (framework: string) => frameworks.find(({ id }) => id === framework)?.name ?? framework
  const newest = new Map<string, string>()
  for (const { framework, at, rater } of ratings) {
    if (rater === 'self' && at > (newest.get(framework) ?? '')) newest.set(framework, at)
  }
  return nudgesFor({
    today: services.clock.today(),
    logged: evidence.map(({ createdAt }) => createdAt),
    plans: [
      ...plans.flatMap(({ id, framework, updatedAt }) => {
        const own = actions.filter(({ plan }) => plan === id)
        if (!own.some(isOpen)) return []
        const touched = [updatedAt, ...own.map((action) => action.updatedAt)].toSorted().at(-1) ?? updatedAt
        return { framework, roadmap: null, name: nameOf(framework), touched }
      }),
      ...roadmaps
        .filter(({ steps }) => steps.some(isOpen))
        .map(({ framework, roadmap, name, updatedAt }) => ({ framework, roadmap, name, touched: updatedAt })),
    ],
    rated: [...newest].map(([framework, at]) => ({ framework, name: nameOf(framework), at })),
  })
}
