import { useQuery } from '@tanstack/react-query'
import { read, type Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { Cite, FactList, RolesRoom } from './roles-room.tsx'
import { ShiftAndTime } from './tours-shift.tsx'
import styles from './roles.module.css'

const words = text.roles

/** Tours of duty as an answer tells them. */
export type ToursTold = Answer<'roles.tours'>

/** Missions from L1 to L10, the routes to CTO, what changes on the way and how long it takes. */
export function ToursPage() {
  const told = useQuery({ ...read('roles.tours', {}), staleTime: Infinity })
  return (
    <RolesRoom page="tours" asked={told} sources={told.data?.sources}>
      {told.data ? (
        <>
          <Section title={words.toursAbout}>
            <FactList facts={told.data.about} all={told.data.sources} />
          </Section>
          <Section title={words.levelsTitle} note={words.assumption}>
            <div className={styles.columns}>
              {told.data.tours.map((tour) => (
                <Tour key={tour.id} tour={tour} told={told.data} />
              ))}
            </div>
          </Section>
          <Section title={words.routesTitle}>
            <div className={styles.columns}>
              {told.data.routes.map((route) => (
                <Route key={route.id} route={route} told={told.data} />
              ))}
            </div>
          </Section>
          <ShiftAndTime told={told.data} />
        </>
      ) : null}
    </RolesRoom>
  )
}

function Tour({ tour, told }: { readonly tour: ToursTold['tours'][number]; readonly told: ToursTold }) {
  const [from, to] = tour.levels
  return (
    <section aria-label={tour.name}>
      <h3>
        {tour.name} <span className={styles.small}>{words.levels(tour.levels)}</span>
      </h3>
      <p>
        {tour.purpose.text} {tour.mission.text}
        <Cite ids={tour.mission.sources} all={told.sources} />
      </p>
      <p className={styles.label}>{words.success}</p>
      <FactList facts={tour.success} all={told.sources} />
      <dl className={styles.facts}>
        {told.levels
          .filter(({ level }) => level >= from && level <= to)
          .map((entry) => (
            <div key={entry.level}>
              <dt>
                {words.level(entry.level)} {entry.title}
              </dt>
              <dd>
                {entry.mission} {words.success}: {entry.success.join('; ')}.
                <Cite ids={entry.sources} all={told.sources} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function Route({ route, told }: { readonly route: ToursTold['routes'][number]; readonly told: ToursTold }) {
  return (
    <section aria-label={route.name}>
      <h3>{route.name}</h3>
      <p>
        {route.builds.text}
        <Cite ids={route.builds.sources} all={told.sources} />
      </p>
      <dl className={styles.facts}>
        {route.stages.map((stage) => (
          <div key={stage.mission}>
            <dt>{words.levels(stage.levels)}</dt>
            <dd>
              {stage.mission}. {words.success}: {stage.success.join('; ')}.
              <Cite ids={stage.sources} all={told.sources} />
            </dd>
          </div>
        ))}
      </dl>
      {route.note === null ? null : <p className={styles.small}>{route.note}</p>}
    </section>
  )
}
