import { useState, type FormEvent } from 'react'
import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { notify } from '../data/notices.ts'
import { formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './career-page.module.css'
import { pitchInMarkdown } from './pitch.ts'

const words = text.career

/** Sideways moves, and a proposal for one to fill in and save. */
export function Rotations({ rotations, pitch }: Pick<CareerMapView, 'rotations' | 'pitch'>) {
  return (
    <>
      <Section title={words.rotations} note={words.rotationsNote}>
        <ul>
          {rotations.map(({ id, name, level, moves, gain }) => (
            <li key={id} className={styles.need}>
              <strong>{name}</strong> <span className={styles.soft}>{words.levels[level]}</span>
              <br />
              {formatList(moves)}. {gain}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.pitch} note={words.pitchNote}>
        <Pitch rotations={rotations} pitch={pitch} />
      </Section>
    </>
  )
}

function Pitch({ rotations, pitch }: Pick<CareerMapView, 'rotations' | 'pitch'>) {
  const [move, setMove] = useState(rotations[0]?.id ?? '')
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const filled = pitch.filter(({ id }) => (said[id] ?? '').trim() !== '').length
  const save = (event: FormEvent) => {
    event.preventDefault()
    const name = rotations.find(({ id }) => id === move)?.name ?? ''
    saveText(pitchInMarkdown(name, pitch, said), 'rotation-proposal.md')
  }
  return (
    <form className={styles.pitch} onSubmit={save}>
      <Field label={words.pitchFor}>
        {(attributes) => (
          <select {...attributes} value={move} onChange={(event) => setMove(event.target.value)}>
            {rotations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {pitch.map(({ id, name, means }) => (
        <Field key={id} label={name} hint={means} wide>
          {(attributes) => (
            <textarea
              {...attributes}
              value={said[id] ?? ''}
              onChange={(event) => setSaid({ ...said, [id]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <p className={styles.soft}>{words.pitchFilled(filled, pitch.length)}</p>
      <Button type="submit">{words.pitchSave}</Button>
    </form>
  )
}

function saveText(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  notify({ text: text.shell.saved(name) })
}
