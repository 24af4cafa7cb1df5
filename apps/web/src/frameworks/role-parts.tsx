import type { ReactNode } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { partsOf, type FrameworkPart } from '@waymark/domain/frameworks/parts.ts'
import { text } from '../text/text.ts'
import { Bands, Levels, Provenance, Scales, Titles } from './basics.tsx'
import { CheckList } from './check-list.tsx'
import { CompetencyModel } from './competency-model.tsx'
import { MatrixTable } from './matrix-table.tsx'
import {
  Artifacts,
  Kinds,
  LookedFor,
  Notes,
  Ownership,
  Questions,
  Scoreboards,
  Shifts,
  Traps,
} from './role-material.tsx'
import { Cadences, InterviewLoop, Roadmaps, Routes, Splits } from './role-ways.tsx'
import { Sources } from './sources.tsx'

const words = text.frameworks

/** A part of the page: its anchor, its title and what it shows. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

/** Draws a part that has something in it. */
type Draw = (props: { readonly model: Framework }) => ReactNode

/** What each part is called and how it is drawn. Plan steps stand with the competency that they are for. */
const drawn: Readonly<Record<Exclude<FrameworkPart, 'plan'>, readonly [title: string, draw: Draw]>> = {
  scale: [words.scale, Scales],
  bands: [words.bands, Bands],
  levels: [words.levels, Levels],
  titles: [words.titles, Titles],
  competencies: [words.competencies, Competencies],
  tables: [words.matrices, Tables],
  questions: [words.questions, Questions],
  shifts: [words.shifts, Shifts],
  traps: [words.traps, Traps],
  ownership: [words.ownership, Ownership],
  'looked-for': [words.lookedFor, LookedFor],
  kinds: [words.kinds, Kinds],
  checks: [words.checks, Checks],
  scoreboards: [words.scoreboards, Scoreboards],
  routes: [words.routes, Routes],
  roadmaps: [words.roadmaps, Roadmaps],
  'interview-loop': [words.interviewLoop, InterviewLoop],
  reviews: [words.cadences, Cadences],
  splits: [words.splits, Splits],
  artifacts: [words.artifacts, Artifacts],
  notes: [words.notes, Notes],
  sources: [words.sources, Sources],
  provenance: [words.provenance, Provenance],
}

/** All parts of a framework in reading order; those that it lacks are left out. */
export function rolePartsOf(model: Framework): readonly Part[] {
  return partsOf(model).flatMap(({ part }) => {
    if (part === 'plan') return []
    const [title, DrawnPart] = drawn[part]
    return [{ id: part, title, content: <DrawnPart model={model} /> }]
  })
}

function Competencies({ model }: { readonly model: Framework }) {
  return model.competencies.map((competency) => (
    <CompetencyModel key={competency.id} competency={competency} model={model} />
  ))
}

function Tables({ model }: { readonly model: Framework }) {
  return model.matrices.map((matrix) => <MatrixTable key={matrix.id} matrix={matrix} model={model} />)
}

function Checks({ model }: { readonly model: Framework }) {
  return model.checks.map((check) => <CheckList key={check.id} check={check} model={model} />)
}
