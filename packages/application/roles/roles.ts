import {
  checkAi,
  identifyDescription,
  showBoundaries,
  showLanes,
  showResilience,
  showTours,
  showWays,
} from '@waymark/contracts/roles/operations.ts'
import { aiFindings } from '@waymark/domain/roles/ai-check.ts'
import { holdsOf } from '@waymark/domain/roles/boundaries.ts'
import { waysAhead } from '@waymark/domain/roles/career-map.ts'
import { identifyRole } from '@waymark/domain/roles/identify.ts'
import { leaningOf } from '@waymark/domain/roles/lanes.ts'
import { resilienceOf } from '@waymark/domain/roles/resilience.ts'
import { handle } from '../handlers.ts'
import { citedIn } from './cited.ts'
import { descriptionText } from './description-text.ts'
import { entryNamed } from './lookup.ts'

const boundaries = handle(showBoundaries, async ({ roles: library }, input) => {
  const all = await library.boundaries()
  const asked = input.roles.map((word) =>
    entryNamed(all.roles, word, {
      what: 'role',
      field: 'roles',
      named: ({ id, name, short, titles }) => ({ id, names: [name, short, ...titles] }),
    }),
  )
  const roles = asked.length === 0 ? all.roles : [...new Set(asked)]
  const shown = new Set(roles.map(({ id }) => id))
  const answer = {
    roles,
    areas: all.areas.map((area) => ({
      id: area.id,
      name: area.name,
      means: area.means,
      holds: holdsOf(area, roles).map((hold) => ({ ...hold, sources: [...hold.sources] })),
    })),
    distinctions: all.distinctions.filter((entry) => entry.roles.filter((id) => shown.has(id)).length >= 2),
    known: all.roles.map(({ id, name, short }) => ({ id, name, short })),
  }
  return { output: { ...answer, sources: await citedIn(library, answer) } }
})

const identify = handle(identifyDescription, async (services, input, call) => {
  const text = await descriptionText(services, input, call)
  const found = identifyRole(text, await services.roles.lexicon(), input.title)
  return { output: { ...found, sources: await citedIn(services.roles, found) } }
})

const lanes = handle(showLanes, async ({ roles: library }, { yes, no }) => {
  const all = await library.lanes()
  const answered = (words: readonly string[], field: string): string[] =>
    words.map(
      (word) =>
        entryNamed(all.questions, word, {
          what: 'statement',
          field,
          named: ({ id }) => ({ id, names: [] }),
        }).id,
    )
  const answer = {
    lanes: all.lanes,
    choosing: all.choosing,
    questions: all.questions,
    leaning: leaningOf(all, answered(yes, 'yes'), answered(no, 'no')),
  }
  return { output: { ...answer, sources: await citedIn(library, answer) } }
})

const ways = handle(showWays, async ({ roles: library }, input) => {
  const map = await library.careerMap()
  const from =
    input.from === null
      ? null
      : entryNamed(map.roles, input.from, {
          what: 'role on the map',
          field: 'from',
          named: ({ id, name, titles }) => ({ id, names: [name, ...titles] }),
        })
  const found = from === null ? [] : waysAhead(map, from.id, input.ahead)
  const needed = new Set(found.flatMap(({ steps }) => steps.flatMap(({ edge }) => edge.skills)))
  const answer = {
    from,
    ways: found.map(({ steps }) => ({ steps: [...steps] })),
    skills: map.skills.filter(({ id }) => needed.has(id)),
    roles: map.roles.map(({ id, name, lane, rank }) => ({ id, name, lane, rank })),
  }
  return { output: { ...answer, sources: await citedIn(library, answer) } }
})

const tours = handle(showTours, async ({ roles: library }) => {
  const [all, map] = await Promise.all([library.tours(), library.careerMap()])
  const { format: _format, ...told } = all
  const answer = {
    ...told,
    journeys: map.journeys,
    companies: map.companies.map(({ id, name, meaning }) => ({ id, name, meaning })),
    drivers: map.drivers,
  }
  return { output: { ...answer, sources: await citedIn(library, answer) } }
})

const resilience = handle(showResilience, async (services) => {
  const [guide, evidence] = await Promise.all([services.roles.resilience(), services.store.evidence()])
  const found = resilienceOf(guide, evidence, services.clock.today())
  const answer = { ...found, pillars: guide.pillars, items: evidence.length }
  return { output: { ...answer, sources: await citedIn(services.roles, answer) } }
})

const ai = handle(checkAi, async (services, input) => {
  const [check, evidence] = await Promise.all([services.roles.aiCheck(), services.store.evidence()])
  const level = entryNamed(check.levels, input.level ?? check.levels[0]?.id ?? '', {
    what: 'level',
    field: 'level',
    named: ({ id, name, roles }) => ({ id, names: [name, ...roles] }),
  })
  const answer = {
    level: { id: level.id, name: level.name, stance: level.stance },
    levels: check.levels.map(({ id, name }) => ({ id, name })),
    areas: check.areas.map(({ id, name, means }) => ({ id, name, means })),
    findings: aiFindings(check, level, evidence),
  }
  return { output: { ...answer, sources: await citedIn(services.roles, answer) } }
})

/** What is known of roles, and a person's evidence beside it. */
export const roleHandlers = {
  'roles.boundaries': boundaries,
  'roles.identify': identify,
  'roles.lanes': lanes,
  'roles.ways': ways,
  'roles.tours': tours,
  'roles.resilience': resilience,
  'roles.ai': ai,
} as const
