import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { CareerMapView } from '@waymark/contracts/career/operations.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'
import { Page, Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import styles from './career-page.module.css'
import { MapDrawing } from './map-drawing.tsx'
import { MapInWords } from './map-in-words.tsx'
import { Rotations } from './rotations.tsx'
import { TimeToGoal } from './time-to-goal.tsx'
import { useSearchChange } from './use-search-change.ts'
import { WaySteps } from './way-steps.tsx'

const route = getRouteApi('/career')
const words = text.career

/** The career map: from today's role to the goal, what is missing on the way, and how long it may take. */
export function CareerPage() {
  const { from = null, to = null, way = 1 } = route.useSearch()
  const map = useQuery({ ...read('career.map', { from, to, way }), placeholderData: (previous) => previous })
  return (
    <Page title={words.title} lede={words.lede} wide>
      {map.error ? <FailureNote error={map.error} retry={() => void map.refetch()} /> : null}
      {map.isPending ? <Waiting lines={8} /> : null}
      {map.data ? <Career view={map.data} /> : null}
    </Page>
  )
}

function Career({ view }: { readonly view: CareerMapView }) {
  const { from, to, steps } = view
  const chosen = from !== null && to !== null
  return (
    <>
      <Where view={view} />
      {chosen ? null : <p>{words.begin}</p>}
      {chosen && steps.length === 0 ? <output>{words.noWay}</output> : null}
      <Section title={words.drawing} note={words.drawingNote}>
        <MapDrawing view={view} />
        <MapInWords view={view} />
      </Section>
      {chosen && steps.length > 0 ? (
        <>
          <WaySteps steps={steps} />
          <TimeToGoal view={view} from={from} to={to} />
        </>
      ) : null}
      <Rotations rotations={view.rotations} pitch={view.pitch} />
      <Section title={words.sources}>
        <ul className={styles.soft}>
          {view.sources.map(({ id, title, author }) => (
            <li key={id}>
              {title}, {author}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Where({ view }: { readonly view: CareerMapView }) {
  const change = useSearchChange()
  const roles = view.roles.toSorted((a, b) => a.rank - b.rank)
  return (
    <div className={styles.where}>
      <FieldRow>
        <RoleChoice
          label={words.from}
          roles={roles}
          value={view.from}
          choose={(from) => change({ from, way: undefined })}
        />
        <RoleChoice
          label={words.to}
          roles={roles}
          value={view.to}
          choose={(to) => change({ to, way: undefined })}
        />
      </FieldRow>
      {view.ways.length > 1 ? (
        <Field label={words.way} wide>
          {(attributes) => (
            <select
              {...attributes}
              value={view.way}
              onChange={(event) => change({ way: Number(event.target.value) })}
            >
              {view.ways.map((names, index) => (
                <option key={names.join()} value={index + 1}>
                  {names.join(' → ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  )
}

interface RoleChoiceProps {
  readonly label: string
  readonly roles: CareerMapView['roles']
  readonly value: string | null
  readonly choose: (role: string | undefined) => void
}

function RoleChoice({ label, roles, value, choose }: RoleChoiceProps) {
  return (
    <Field label={label}>
      {(attributes) => (
        <select
          {...attributes}
          value={value ?? ''}
          onChange={(event) => choose(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{words.choose}</option>
          {roles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
