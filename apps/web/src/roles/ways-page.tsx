import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Field, FieldRow } from '../ui/field.tsx'
import { Section } from '../ui/page.tsx'
import { Cite, FactList, RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const route = getRouteApi('/roles/ways')
const words = text.roles
type Told = Answer<'roles.ways'>
type Step = Told['ways'][number]['steps'][number]

/** The roles ahead of one's own, with skills, proof and time for each step. */
export function WaysPage() {
  const { from, ahead = 2 } = route.useSearch()
  const navigate = route.useNavigate()
  const told = useQuery({
    ...read('roles.ways', { from: from ?? null, ahead }),
    placeholderData: keepPreviousData,
  })
  return (
    <RolesRoom page="ways" asked={told} sources={told.data?.sources}>
      {told.data ? (
        <>
          <FieldRow>
            <Field label={words.yourRole}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={from ?? ''}
                  onChange={(event) =>
                    void navigate({
                      search: (search) => ({ ...search, from: event.target.value }),
                      replace: true,
                    })
                  }
                >
                  <option value="" disabled>
                    {words.chooseRole}
                  </option>
                  {told.data.roles.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field label={words.ahead}>
              {(attributes) => (
                <select
                  {...attributes}
                  value={String(ahead)}
                  onChange={({ target: { value } }) =>
                    void navigate({
                      search: ({ ahead: _ahead, ...search }) =>
                        value === '2' ? search : { ...search, ahead: value === '1' ? 1 : 3 },
                      replace: true,
                    })
                  }
                >
                  {['1', '2', '3'].map((number) => (
                    <option key={number}>{number}</option>
                  ))}
                </select>
              )}
            </Field>
          </FieldRow>
          {from !== undefined && told.data.from !== null && told.data.ways.length === 0 ? (
            <p>{words.noWay}</p>
          ) : null}
          {told.data.ways.map(({ steps }) => (
            <Section
              key={steps.map(({ role }) => role.id).join()}
              title={steps.map(({ role }) => role.name).join(' → ')}
            >
              <ol className={styles.steps}>
                {steps.map((step) => (
                  <Rung key={step.role.id} step={step} told={told.data} />
                ))}
              </ol>
            </Section>
          ))}
        </>
      ) : null}
    </RolesRoom>
  )
}

function Rung({ step: { role, edge }, told }: { readonly step: Step; readonly told: Told }) {
  const skills = edge.skills.map((id) => told.skills.find((skill) => skill.id === id)?.text ?? id)
  return (
    <li>
      <h3>{words.step(role.name)}</h3>
      <p>
        {edge.shift ?? role.focus}
        <Cite ids={edge.shift === null ? role.sources : edge.sources} all={told.sources} />
      </p>
      <p className={styles.label}>{words.skills}</p>
      <ul className={styles.list}>
        {skills.map((skill) => (
          <li key={skill}>{skill}</li>
        ))}
      </ul>
      <p className={styles.label}>{words.proof}</p>
      {edge.proof.length === 0 ? (
        <p className={styles.unstated}>{words.noProof}</p>
      ) : (
        <FactList facts={edge.proof} all={told.sources} />
      )}
      <p className={styles.label}>{words.time}</p>
      {edge.duration === null ? (
        <p className={styles.unstated}>{words.noTime}</p>
      ) : (
        <p>
          {words.months(edge.duration.months)}
          {edge.duration.basis === 'assumed' ? `, ${words.assumed}` : ''}. {edge.duration.because}
          <Cite ids={edge.duration.sources} all={told.sources} />
        </p>
      )}
    </li>
  )
}
