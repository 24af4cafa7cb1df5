import type { FormEvent } from 'react'
import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { notify } from '../data/notices.ts'
import { formatList } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import styles from './career-page.module.css'
import { pitchInMarkdown } from './pitch.ts'
import { usePitchDraft } from './use-pitch-draft.ts'

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
  const { move, said, choose, write, empty } = usePitchDraft(rotations[0]?.id ?? '')
  const filled = pitch.filter(({ id }) => (said[id] ?? '').trim() !== '').length
  const written = () => pitchInMarkdown(rotations.find(({ id }) => id === move)?.name ?? '', pitch, said)
  const save = (event: FormEvent) => {
    event.preventDefault()
    saveText(written(), 'rotation-proposal.md')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(written())
      notify({ text: words.pitchCopied })
    } catch {
      notify({ text: words.pitchNotCopied })
    }
  }
  return (
    <form className={styles.pitch} onSubmit={save}>
      <Field label={words.pitchFor}>
        {(attributes) => (
          <select {...attributes} value={move} onChange={(event) => choose(event.target.value)}>
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
              onChange={(event) => write(id, event.target.value)}
            />
          )}
        </Field>
      ))}
      <p className={styles.soft}>{words.pitchFilled(filled, pitch.length)}</p>
      <div className={styles.acts}>
        <Button type="submit" look="main">
          {words.pitchSave}
        </Button>
        <Button onClick={() => void copy()}>{words.pitchCopy}</Button>
        {filled > 0 ? <Button onClick={empty}>{words.pitchClear}</Button> : null}
      </div>
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
