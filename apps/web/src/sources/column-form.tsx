import { useState, type FormEvent } from 'react'
import type { ColumnReading } from '@waymark/contracts/sources/columns.ts'
import { incidentFields } from '@waymark/domain/records/incident-columns.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Field, FieldRow } from '../ui/field.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import styles from './sources-page.module.css'

const words = text.sources.columnForm

/** What the user says about the columns of a table. */
export interface ColumnsSaid {
  readonly map: string[]
  readonly dates: 'day-first' | 'month-first' | null
  readonly zone: string | null
}

interface ColumnFormProps {
  readonly reading: ColumnReading
  /** Reads the table again as it is said here; it is remembered once something of it is kept. */
  readonly say: (said: ColumnsSaid) => void
}

/** What each column of a table of no known product means, proposed by its name, for its owner to correct or confirm. */
export function ColumnForm({ reading, say }: ColumnFormProps) {
  const { headers, columns, state } = reading
  const [meanings, setMeanings] = useState<Readonly<Record<string, string>>>(columns.columns)
  const [dates, setDates] = useState<string>(columns.dates ?? '')
  const [zone, setZone] = useState(columns.zone ?? '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    say({
      map: headers.map(({ name }) => `${name}=${meanings[name] ?? ''}`),
      dates: dates === 'day-first' || dates === 'month-first' ? dates : null,
      zone: zone.trim() === '' ? null : zone.trim(),
    })
  }
  return (
    <form onSubmit={submit} aria-label={words.title} className={styles.columns}>
      <h3>{words.title}</h3>
      <p className={styles.note}>{words.notes[state]}</p>
      <ScrollRegion label={words.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {headers.map(({ name, sample }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{sample}</td>
                <td>
                  <select
                    aria-label={words.meaningOf(name)}
                    value={meanings[name] ?? ''}
                    onChange={(event) => setMeanings({ ...meanings, [name]: event.target.value })}
                  >
                    <option value="">{words.unread}</option>
                    {incidentFields.map((field) => (
                      <option key={field} value={field}>
                        {words.fields[field]}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <FieldRow>
        <Field label={words.dates}>
          {(attributes) => (
            <select {...attributes} value={dates} onChange={(event) => setDates(event.target.value)}>
              <option value="">{words.datesAuto}</option>
              <option value="day-first">{words.dayFirst}</option>
              <option value="month-first">{words.monthFirst}</option>
            </select>
          )}
        </Field>
        <Field label={words.zone} hint={words.zoneHint}>
          {(attributes) => (
            <input
              {...attributes}
              value={zone}
              spellCheck={false}
              onChange={(event) => setZone(event.target.value)}
            />
          )}
        </Field>
      </FieldRow>
      <Button type="submit">{words.confirm}</Button>
    </form>
  )
}
