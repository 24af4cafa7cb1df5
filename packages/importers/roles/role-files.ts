import type * as z from 'zod'
import { AiCheck, aiCheckFaults } from '@waymark/domain/roles/ai-check.ts'
import { Boundaries, boundariesFaults } from '@waymark/domain/roles/boundaries.ts'
import { CareerMap, careerMapFaults } from '@waymark/domain/roles/career-map.ts'
import { Lanes, lanesFaults } from '@waymark/domain/roles/lanes.ts'
import { Lexicon, lexiconFaults } from '@waymark/domain/roles/lexicon.ts'
import { repeated, RoleSources } from '@waymark/domain/roles/parts.ts'
import { ResilienceGuide, resilienceFaults } from '@waymark/domain/roles/resilience.ts'
import { Tours, toursFaults } from '@waymark/domain/roles/tours.ts'
import type { RoleFault } from '@waymark/domain/roles/parts.ts'

/** How one file of `roles/` is read: its shape, what the shape alone does not show, and its schema's title. */
export interface RoleFile<T> {
  /** Without ending: `career-map` is `career-map.yaml` beside `career-map.schema.json`. */
  readonly name: string
  readonly title: string
  readonly schema: z.ZodType<T>
  faults(value: T): readonly RoleFault[]
}

function roleFile<T>(file: RoleFile<T>): RoleFile<T> {
  return file
}

/** Every file of `roles/`. */
export const roleFiles = {
  sources: roleFile({
    name: 'sources',
    title: 'Works that the role files cite',
    schema: RoleSources,
    faults: ({ sources }) => repeated(sources, 'sources'),
  }),
  careerMap: roleFile({
    name: 'career-map',
    title: 'Roles and the ways between them',
    schema: CareerMap,
    faults: careerMapFaults,
  }),
  boundaries: roleFile({
    name: 'boundaries',
    title: 'Who owns what between neighbouring roles',
    schema: Boundaries,
    faults: boundariesFaults,
  }),
  lexicon: roleFile({
    name: 'lexicon',
    title: 'Words by which a description shows its role',
    schema: Lexicon,
    faults: lexiconFaults,
  }),
  lanes: roleFile({
    name: 'lanes',
    title: 'Both ladders and the self-test between them',
    schema: Lanes,
    faults: lanesFaults,
  }),
  tours: roleFile({
    name: 'tours',
    title: 'Tours of duty',
    schema: Tours,
    faults: toursFaults,
  }),
  resilience: roleFile({
    name: 'resilience',
    title: 'Three pillars of resilience',
    schema: ResilienceGuide,
    faults: resilienceFaults,
  }),
  aiCheck: roleFile({
    name: 'ai-check',
    title: 'AI leadership by level',
    schema: AiCheck,
    faults: aiCheckFaults,
  }),
} as const
