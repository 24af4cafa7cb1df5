import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import { Entries, Entry, Points, Sentence } from './entries.tsx'
import { competencyName } from './names.ts'
import styles from './role-material.module.css'
import { SourcedBlock, SourcedEntry } from './sourced.tsx'
import { Cites } from './sources.tsx'

const words = text.frameworks

interface Props {
  readonly model: Framework
}

/** Questions to put to oneself, by group. */
export function Questions({ model }: Props) {
  const groups = [...Map.groupBy(model.questions, ({ group }) => group ?? words.questions)]
  return groups.map(([group, questions]) => (
    <SourcedBlock
      key={group}
      name={group}
      sources={[...new Set(questions.flatMap(({ sources }) => sources))]}
      model={model}
    >
      <ol className={styles.numbered}>
        {questions.map((question) => (
          <li key={question.id}>{question.text}</li>
        ))}
      </ol>
    </SourcedBlock>
  ))
}

/** How the work changes, and how one notices that it did not. */
export function Shifts({ model }: Props) {
  return (
    <Entries>
      {model.shifts.map((shift) => (
        <SourcedEntry
          key={shift.id}
          name={words.becomes(shift.before, shift.after)}
          sources={shift.sources}
          model={model}
        >
          <Points lines={shift.changes} />
          <Points title={words.failure} lines={shift.failure} />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** Habits that stall people on the way to the role. */
export function Traps({ model }: Props) {
  return (
    <Entries>
      {model.traps.map((trap) => (
        <SourcedEntry key={trap.name} name={trap.name} sources={trap.sources} model={model}>
          <Sentence>{trap.sign}</Sentence>
          <Sentence>{trap.cost}</Sentence>
          <Points title={words.wayOut} lines={trap.wayOut} />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** What the role answers for, layer by layer. */
export function Ownership({ model }: Props) {
  return (
    <Entries>
      {model.ownership.map((layer) => (
        <SourcedEntry
          key={layer.id}
          name={layer.name}
          note={words.hold[layer.hold]}
          sources={layer.sources}
          model={model}
        >
          <Sentence>{layer.meaning}</Sentence>
          <Points
            lines={layer.areas.map(({ name, means }) => (means === null ? name : `${name}: ${means}`))}
          />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** What those who decide look for. */
export function LookedFor({ model }: Props) {
  return (
    <Entries>
      {model.lookedFor.map((wanted) => (
        <SourcedEntry
          key={wanted.id}
          name={wanted.name}
          note={wanted.by}
          sources={wanted.sources}
          model={model}
        >
          <Sentence>{wanted.meaning}</Sentence>
          <Points lines={wanted.signs} />
          <Points title={words.doubts} lines={wanted.doubts} />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** Variants of the role and how the emphasis moves with them. */
export function Kinds({ model }: Props) {
  return (
    <Entries>
      {model.kinds.map((kind) => (
        <SourcedEntry key={kind.id} name={kind.name} sources={kind.sources} model={model}>
          <p>{kind.focus}</p>
          <Points lines={kind.notes} />
          <Points
            title={words.emphasis}
            lines={kind.emphasis.map(
              ({ competency, weight, because }) =>
                `${competencyName(model, competency)} ${words.weighs[weight]}: ${because}`,
            )}
          />
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** The figures that a kind of business judges the role by. */
export function Scoreboards({ model }: Props) {
  return model.scoreboards.map((board) => (
    <SourcedBlock key={board.id} name={board.name} sources={board.sources} model={model}>
      <Entries>
        {board.groups.map((group) => (
          <Entry key={group.name} name={group.name}>
            <Points
              lines={group.kpis.map(({ name, definition }) =>
                definition === null ? name : `${name}: ${definition}`,
              )}
            />
          </Entry>
        ))}
      </Entries>
    </SourcedBlock>
  ))
}

/** Documents that prove readiness. */
export function Artifacts({ model }: Props) {
  return (
    <Entries>
      {model.artifacts.map(({ id, name, contents, say, sources }) => (
        <SourcedEntry key={id} name={name} sources={sources} model={model}>
          <p>{contents.join('; ')}.</p>
          {say === null ? null : <p className={styles.quiet}>“{say}”</p>}
        </SourcedEntry>
      ))}
    </Entries>
  )
}

/** What is worth knowing and has no place of its own, by topic. */
export function Notes({ model }: Props) {
  return (
    <Entries>
      {[...Map.groupBy(model.notes, ({ topic }) => topic)].map(([topic, notes]) => (
        <Entry key={topic} name={topic}>
          {notes.map((note) => (
            <p key={note.id}>
              {note.text} <Cites sources={note.sources} model={model} />
            </p>
          ))}
        </Entry>
      ))}
    </Entries>
  )
}
