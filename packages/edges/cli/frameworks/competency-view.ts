import { askInWords } from '@waymark/domain/frameworks/scales.ts'
import type { Page } from '../terminal/page.ts'
import { competencyName } from './basics-view.ts'
import { cited, labelled } from './blocks.ts'
import type { Framework } from './framework.ts'

type Competency = Framework['competencies'][number]

/** All that a framework holds about one competency: what is asked, what shows it, and what to do about it. */
export function competencyOf(framework: Framework, competency: Competency, page: Page): void {
  const { style } = page
  page.heading(`${competency.name}${cited(competency.sources)}`)
  page.words(competency.id, { indent: 2, paint: style.dim })
  page.words(competency.question, { indent: 2 })
  page.words(competency.meaning, { indent: 2 })
  labelled(page, 'Good looks like', competency.good, 2)
  labelled(page, 'Weak looks like', competency.weak, 2)
  labelled(page, 'Proof', competency.proofPoints, 2)
  labelled(page, 'Asks of its own', ownAsks(competency), 2)
  if (framework.levels.length > 1)
    for (const statements of competency.levels) cell(statements, framework, page)
  if (competency.kpis.length > 0) page.words(`Figures: ${competency.kpis.join('; ')}`, { indent: 2 })
  labelled(page, 'Traps', competency.traps.map(trapInWords), 2)
  labelled(
    page,
    'Fast moves',
    competency.fastMoves.map(({ text, days: [from, to] }) => `${text} (${from} to ${to} days)`),
    2,
  )
  labelled(page, 'Interview prompts', competency.interviewPrompts, 2)
  if (competency.modules.length > 0)
    page.words(`Learning modules: ${competency.modules.join('; ')}`, { indent: 2 })
  labelled(page, 'Artifacts that prove it', artifactNames(framework, competency.artifacts), 2)
  labelled(
    page,
    'Held back when this is weak',
    competency.drags.map((drag) => `${competencyName(framework, drag.competency)}: ${drag.because}`),
    2,
  )
  labelled(page, 'Plan', stepsOf(framework, competency.id), 2)
}

/** Plan steps by the competency that they are for, the earliest phase first. */
export function planSteps(framework: Framework, page: Page): void {
  for (const { id, name } of framework.competencies) labelled(page, name, stepsOf(framework, id), 2)
}

/** Names of artifacts, or their ids where there is none. */
export function artifactNames(framework: Framework, ids: readonly string[]): readonly string[] {
  return ids.map((id) => framework.artifacts.find((artifact) => artifact.id === id)?.name ?? id)
}

function stepsOf(framework: Framework, competency: string): readonly string[] {
  return framework.plan
    .filter((step) => step.competencies.includes(competency))
    .toSorted((a, b) => a.phase - b.phase)
    .map(({ phase, text, artifact, conversation, outcome, sources }) =>
      [
        `By day ${phase}: ${text}`,
        artifact === null ? '' : `Artifact: ${artifact}.`,
        conversation === null ? '' : `Conversation: ${conversation}`,
        outcome === null ? '' : `Outcome: ${outcome}`,
      ]
        .filter(Boolean)
        .join(' ')
        .concat(cited(sources)),
    )
}

function trapInWords({ name, sign, cost, wayOut }: Competency['traps'][number]): string {
  const out = wayOut.length === 0 ? null : `Way out: ${wayOut.join(' ')}`
  return [`${name}.`, sign, cost, out].filter(Boolean).join(' ')
}

function ownAsks({ asks }: Competency): readonly string[] {
  return Object.entries(asks).map(([point, list]) => `${point}: ${list.map(askInWords).join('; and ')}`)
}

/** What one level expects; a cell that is left open says so. */
function cell(statements: Competency['levels'][number], framework: Framework, page: Page): void {
  const name = framework.levels.find(({ id }) => id === statements.level)?.name ?? statements.level
  page.words(statements.defined ? `${name}:` : `${name}: left open by its authors`, {
    indent: 2,
    paint: page.style.dim,
  })
  for (const line of statements.expects) page.words(line, { indent: 4, mark: page.style.marks.point })
}
