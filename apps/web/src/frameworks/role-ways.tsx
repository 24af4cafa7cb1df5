import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import { Entries, Entry, Points, Sentence } from './entries.tsx'
import { artifactName } from './names.ts'
import styles from './role-material.module.css'
import { SourcedBlock, SourcedEntry } from './sourced.tsx'

const words = text.frameworks

type Deliverable = Framework['roadmaps'][number]['phases'][number]['deliverables'][number]

interface Props {
  readonly model: Framework
}

/** Routes to the role: stages in order, each with milestones and what proves them. */
export function Routes({ model }: Props) {
  return model.routes.map((route) => (
    <SourcedBlock key={route.id} name={route.name} sources={route.sources} model={model}>
      <p>
        {words.startsAs(route.start)}. {route.summary}
      </p>
      <Entries>
        {route.steps.map((step, index) => (
          <Entry key={step.id} name={words.step(index + 1, step.name)}>
            <Sentence>{step.why}</Sentence>
            <ul className={styles.milestones}>
              {step.milestones.map(({ id, text: milestone, proof }) => (
                <li key={id}>
                  {milestone}
                  {proof === null ? null : (
                    <small>
                      {words.provenBy}: {proof}
                    </small>
                  )}
                </li>
              ))}
            </ul>
            {step.figures.map((figure) => (
              <p key={figure} className={styles.quiet}>
                {figure}
              </p>
            ))}
          </Entry>
        ))}
      </Entries>
    </SourcedBlock>
  ))
}

/** Roadmaps: stretches of days or months with steps and deliverables. */
export function Roadmaps({ model }: Props) {
  return model.roadmaps.map((roadmap) => (
    <SourcedBlock key={roadmap.id} name={roadmap.name} sources={roadmap.sources} model={model}>
      <p>{roadmap.when}</p>
      <Entries>
        {roadmap.phases.map((phase) => (
          <Entry key={phase.id} name={phase.name} note={words.stretch(roadmap.unit, phase.from, phase.to)}>
            <Sentence>{phase.goal}</Sentence>
            <Points title={words.steps} lines={phase.steps.map((step) => step.text)} />
            <Points
              title={words.deliverables}
              lines={phase.deliverables.map((deliverable) => withArtifacts(model, deliverable))}
            />
          </Entry>
        ))}
      </Entries>
      <Points title={words.went} lines={roadmap.good} />
      <Points title={words.mistakes} lines={roadmap.mistakes} />
    </SourcedBlock>
  ))
}

/** A deliverable with the artifacts that it is made as, unless they are called the same. */
function withArtifacts(model: Framework, { text: deliverable, artifacts }: Deliverable): string {
  const names = artifacts.map((id) => artifactName(model, id)).filter((name) => name !== deliverable)
  return names.length === 0 ? deliverable : `${deliverable} (${names.join('; ')})`
}

/** The stages of the hiring process. */
export function InterviewLoop({ model }: Props) {
  return (
    <Entries>
      {model.interviewLoop.map((stage, index) => (
        <SourcedEntry
          key={stage.id}
          name={words.step(index + 1, stage.name)}
          sources={stage.sources}
          model={model}
        >
          <p>{stage.prompt}</p>
          <Points title={words.looksFor} lines={stage.looksFor} />
          <Points title={words.prepare} lines={stage.prepare} />
          <Points title={words.bring} lines={stage.artifacts.map((id) => artifactName(model, id))} />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** Recurring reviews with their agendas and decisions. */
export function Cadences({ model }: Props) {
  return (
    <Entries>
      {model.cadences.map((cadence) => (
        <SourcedEntry
          key={cadence.id}
          name={cadence.name}
          note={words.every[cadence.every]}
          sources={cadence.sources}
          model={model}
        >
          <Sentence>{cadence.purpose}</Sentence>
          <Points
            title={words.agenda}
            lines={cadence.agenda.map(({ name, text: topic }) => `${name}: ${topic}`)}
          />
          <Points title={words.decisions} lines={cadence.decisions} />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** Shares of a whole as bars with their figures beside them. */
export function Splits({ model }: Props) {
  return model.splits.map((split) => (
    <SourcedBlock
      key={split.id}
      name={words.splitOf(split.name, split.of)}
      sources={split.sources}
      model={model}
    >
      <Entries>
        {split.shares.map(({ percent, name, text: share }) => (
          <Entry key={name} name={name} note={words.percent(percent)}>
            <span className={styles.bar} style={{ width: `${percent}%` }} aria-hidden="true" />
            <Sentence>{share}</Sentence>
          </Entry>
        ))}
      </Entries>
    </SourcedBlock>
  ))
}
