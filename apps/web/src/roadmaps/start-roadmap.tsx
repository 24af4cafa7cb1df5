import { useState, type FormEvent } from 'react'
import type { RoadmapView } from '@waymark/contracts/plans/roadmap-operations.ts'
import { useWrite } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import styles from './roadmap-page.module.css'

const words = text.roadmaps

/** Keeps the proposal from a day on, or dates the running plan anew. */
export function StartRoadmap({ view }: { readonly view: RoadmapView }) {
  const [on, setOn] = useState(view.startsOn)
  const start = useWrite('roadmaps.start')
  const { framework, roadmap, saved } = view
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate({ framework, roadmap, on })
  }
  const form = (
    <form className={styles.start} onSubmit={submit}>
      <Field label={saved ? words.dateAnewOn : words.startsOn}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            required
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        )}
      </Field>
      <Button look={saved ? 'plain' : 'main'} type="submit" disabled={start.isPending}>
        {saved ? words.dateAnew : words.start}
      </Button>
    </form>
  )
  if (!saved) return form
  return (
    <details className={styles.again}>
      <summary>{words.dateAnew}</summary>
      <p>{words.dateAnewNote}</p>
      {form}
    </details>
  )
}
