import { boundaryAspects } from '@waymark/domain/roles/boundary-aspects.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { WideOrStacked } from '../ui/wide-or-stacked.tsx'
import { Cite, FactList, RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const route = getRouteApi('/roles/boundaries')
const words = text.roles
type Told = Answer<'roles.boundaries'>

/** What most people ask about first. */
const usual = 'cto,vp-engineering,cio'

/** Who owns what, in a table of the chosen roles; then each role, and what tells them apart. */
export function BoundariesPage() {
  const { roles = usual } = route.useSearch()
  const chosen = roles.split(',')
  const told = useQuery({ ...read('roles.boundaries', { roles: chosen }), placeholderData: keepPreviousData })
  return (
    <RolesRoom page="boundaries" asked={told} sources={told.data?.sources}>
      {told.data ? (
        <>
          <Choice known={told.data.known} chosen={chosen} />
          <Section title={words.areasTitle} note={`${words.tableNote} ${words.assumption}`}>
            <WideOrStacked
              label={words.areasTitle}
              wide={<Holds told={told.data} />}
              stacked={<HoldsByArea told={told.data} />}
            />
          </Section>
          {told.data.distinctions.length > 0 ? (
            <Section title={words.distinctionsTitle}>
              <FactList
                facts={told.data.distinctions.flatMap(({ facts }) => facts)}
                all={told.data.sources}
              />
            </Section>
          ) : null}
          <Section title={words.rolesTitle}>
            <div className={styles.columns}>
              {told.data.roles.map((role) => (
                <About key={role.id} role={role} told={told.data} />
              ))}
            </div>
          </Section>
        </>
      ) : null}
    </RolesRoom>
  )
}

function Choice({ known, chosen }: { readonly known: Told['known']; readonly chosen: readonly string[] }) {
  const navigate = route.useNavigate()
  const choose = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((other) => other !== id)
    if (next.length > 0)
      void navigate({ search: (search) => ({ ...search, roles: next.join(',') }), replace: true })
  }
  return (
    <fieldset className={styles.choices}>
      <legend>{words.chooseRoles}</legend>
      {known.map(({ id, short, name }) => (
        <label key={id} title={name}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
          {short}
        </label>
      ))}
    </fieldset>
  )
}

function Holds({ told }: { readonly told: Told }) {
  return (
    <table className={styles.holds}>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          {told.roles.map(({ id, short, name }) => (
            <th key={id} scope="col" title={name}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.areas.map((area) => (
          <tr key={area.id}>
            <th scope="row" title={area.means}>
              {area.name}
            </th>
            {area.holds.map(({ role, hold, sources }) => (
              <td key={role} className={hold === null ? styles.unstated : styles[hold]}>
                {hold === null ? words.notStated : words.holds[hold]}
                <Cite ids={sources} all={told.sources} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The table's facts for a phone: each area, and below it who holds it how. */
function HoldsByArea({ told }: { readonly told: Told }) {
  return (
    <ul>
      {told.areas.map((area) => (
        <li key={area.id} className={styles.area}>
          <h3>{area.name}</h3>
          <p className={styles.small}>{area.means}</p>
          <dl>
            {area.holds.map(({ role, hold, sources }) => (
              <div key={role}>
                <dt>{told.roles.find(({ id }) => id === role)?.short ?? role}</dt>
                <dd className={hold === null ? styles.unstated : styles[hold]}>
                  {hold === null ? words.notStated : words.holds[hold]}
                  <Cite ids={sources} all={told.sources} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

function About({ role, told }: { readonly role: Told['roles'][number]; readonly told: Told }) {
  return (
    <section aria-label={role.name}>
      <h3>{role.name}</h3>
      <dl className={styles.facts}>
        {boundaryAspects.map((aspect) => (
          <div key={aspect}>
            <dt>{words.aspects[aspect]}</dt>
            <dd>
              {role[aspect].length === 0 ? (
                <span className={styles.unstated}>{words.notStated}</span>
              ) : (
                <FactList facts={role[aspect]} all={told.sources} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
