import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { CareerMapView, CareerTime } from '@waymark/contracts/career/operations.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote } from '../ui/states.tsx'
import { WideOrStacked } from '../ui/wide-or-stacked.tsx'
import styles from './career-page.module.css'
import { useSearchChange } from './use-search-change.ts'

const route = getRouteApi('/career')
const words = text.career

interface TimeProps {
  readonly view: CareerMapView
  readonly from: string
  readonly to: string
}

/** How long the chosen way may take, as a range, with everything that it rests on. */
export function TimeToGoal({ view, from, to }: TimeProps) {
  const { company = 'any', drivers = [], least = null, most = null } = route.useSearch()
  const given = least !== null && most !== null && least <= most ? { least, most } : {}
  const input = { from, to, way: view.way, company, drivers: [...drivers], ...given }
  const time = useQuery({ ...read('career.time', input), placeholderData: (previous) => previous })
  return (
    <Section title={words.time} note={words.timeNote}>
      {time.error ? <FailureNote error={time.error} retry={() => void time.refetch()} /> : null}
      <output className={styles.range}>{time.data ? inWords(time.data) : null}</output>
      <Choices
        view={view}
        open={time.data?.steps.some(({ basis }) => basis === 'none' || basis === 'given')}
      />
      {time.data ? <Grounds time={time.data} /> : null}
    </Section>
  )
}

function inWords({ range }: CareerTime): string {
  if (range === null) return words.noRange
  return words.range(range.p10.words, range.p50.words, range.p90.words)
}

interface ChoicesProps {
  readonly view: CareerMapView
  /** Whether steps without a length are on the way. */
  readonly open: boolean | undefined
}

function Choices({ view, open }: ChoicesProps) {
  const { company = 'any', drivers = [], least, most } = route.useSearch()
  const change = useSearchChange()
  const toggle = (id: string, on: boolean) => {
    const next = on ? [...drivers, id] : drivers.filter((driver) => driver !== id)
    change({ drivers: next.length > 0 ? next : undefined })
  }
  return (
    <div className={styles.choices}>
      <FieldRow>
        <Field label={words.company}>
          {(attributes) => (
            <select
              {...attributes}
              value={company}
              onChange={(event) => change({ company: event.target.value })}
            >
              {view.companies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        {open === true ? (
          <>
            <Months label={words.least} value={least} choose={(months) => change({ least: months })} />
            <Months label={words.most} value={most} choose={(months) => change({ most: months })} />
          </>
        ) : null}
      </FieldRow>
      <fieldset className={styles.drivers}>
        <legend>{words.drivers}</legend>
        {view.drivers.map(({ id, question, effect }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={drivers.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span>
              {question} <small className={styles.soft}>{words.effects[effect]}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}

interface MonthsProps {
  readonly label: string
  readonly value: number | undefined
  readonly choose: (months: number | undefined) => void
}

function Months({ label, value, choose }: MonthsProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <input
          {...attributes}
          type="number"
          min={1}
          max={600}
          value={value ?? ''}
          onChange={(event) => choose(event.target.value === '' ? undefined : Number(event.target.value))}
        />
      )}
    </Field>
  )
}

function Grounds({ time }: { readonly time: CareerTime }) {
  return (
    <>
      <h3 className={styles.grounds}>{words.lengths}</h3>
      <WideOrStacked
        label={words.lengths}
        wide={<Lengths steps={time.steps} />}
        stacked={
          <dl>
            {time.steps.map((row) => (
              <div key={row.name} className={styles.need}>
                <dt>{row.name}</dt>
                <dd>
                  {monthsOf(row)}, {words.bases[row.basis]}.{' '}
                  <span className={styles.soft}>{row.because}</span>
                </dd>
              </div>
            ))}
          </dl>
        }
      />
      <h3 className={styles.grounds}>{words.assumptions}</h3>
      <dl>
        {time.assumptions.map((row) => (
          <div key={row.name} className={styles.need}>
            <dt>{row.name}</dt>
            <dd className={styles.soft}>{row.does}</dd>
          </div>
        ))}
      </dl>
      <Stated time={time} />
    </>
  )
}

type Step = CareerTime['steps'][number]

function monthsOf({ months }: Step): string {
  return months === null ? words.noLength : words.length(months[0], months[1])
}

function Lengths({ steps }: { readonly steps: readonly Step[] }) {
  const { step, months, basis, because } = words.columns
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {[step, months, basis, because].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((row) => (
          <tr key={row.name}>
            <td>{row.name}</td>
            <td>{monthsOf(row)}</td>
            <td>{words.bases[row.basis]}</td>
            <td>{row.because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stated({ time }: { readonly time: CareerTime }) {
  if (time.stated.length === 0) return null
  return (
    <>
      <h3 className={styles.grounds}>{words.stated}</h3>
      <ul>
        {time.stated.flatMap(({ id, name, durations }) =>
          durations.map(({ company, months, note }) => (
            <li key={`${id} ${company}`} className={styles.need}>
              {name}: {words.length(months[0], months[1])}. {note}
            </li>
          )),
        )}
      </ul>
    </>
  )
}
