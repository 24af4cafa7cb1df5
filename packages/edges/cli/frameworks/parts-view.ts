import { partsOf, type FrameworkPart } from '@waymark/domain/frameworks/parts.ts'
import type { Page } from '../terminal/page.ts'
import { bands, levels, scales, titles } from './basics-view.ts'
import { competencyOf, planSteps } from './competency-view.ts'
import type { Framework } from './framework.ts'
import * as material from './material-view.ts'
import * as ways from './ways-view.ts'

/** Writes one part of a framework. */
type Show = (framework: Framework, page: Page) => void

/** What each part is called, and how it is written. */
const partViews: Readonly<Record<FrameworkPart, readonly [title: string, show: Show]>> = {
  scale: ['Scale', scales],
  bands: ['Bands', bands],
  levels: ['Levels', levels],
  titles: ['Titles by total', titles],
  competencies: ['Competencies', allCompetencies],
  plan: ['Plan steps for a gap', planSteps],
  tables: ['Tables', material.tables],
  questions: ['Questions to put to yourself', material.questions],
  shifts: ['Shifts on the way', material.shifts],
  traps: ['Traps', material.traps],
  ownership: ['What the role answers for', material.ownership],
  'looked-for': ['What decision makers look for', material.lookedFor],
  kinds: ['Kinds of the role', material.kinds],
  checks: ['Checks', material.checks],
  scoreboards: ['Scoreboards', material.scoreboards],
  routes: ['Routes to the role', ways.routes],
  roadmaps: ['Roadmaps', ways.roadmaps],
  'interview-loop': ['Interview loop', ways.interviewLoop],
  reviews: ['Reviews in the seat', ways.reviews],
  splits: ['How it is split', ways.splits],
  artifacts: ['Artifacts that prove it', material.artifacts],
  notes: ['Worth knowing', material.notes],
  sources: ['Sources', material.sources],
  provenance: ['Where it is from', material.provenance],
}

/** What a part is called. */
export function titleOf(part: FrameworkPart): string {
  return partViews[part][0]
}

/** One part under its heading. */
export function showPart(framework: Framework, part: FrameworkPart, page: Page): void {
  page.heading(titleOf(part))
  partViews[part][1](framework, page)
}

/** Every part; the plan's steps stand with their competencies. */
export function showEverything(framework: Framework, page: Page): void {
  for (const { part } of partsOf(framework)) if (part !== 'plan') showPart(framework, part, page)
}

function allCompetencies(framework: Framework, page: Page): void {
  for (const competency of framework.competencies) competencyOf(framework, competency, page)
}
