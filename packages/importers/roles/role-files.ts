import type * as z from 'zod'
import { CareerMap, careerMapFaults } from '@waymark/domain/roles/career-map.ts'
import { repeated, RoleSources } from '@waymark/domain/roles/parts.ts'
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
} as const
