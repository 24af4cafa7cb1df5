import { useState } from 'react'
import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './import-page.module.css'

const words = text.bring

type Look = Answer<'frameworks.bring'>

interface ImportPreviewProps {
  readonly look: Look
  /** How many files were brought. */
  readonly files: number
  readonly saving: boolean
  readonly onKeep: (ids: readonly string[], replace: boolean) => void
}

/** What was read, as what, what was lost or guessed; and the choice of what to keep. */
export function ImportPreview({ look, files, saving, onKeep }: ImportPreviewProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [replace, setReplace] = useState(false)
  const clash = look.frameworks.some(({ state }) => state === 'different')
  const chosen = look.frameworks.filter(
    ({ id, state }) => !left.has(id) && (replace || state !== 'different'),
  )
  const toggle = (id: string) =>
    setLeft((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <>
      <Section title={words.formats} note={words.read(files)}>
        <ul>
          {look.formats.map(({ kind, name, files: own }) => (
            <li key={kind}>
              {name}: {words.read(own)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.found}>
        <Found look={look} left={left} toggle={toggle} />
        {clash ? (
          <label className={styles.replace}>
            <input type="checkbox" checked={replace} onChange={() => setReplace(!replace)} /> {words.replace}
          </label>
        ) : null}
        <Button
          look="main"
          disabled={saving || chosen.length === 0}
          onClick={() =>
            onKeep(
              chosen.map(({ id }) => id),
              replace,
            )
          }
        >
          {words.keep(chosen.length)}
        </Button>
      </Section>
      <Counts look={look} />
      <Remarks title={words.lost} remarks={look.lost} />
      <Remarks title={words.guessed} remarks={look.guessed} />
      <Remarks title={words.refused} remarks={look.refused} />
    </>
  )
}

function Found(props: {
  readonly look: Look
  readonly left: ReadonlySet<string>
  readonly toggle: (id: string) => void
}) {
  const { columns, states } = words
  return (
    <ScrollRegion label={words.found}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.levels}</th>
            <th scope="col">{columns.competencies}</th>
            <th scope="col">{columns.statements}</th>
            <th scope="col">{columns.license}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {props.look.frameworks.map((framework) => (
            <tr key={framework.id}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    checked={!props.left.has(framework.id)}
                    onChange={() => props.toggle(framework.id)}
                  />{' '}
                  {framework.name}
                </label>
              </th>
              <td>{framework.levels}</td>
              <td>{framework.competencies}</td>
              <td>{framework.statements}</td>
              <td>{framework.license}</td>
              <td>{states[framework.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Counts({ look }: { readonly look: Look }) {
  const { countColumns } = words
  return (
    <Section title={words.counts} note={words.countsNote}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{countColumns.what}</th>
            <th scope="col">{countColumns.read}</th>
            <th scope="col">{countColumns.kept}</th>
          </tr>
        </thead>
        <tbody>
          {look.counts.map(({ what, read, kept }) => (
            <tr key={what} className={kept < read ? styles.short : undefined}>
              <th scope="row">{what}</th>
              <td>{read}</td>
              <td>{kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Remarks(props: { readonly title: string; readonly remarks: Look['lost'] }) {
  return (
    <Section title={props.title}>
      {props.remarks.length === 0 ? <p className={styles.soft}>{words.nothing}</p> : null}
      <ul className={styles.remarks}>
        {props.remarks.map(({ where, reason }) => (
          <li key={`${where} ${reason}`}>
            <strong>{where}</strong> {reason}
          </li>
        ))}
      </ul>
    </Section>
  )
}
