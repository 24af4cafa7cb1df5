import * as z from 'zod'
import {
  Driver,
  Duration,
  Journey,
  Lane,
  PitchPart,
  Rotation,
  CompanyKind,
} from '@waymark/domain/roles/career-map.ts'
import { Fact, RoleSource } from '@waymark/domain/roles/parts.ts'
import { operation } from '../operation/operation.ts'
import { typed } from '@waymark/domain/text/typed.ts'

const role = (about: string) => typed().min(1).max(100).describe(about)
const between = {
  from: role('your role by id, name or usual title'),
  to: role('the role you aim for'),
  way: z.coerce
    .number()
    .int()
    .min(1)
    .max(6)
    .default(1)
    .describe('which of the ways between them, as the map numbers them'),
}

/** What evidence says of a skill: shown, begun, nothing yet, or no framework that rates it. */
export const skillStates = ['shown', 'begun', 'missing', 'unrated'] as const

const SkillNeeded = z.strictObject({
  id: z.string(),
  text: z.string(),
  state: z.enum(skillStates),
  /** The competencies that rate it, with the point that evidence supports. */
  competencies: z.array(
    z.strictObject({
      framework: z.string(),
      competency: z.string(),
      name: z.string(),
      supported: z.number().int().nullable(),
      of: z.number().int(),
    }),
  ),
})

const StepNeeded = z.strictObject({
  from: z.string(),
  to: z.string(),
  fromName: z.string(),
  toName: z.string(),
  kind: z.enum(['step', 'crossing']),
  /** What changes. */
  shift: z.string().nullable(),
  skills: z.array(SkillNeeded),
  proof: z.array(Fact),
  duration: Duration.nullable(),
  /** Where one stands for the role that it leads to, where a framework measures it. */
  readiness: z
    .strictObject({
      framework: z.string(),
      total: z.number().int(),
      of: z.number().int(),
      band: z.string().nullable(),
      /** The worst gaps, by name. */
      gaps: z.array(z.string()),
    })
    .nullable(),
  sources: z.array(z.string()),
})

const RoleOnMap = z.strictObject({
  id: z.string(),
  name: z.string(),
  lane: Lane,
  rank: z.number().int(),
  focus: z.string(),
  framework: z.string().nullable(),
})

/** The map, and the chosen way over it with what is missing for each step. */
export const CareerMapView = z.strictObject({
  roles: z.array(RoleOnMap),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), kind: z.enum(['step', 'crossing']) })),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The ways between the two, each by the names of its roles; empty when none leads there. */
  ways: z.array(z.array(z.string())),
  way: z.number().int(),
  steps: z.array(StepNeeded),
  companies: z.array(CompanyKind),
  drivers: z.array(Driver),
  rotations: z.array(Rotation),
  pitch: z.array(PitchPart),
  sources: z.array(RoleSource),
})
export type CareerMapView = z.infer<typeof CareerMapView>

export const careerMap = operation({
  name: 'career.map',
  summary: 'Show the way from a role to another, with the skills and the proof that are missing.',
  effect: 'read',
  input: z.strictObject({
    ...between,
    from: between.from.nullable().default(null),
    to: between.to.nullable().default(null),
  }),
  output: CareerMapView,
  errors: ['FRAMEWORK_INVALID'],
  cli: { positionals: ['from', 'to'] },
  examples: [
    {
      title: 'From engineering manager to CTO',
      input: { from: 'engineering-manager', to: 'cto' },
      cli: 'career map engineering-manager cto',
    },
  ],
})

const Rounded = z.strictObject({ months: z.number().int(), words: z.string() })

/** How long a way takes, as a range, and everything that it rests on. */
export const CareerTime = z.strictObject({
  way: z.array(z.string()),
  /** Null while a step has no length. Of a hundred simulated ways, 10, 50 and 90 take at most so long. */
  range: z.strictObject({ p10: Rounded, p50: Rounded, p90: Rounded }).nullable(),
  steps: z.array(
    z.strictObject({
      name: z.string(),
      months: z.tuple([z.number(), z.number()]).nullable(),
      /** `given`: the user said so. `none`: nobody did. */
      basis: z.enum(['stated', 'assumed', 'given', 'none']),
      because: z.string(),
    }),
  ),
  /** What the simulation takes for granted, and what each does to the answer. */
  assumptions: z.array(z.strictObject({ name: z.string(), does: z.string() })),
  /** What the sources say of whole ways between roles on this one. */
  stated: z.array(Journey),
  sources: z.array(RoleSource),
})
export type CareerTime = z.infer<typeof CareerTime>

export const careerTime = operation({
  name: 'career.time',
  summary: 'Simulate how long the way to a role takes, as a range with its assumptions.',
  effect: 'read',
  input: z.strictObject({
    ...between,
    company: z.string().default('any').describe('kind of company: any, fast-growing or enterprise'),
    drivers: z.array(z.string()).max(50).default([]).describe('what is true of you, by id'),
    least: z.coerce
      .number()
      .int()
      .min(1)
      .max(600)
      .nullable()
      .default(null)
      .describe('fewest months of each step whose length nobody states'),
    most: z.coerce
      .number()
      .int()
      .min(1)
      .max(600)
      .nullable()
      .default(null)
      .describe('most months of each such step'),
    seed: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(1)
      .describe('the same seed gives the same answer'),
  }),
  output: CareerTime,
  errors: ['FRAMEWORK_INVALID'],
  cli: { positionals: ['from', 'to'] },
  examples: [
    {
      title: 'In a company that grows fast',
      input: {
        from: 'engineering-manager',
        to: 'cto',
        company: 'fast-growing',
        drivers: ['business-acumen'],
      },
      cli: 'career time engineering-manager cto --company fast-growing --drivers business-acumen',
    },
  ],
})
