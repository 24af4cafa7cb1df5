import type { Page } from '../terminal/page.ts'
import { entry, labelled, points, sentence } from './blocks.ts'
import { artifactNames } from './competency-view.ts'
import type { Framework } from './framework.ts'

/** The parts of a framework that lead somewhere: routes, roadmaps, interviews, rhythms, splits. */

/** Routes to the role with their milestones. */
export function routes(framework: Framework, page: Page): void {
  for (const route of framework.routes) showRoute(route, page)
}

/** Roadmaps with what to do and what to leave behind. */
export function roadmaps(framework: Framework, page: Page): void {
  for (const roadmap of framework.roadmaps) showRoadmap(framework, roadmap, page)
}

/** The stages of hiring. */
export function interviewLoop(framework: Framework, page: Page): void {
  for (const stage of framework.interviewLoop) showStage(framework, stage, page)
}

/** Recurring reviews with their agendas and decisions. */
export function reviews(framework: Framework, page: Page): void {
  for (const cadence of framework.cadences) showCadence(cadence, page)
}

/** Shares of a whole. */
export function splits(framework: Framework, page: Page): void {
  for (const split of framework.splits) showSplit(split, page)
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
  const names = artifactNames(framework, ids).filter((name) => name !== text)
  return names.length === 0 ? text : `${text} (${names.join('; ')})`
}
