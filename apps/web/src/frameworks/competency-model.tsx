import { askInWords } from '@waymark/domain/frameworks/scales.ts'
import type { Competency, Framework, PlanMaterial } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import styles from './framework-page.module.css'
import { Lines } from './lines.tsx'
import { artifactName, competencyName } from './names.ts'
import { Cites } from './sources.tsx'

const words = text.frameworks

interface Props {
  readonly competency: Competency
  readonly model: Framework
}

/** One competency of a framework, folded: the question in sight, the material below. */
export function CompetencyModel({ competency, model }: Props) {
  return (
    <details className={styles.competency}>
      <summary>
        <h3>{competency.name}</h3>
        <p>{competency.question}</p>
      </summary>
      <div className={styles.material}>
        <p className={styles.serif}>
          {competency.meaning} <Cites sources={competency.sources} model={model} />
        </p>
        <Lines title={words.good} lines={competency.good} />
        <Lines title={words.weak} lines={competency.weak} />
        <LevelCells competency={competency} model={model} />
        <Lines title={words.kpis} lines={competency.kpis} />
        <Lines title={words.proof} lines={competency.proofPoints} />
        <Lines title={words.ownAsks} lines={ownAsks(competency)} />
        <Lines
          title={words.traps}
          lines={competency.traps.map(({ name, sign, cost, wayOut }) =>
            [`${name}:`, sign, cost, ...wayOut.map((way) => words.out(way))].filter(Boolean).join(' '),
          )}
        />
        <Lines
          title={words.moves}
          lines={competency.fastMoves.map((move) => `${move.text} (${words.days(move.days)})`)}
        />
        <PlanSteps competency={competency} model={model} />
        <Lines title={words.interview} lines={competency.interviewPrompts} />
        <Lines title={words.modules} lines={competency.modules} />
        <Lines title={words.artifacts} lines={competency.artifacts.map((id) => artifactName(model, id))} />
        <Lines
          title={words.drags}
          lines={competency.drags.map((drag) => `${competencyName(model, drag.competency)}: ${drag.because}`)}
        />
      </div>
    </details>
  )
}

/** Asks of evidence that are this competency's own, by point. */
function ownAsks({ asks }: Competency): readonly string[] {
  return Object.entries(asks).map(([point, list]) => `${point}: ${list.map(askInWords).join('; and ')}`)
}

/** What each level of a ladder expects of it; a cell that its authors left open says so. */
function LevelCells({ competency, model }: Props) {
  if (model.levels.length < 2) return null
  return competency.levels.map(({ level, defined, expects }) => (
    <Lines
      key={level}
      title={model.levels.find(({ id }) => id === level)?.name ?? level}
      lines={defined ? expects : [words.leftOpen]}
    />
  ))
}

/** The steps of a 30-60-90 plan for this competency, the earliest first. */
function PlanSteps({ competency, model }: Props) {
  const steps = model.plan
    .filter((step) => step.competencies.includes(competency.id))
    .toSorted((a, b) => a.phase - b.phase)
  if (steps.length === 0) return null
  return (
    <section>
      <h4>{words.plan}</h4>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            {words.byDay(step.phase)}: {step.text} <Cites sources={step.sources} model={model} />
            <small>{leavesBehind(step)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function leavesBehind({ artifact, conversation, outcome }: PlanMaterial): string {
  const told: readonly (readonly [string, string | null])[] = [
    [text.plans.artifact, artifact],
    [text.plans.conversation, conversation],
    [text.plans.outcome, outcome],
  ]
  return told.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])).join(' · ')
}
