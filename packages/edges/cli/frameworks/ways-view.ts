import type { Page } from '../terminal/page.ts'
import { entry, labelled, part, points, sentence } from './blocks.ts'
import type { Framework } from './framework.ts'

/** The parts of a framework that lead somewhere: routes, roadmaps, interviews, rhythms, splits. */
export function waysOf(framework: Framework, page: Page): void {
  part(page, 'Routes to the role', framework.routes, (route) => showRoute(route, page))
  part(page, 'Roadmaps', framework.roadmaps, (roadmap) => showRoadmap(framework, roadmap, page))
  part(page, 'Interview loop', framework.interviewLoop, (stage) => showStage(framework, stage, page))
  part(page, 'Reviews in the seat', framework.cadences, (cadence) => showCadence(cadence, page))
  part(page, 'How it is split', framework.splits, (split) => showSplit(split, page))
}

function showRoute(route: Framework['routes'][number], page: Page): void {
  entry(page, route.name, null, route.sources)
  page.words(`Starts as: ${route.start}`, { indent: 4, paint: page.style.dim })
  sentence(page, route.summary)
  for (const [index, step] of route.steps.entries()) {
    page.words(step.name, { indent: 4, mark: `${index + 1}.` })
    sentence(page, step.why, 7)
    for (const { text, proof } of step.milestones)
      page.words(proof === null ? text : `${text} Proof: ${proof}.`, { indent: 7, mark: '[ ]' })
    points(page, step.figures, 7)
  }
}

function showRoadmap(framework: Framework, roadmap: Framework['roadmaps'][number], page: Page): void {
  entry(page, roadmap.name, null, roadmap.sources)
  sentence(page, roadmap.when)
  for (const phase of roadmap.phases) {
    const stretch = `${roadmap.unit} ${phase.from} to ${phase.to}`
    page.words(`${phase.name}, ${stretch}`, { indent: 4, paint: page.style.accent })
    sentence(page, phase.goal, 6)
    labelled(
      page,
      'Do',
      phase.steps.map(({ text }) => text),
      6,
    )
    labelled(
      page,
      'Leave behind',
      phase.deliverables.map(({ text, artifacts }) => withArtifacts(framework, text, artifacts)),
      6,
    )
  }
  labelled(page, 'It went well when', roadmap.good)
  labelled(page, 'It goes wrong by', roadmap.mistakes)
}

function showStage(framework: Framework, stage: Framework['interviewLoop'][number], page: Page): void {
  entry(page, stage.name, null, stage.sources)
  sentence(page, stage.prompt)
  labelled(page, 'Tested', stage.looksFor)
  labelled(page, 'Prepare', stage.prepare)
  labelled(page, 'Bring', artifactNames(framework, stage.artifacts))
}

function showCadence(cadence: Framework['cadences'][number], page: Page): void {
  entry(page, cadence.name, `every ${cadence.every}`, cadence.sources)
  sentence(page, cadence.purpose)
  labelled(
    page,
    'Agenda',
    cadence.agenda.map(({ name, text }) => `${name}: ${text}`),
  )
  labelled(page, 'It ends with', cadence.decisions)
}

function showSplit(split: Framework['splits'][number], page: Page): void {
  entry(page, split.name, `per cent of ${split.of}`, split.sources)
  for (const { percent, name, text } of split.shares)
    page.words(text === null ? name : `${name}: ${text}`, { indent: 4, mark: `${percent}%` })
}

function withArtifacts(framework: Framework, text: string, ids: readonly string[]): string {
  const names = artifactNames(framework, ids)
  return names.length === 0 ? text : `${text} (${names.join('; ')})`
}

function artifactNames(framework: Framework, ids: readonly string[]): readonly string[] {
  return ids.map((id) => framework.artifacts.find((artifact) => artifact.id === id)?.name ?? id)
}
