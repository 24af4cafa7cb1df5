import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { FactList, RolesRoom } from './roles-room.tsx'
import styles from './roles.module.css'

const words = text.roles
type Told = Answer<'roles.resilience'>
type Items = Told['undated']

/** The person's evidence by the three pillars, without a score. */
export function ResiliencePage() {
  const told = useQuery(read('roles.resilience', {}))
  return (
    <RolesRoom page="resilience" asked={told} sources={told.data?.sources}>
      {told.data ? <Pillars told={told.data} /> : null}
    </RolesRoom>
  )
}

function Pillars({ told }: { readonly told: Told }) {
  return (
    <>
      <p className={styles.small}>{words.noScore}</p>
      {told.pillars.map((pillar) => (
        <Section key={pillar.id} title={pillar.name} note={pillar.meaning.text}>
          {pillar.id === 'impact' ? <Years told={told} /> : null}
          {pillar.id === 'skills' ? <Signs signs={told.skills} /> : null}
          {pillar.id === 'mobility' ? <Signs signs={told.mobility} /> : null}
          <p className={styles.label}>{words.next}</p>
          <FactList facts={pillar.next} all={told.sources} />
        </Section>
      ))}
    </>
  )
}

function Years({ told }: { readonly told: Told }) {
  return (
    <>
      <h3>{words.yearsTitle}</h3>
      {told.years.length === 0 ? <p>{words.noYears}</p> : null}
      <ul>
        {told.years.map(({ year, state, items }) => (
          <li key={year} className={styles.item}>
            <p>
              {year} <span className={styles[state]}>{words.years[state]}</span>
            </p>
            <ItemList items={items} />
          </li>
        ))}
      </ul>
      {told.undated.length > 0 ? (
        <>
          <p className={styles.label}>{words.undated}</p>
          <ItemList items={told.undated} />
        </>
      ) : null}
    </>
  )
}

function Signs({ signs }: { readonly signs: Told['skills'] }) {
  return (
    <ul>
      {signs.map(({ id, name, state, items }) => (
        <li key={id} className={styles.item}>
          <p>
            {name} <span className={styles[state]}>{words.signs[state]}</span>
          </p>
          <ItemList items={items} />
        </li>
      ))}
    </ul>
  )
}

function ItemList({ items }: { readonly items: Items }) {
  if (items.length === 0) return null
  return (
    <ul className={styles.list}>
      {items.map(({ evidence, title, reason }) => (
        <li key={evidence}>
          <Link to="/evidence/$id" params={{ id: evidence }}>
            {title}
          </Link>{' '}
          <span className={styles.small}>{reason}</span>
        </li>
      ))}
    </ul>
  )
}
