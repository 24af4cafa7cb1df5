import { useQuery } from '@tanstack/react-query'
import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { addDays } from '@waymark/domain/evidence/dates.ts'
import type { Figure } from '@waymark/domain/delivery/figure.ts'
import { intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import { useState } from 'react'
import { read, useWrite } from '../data/operations.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { FailureNote } from '../ui/states.tsx'
import styles from './delivery.module.css'

const words = text.delivery
const ends = ['beforeFrom', 'beforeTo', 'afterFrom', 'afterTo'] as const
type Windows = Readonly<Record<(typeof ends)[number], string>>

/** The two halves of the window, as a place to start. */
function halves({ from, to }: DeliveryView): Windows {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  const middle = addDays(from, Math.floor(days / 2))
  return { beforeFrom: from, beforeTo: middle, afterFrom: addDays(middle, 1), afterTo: to }
}

/** A figure over two windows side by side, and the step from there to proposed evidence. */
export function BeforeAfter({ figure, view }: { readonly figure: Figure; readonly view: DeliveryView }) {
  const [windows, setWindows] = useState(() => halves(view))
  const input = { figure: figure.id, service: view.service, rank: figure.rank, ...windows }
  const whole = ends.every((end) => windows[end] !== '')
  const answer = useQuery({ ...read('delivery.compare', input), enabled: whole })
  const propose = useWrite('delivery.propose', { fails: 'inline' })
  const found = answer.data
  const rows = found
    ? [
        { key: 'before', from: found.beforeFrom, to: found.beforeTo, value: found.before },
        { key: 'after', from: found.afterFrom, to: found.afterTo, value: found.after },
      ]
    : []
  return (
    <section className={styles.part}>
      <h3>{words.compare}</h3>
      <p className={styles.says}>{words.compareNote}</p>
      <FieldRow>
        {ends.map((end) => (
          <Field key={end} label={words[end]}>
            {(attributes) => (
              <input
                {...attributes}
                type="date"
                value={windows[end]}
                onChange={(event) => setWindows({ ...windows, [end]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </FieldRow>
      {answer.error ? <FailureNote error={answer.error} /> : null}
      <dl className={styles.card}>
        {rows.map(({ key, from, to, value }) => (
          <div key={key}>
            <dt>{`${formatDate(from)} – ${formatDate(to)}`}</dt>
            <dd>
              {value.value === null
                ? value.says
                : `${valueInWords(value.value, figure.unit)} (${intervalInWords(value, figure.unit)}). ${value.says}`}
            </dd>
          </div>
        ))}
      </dl>
      {found ? <p>{found.says}</p> : null}
      {propose.error ? <FailureNote error={propose.error} /> : null}
      {propose.data ? <output>{words.proposed}</output> : null}
      {found?.before.value != null && found.after.value !== null ? (
        <Button onClick={() => propose.mutate(input)}>{words.propose}</Button>
      ) : null}
    </section>
  )
}
