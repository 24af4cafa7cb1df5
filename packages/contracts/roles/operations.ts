import * as z from 'zod'
import { AiArea, AiFinding } from '@waymark/domain/roles/ai-check.ts'
import { BoundaryRole, Distinction, Hold } from '@waymark/domain/roles/boundaries.ts'
import { Driver, Journey, MapEdge, MapRole, MapSkill } from '@waymark/domain/roles/career-map.ts'
import { Identification } from '@waymark/domain/roles/identify.ts'
import { LaneAbout, LaneQuestion, Lanes, Leaning } from '@waymark/domain/roles/lanes.ts'
import { Fact, RoleSource } from '@waymark/domain/roles/parts.ts'
import { Resilience, ResilienceGuide } from '@waymark/domain/roles/resilience.ts'
import { Tour, TourLevel, TourRoute, Tours } from '@waymark/domain/roles/tours.ts'
import { operation } from '../operation/operation.ts'

/** Works that an answer's entries cite by id. */
const sources = z.array(RoleSource)
/** A broken file among the role files is told like a broken framework. */
const errors = ['FRAMEWORK_INVALID'] as const

/** An area and how each of the asked roles holds it; null where no source says. */
export const HeldArea = z.strictObject({
  id: z.string(),
  name: z.string(),
  means: z.string(),
  holds: z.array(z.strictObject({ role: z.string(), hold: Hold.nullable(), sources: z.array(z.string()) })),
})
export type HeldArea = z.infer<typeof HeldArea>

export const showBoundaries = operation({
  name: 'roles.boundaries',
  summary: 'Show who owns what between two or more roles, side by side.',
  effect: 'read',
  input: z.strictObject({
    roles: z
      .array(z.string().trim().min(1).max(100))
      .max(20)
      .default([])
      .describe('roles by id, name or usual title; none for all of them'),
  }),
  output: z.strictObject({
    roles: z.array(BoundaryRole),
    areas: z.array(HeldArea),
    /** What tells the asked roles apart. */
    distinctions: z.array(Distinction),
    /** Every role that can be asked for. */
    known: z.array(z.strictObject({ id: z.string(), name: z.string(), short: z.string() })),
    sources,
  }),
  errors,
  cli: { positionals: ['roles...'] },
  examples: [
    {
      title: 'CTO beside VP of Engineering and CIO',
      input: { roles: ['cto', 'vp-engineering', 'cio'] },
      cli: 'roles boundaries cto vp-engineering cio',
    },
  ],
})

export const identifyDescription = operation({
  name: 'roles.identify',
  summary: 'Say which role a description really is, with the words that say so.',
  effect: 'read',
  input: z.strictObject({
    path: z
      .string()
      .min(1)
      .max(4096)
      .nullable()
      .default(null)
      .describe('a text, Markdown or HTML file with the description'),
    text: z.string().max(200_000).nullable().default(null).describe('the description itself'),
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('the title, when the description does not state it'),
  }),
  output: Identification.extend({ sources }),
  errors: [...errors, 'SOURCE_MISSING', 'SOURCE_UNREADABLE', 'FILE_TOO_LARGE', 'PATH_NOT_ALLOWED'],
  cli: { positionals: ['path'] },
  examples: [
    { title: 'A job advertisement', input: { path: 'advert.txt' }, cli: 'roles identify advert.txt' },
    {
      title: 'A text with the title it was given',
      input: { text: 'You set the technology strategy.', title: 'CTO' },
      cli: 'roles identify --text "You set the technology strategy." --title CTO',
    },
  ],
})

const Statements = z.array(z.string().trim().min(1).max(80)).max(40).default([])

export const showLanes = operation({
  name: 'roles.lanes',
  summary: 'Show both ladders and the self-test between them; answers are counted, never stored.',
  effect: 'read',
  input: z.strictObject({
    yes: Statements.describe('statements of the self-test that are true of you, by id'),
    no: Statements.describe('statements that are not'),
  }),
  output: z.strictObject({
    lanes: z.array(LaneAbout),
    choosing: Lanes.shape.choosing,
    questions: z.array(LaneQuestion),
    leaning: Leaning,
    sources,
  }),
  errors,
  examples: [
    { title: 'Both ladders and the questions', input: {}, cli: 'roles lanes' },
    {
      title: 'With answers',
      input: { yes: ['deep-problems', 'go-to-person'], no: ['budgets-and-hiring'] },
      cli: 'roles lanes --yes deep-problems --yes go-to-person --no budgets-and-hiring',
    },
  ],
})

export const showWays = operation({
  name: 'roles.ways',
  summary: 'Show the next two or three roles from a role, with skills and proof for each step.',
  effect: 'read',
  input: z.strictObject({
    from: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .nullable()
      .default(null)
      .describe('your role by id, name or usual title; none lists the roles'),
    ahead: z.number().int().min(1).max(3).default(2).describe('how many roles ahead, 1 to 3'),
  }),
  output: z.strictObject({
    from: MapRole.nullable(),
    ways: z.array(z.strictObject({ steps: z.array(z.strictObject({ role: MapRole, edge: MapEdge })) })),
    skills: z.array(MapSkill),
    roles: z.array(
      z.strictObject({ id: z.string(), name: z.string(), lane: z.string(), rank: z.number().int() }),
    ),
    sources,
  }),
  errors,
  cli: { positionals: ['from'] },
  examples: [
    { title: 'From senior engineer', input: { from: 'senior-engineer' }, cli: 'roles ways senior-engineer' },
  ],
})

export const showTours = operation({
  name: 'roles.tours',
  summary: 'Show the tours of duty from L1 to L10, the routes to CTO, and how long they take.',
  effect: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    about: Tours.shape.about,
    tours: z.array(Tour),
    levels: z.array(TourLevel),
    routes: z.array(TourRoute),
    shift: Tours.shape.shift,
    calendar: Tours.shape.calendar,
    stalls: Tours.shape.stalls,
    journeys: z.array(Journey),
    companies: z.array(z.strictObject({ id: z.string(), name: z.string(), meaning: z.string() })),
    drivers: z.array(Driver),
    sources,
  }),
  errors,
  examples: [{ title: 'All of it', input: {}, cli: 'roles tours' }],
})

export const showResilience = operation({
  name: 'roles.resilience',
  summary: 'Show your evidence by visible impact, scarce skills and mobility, and one outcome a year.',
  effect: 'read',
  input: z.strictObject({}),
  output: Resilience.extend({ pillars: ResilienceGuide.shape.pillars, items: z.number().int(), sources }),
  errors,
  examples: [{ title: 'Today', input: {}, cli: 'roles resilience' }],
})

export const checkAi = operation({
  name: 'roles.ai',
  summary: 'Show what a level is expected to do with AI, beside your evidence.',
  effect: 'read',
  input: z.strictObject({
    level: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .nullable()
      .default(null)
      .describe('junior, senior-ic, lead or executive; the first when left out'),
  }),
  output: z.strictObject({
    level: z.strictObject({ id: z.string(), name: z.string(), stance: Fact }),
    levels: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    areas: z.array(z.strictObject({ id: AiArea, name: z.string(), means: z.string() })),
    findings: z.array(AiFinding),
    sources,
  }),
  errors,
  cli: { positionals: ['level'] },
  examples: [{ title: 'For a lead', input: { level: 'lead' }, cli: 'roles ai lead' }],
})
