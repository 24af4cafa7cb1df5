import { showToday, type DueStep, type Standing } from '@waymark/contracts/workspace/today-operation.ts'
import { followUpsUntil } from '@waymark/domain/applications/follow.ts'
import { remindersOf } from '@waymark/domain/evidence/attestation-request.ts'
import { addDays, type Day } from '@waymark/domain/evidence/dates.ts'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { followedRoles } from '@waymark/domain/readiness/followed.ts'
import { assessReadiness, type AssessmentInput } from '@waymark/domain/readiness/readiness.ts'
import { handle, type Services } from '../handlers.ts'
import { openSteps } from '../plans/open-steps.ts'

/** How much is answered at most; the counts tell of the rest. */
const most = { due: 20, standing: 5 } as const

/** Open steps that are due until a day, the earliest first. */
async function dueUntil(services: Services, until: Day): Promise<readonly DueStep[]> {
  const today = services.clock.today()
  const steps = (await openSteps(services)).filter(({ due }) => due <= until)
  return steps.map(({ framework, roadmap, step, text, due, note }) => ({
    framework,
    roadmap,
    key: step,
    text,
    due,
    overdue: due < today,
    note,
  }))
}

function standingIn(framework: Framework, facts: Omit<AssessmentInput, 'framework'>): Standing {
  const { frameworkName, supported, claimed } = assessReadiness({ framework, ...facts })
  return { framework: framework.id, frameworkName, supported, claimed, bands: framework.bands }
}

const show = handle(showToday, async (services, { days, role }) => {
  const { store, clock } = services
  const until = addDays(clock.today(), days)
  const [due, frameworks, evidence, ratings, plans, roadmaps, applications, proposals, requests] =
    await Promise.all([
      dueUntil(services, until),
      services.frameworks.list(),
      store.evidence(),
      store.list('rating'),
      store.list('plan'),
      store.list('roadmap'),
      store.list('application'),
      store.list('proposal'),
      store.list('attestation-request'),
    ])
  const loaded = new Map(frameworks.map((framework) => [framework.id, framework]))
  const running = [...plans, ...roadmaps]
  const followed = followedRoles({ evidence, ratings, plans: running }).flatMap((id) => loaded.get(id) ?? [])
  const asked = role === null ? undefined : loaded.get(role)
  const shown = asked === undefined ? followed.slice(0, most.standing) : [asked]
  const asOf = clock.today()
  return {
    output: {
      until,
      plans: running.length,
      due: due.slice(0, most.due),
      dueInAll: due.length,
      followUps: followUpsUntil(applications, until, clock.today())
        .slice(0, most.due)
        .map(({ role: _role, ...followUp }) => followUp),
      proposals: proposals.filter(({ state }) => state === 'open').length,
      confirmations: remindersOf(requests, asOf).slice(0, most.due),
      standing: shown.map((framework) => standingIn(framework, { evidence, ratings, asOf })),
      followed: followed.length,
    },
  }
})

/** What is due and where one stands, in one answer. */
export const todayHandlers = { 'workspace.today': show } as const
