import type { ReactNode } from 'react'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import { CheckList } from './check-list.tsx'
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

/** What a framework tells about its role beside the rated competencies; parts that it lacks are left out. */
export function rolePartsOf(model: Framework): readonly Part[] {
  const parts: readonly (Part & { readonly filled: readonly unknown[] })[] = [
    {
      id: 'tables',
      title: words.matrices,
      filled: model.matrices,
      content: model.matrices.map((matrix) => <MatrixTable key={matrix.id} matrix={matrix} model={model} />),
    },
    {
      id: 'questions',
      title: words.questions,
      filled: model.questions,
      content: <Questions model={model} />,
    },
    { id: 'shifts', title: words.shifts, filled: model.shifts, content: <Shifts model={model} /> },
    { id: 'traps', title: words.traps, filled: model.traps, content: <Traps model={model} /> },
    {
      id: 'ownership',
      title: words.ownership,
      filled: model.ownership,
      content: <Ownership model={model} />,
    },
    {
      id: 'looked-for',
      title: words.lookedFor,
      filled: model.lookedFor,
      content: <LookedFor model={model} />,
    },
    { id: 'kinds', title: words.kinds, filled: model.kinds, content: <Kinds model={model} /> },
    {
      id: 'checks',
      title: words.checks,
      filled: model.checks,
      content: model.checks.map((check) => <CheckList key={check.id} check={check} model={model} />),
    },
    {
      id: 'scoreboards',
      title: words.scoreboards,
      filled: model.scoreboards,
      content: <Scoreboards model={model} />,
    },
    { id: 'routes', title: words.routes, filled: model.routes, content: <Routes model={model} /> },
    { id: 'roadmaps', title: words.roadmaps, filled: model.roadmaps, content: <Roadmaps model={model} /> },
    {
      id: 'interview-loop',
      title: words.interviewLoop,
      filled: model.interviewLoop,
      content: <InterviewLoop model={model} />,
    },
    { id: 'reviews', title: words.cadences, filled: model.cadences, content: <Cadences model={model} /> },
    { id: 'splits', title: words.splits, filled: model.splits, content: <Splits model={model} /> },
    {
      id: 'artifacts',
      title: words.artifacts,
      filled: model.artifacts,
      content: <Artifacts model={model} />,
    },
    { id: 'notes', title: words.notes, filled: model.notes, content: <Notes model={model} /> },
    {
      id: 'sources',
      title: words.sources,
      filled: model.provenance.sources,
      content: <Sources model={model} />,
    },
  ]
  return parts.filter(({ filled }) => filled.length > 0)
}
