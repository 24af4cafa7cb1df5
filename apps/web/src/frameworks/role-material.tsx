import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { text } from '../text/text.ts'
import { Entries, Entry, Points, Sentence } from './entries.tsx'
import styles from './role-material.module.css'
import { Cites } from './sources.tsx'

const words = text.frameworks

interface Props {
  readonly model: Framework
}

/** Questions to put to oneself, by group. */
export function Questions({ model }: Props) {
  const groups = [...Map.groupBy(model.questions, ({ group }) => group ?? words.questions)]
  return groups.map(([group, questions]) => (
    <div key={group} className={styles.block}>
      <h3>{group}</h3>
      <ol className={styles.numbered}>
        {questions.map((question) => (
          <li key={question.id}>{question.text}</li>
        ))}
      </ol>
    </div>
  ))
}

/** How the work changes, and how one notices that it did not. */
export function Shifts({ model }: Props) {
  return (
    <Entries>
      {model.shifts.map((shift) => (
        <Entry
          key={shift.id}
          name={words.becomes(shift.before, shift.after)}
          note={<Cites sources={shift.sources} model={model} />}
        >
          <Points lines={shift.changes} />
          <Points title={words.failure} lines={shift.failure} />
        </Entry>
      ))}
    </Entries>
  )
}

/** Habits that stall people on the way to the role. */
export function Traps({ model }: Props) {
  return (
    <Entries>
      {model.traps.map((trap) => (
        <Entry key={trap.name} name={trap.name} note={<Cites sources={trap.sources} model={model} />}>
          <Sentence>{trap.sign}</Sentence>
          <Sentence>{trap.cost}</Sentence>
          <Points title={words.wayOut} lines={trap.wayOut} />
        </Entry>
      ))}
    </Entries>
  )
}

/** What the role answers for, layer by layer. */
export function Ownership({ model }: Props) {
  return (
    <Entries>
      {model.ownership.map((layer) => (
        <Entry
          key={layer.id}
          name={layer.name}
          note={
            <>
              {words.hold[layer.hold]} <Cites sources={layer.sources} model={model} />
            </>
          }
        >
          <Sentence>{layer.meaning}</Sentence>
          <Points
            lines={layer.areas.map(({ name, means }) => (means === null ? name : `${name}: ${means}`))}
          />
        </Entry>
      ))}
    </Entries>
  )
}

/** What those who decide look for. */
export function LookedFor({ model }: Props) {
  return (
    <Entries>
      {model.lookedFor.map((wanted) => (
        <Entry
          key={wanted.id}
          name={wanted.name}
          note={
            <>
              {wanted.by} <Cites sources={wanted.sources} model={model} />
            </>
          }
        >
          <Sentence>{wanted.meaning}</Sentence>
          <Points lines={wanted.signs} />
          <Points title={words.doubts} lines={wanted.doubts} />
        </Entry>
      ))}
    </Entries>
  )
}

/** Variants of the role and how the emphasis moves with them. */
export function Kinds({ model }: Props) {
  const nameOf = (id: string) => model.competencies.find((competency) => competency.id === id)?.name ?? id
  return (
    <Entries>
      {model.kinds.map((kind) => (
        <Entry key={kind.id} name={kind.name} note={<Cites sources={kind.sources} model={model} />}>
          <p>{kind.focus}</p>
          <Points lines={kind.notes} />
          <Points
            title={words.emphasis}
            lines={kind.emphasis.map(
              ({ competency, weight, because }) =>
                `${nameOf(competency)} ${words.weighs[weight]}: ${because}`,
            )}
          />
        </Entry>
      ))}
    </Entries>
  )
}

/** The figures that a kind of business judges the role by. */
export function Scoreboards({ model }: Props) {
  return model.scoreboards.map((board) => (
    <div key={board.id} className={styles.block}>
      <h3>
        {board.name} <Cites sources={board.sources} model={model} />
      </h3>
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
    </div>
  ))
}

/** Documents that prove readiness. */
export function Artifacts({ model }: Props) {
  return (
    <Entries>
      {model.artifacts.map(({ id, name, contents, say }) => (
        <Entry key={id} name={name}>
          <p>{contents.join('; ')}.</p>
          {say === null ? null : <p className={styles.quiet}>“{say}”</p>}
        </Entry>
      ))}
    </Entries>
  )
}

/** What is worth knowing and has no place of its own. */
export function Notes({ model }: Props) {
  return (
    <Entries>
      {model.notes.map((note) => (
        <Entry key={note.id} name={note.topic} note={<Cites sources={note.sources} model={model} />}>
          <p>{note.text}</p>
        </Entry>
      ))}
    </Entries>
  )
}
