import { getRouteApi, Link } from '@tanstack/react-router'
import { useFrameworks } from '../data/frameworks.ts'
import { useRole } from '../readiness/role.ts'
import { text } from '../text/text.ts'
import { Page } from '../ui/page.tsx'
import { Waiting } from '../ui/states.tsx'
import { ClosestRoles } from './closest-roles.tsx'
import styles from './compare-page.module.css'
import { DatesPanel } from './dates-panel.tsx'
import { RatersPanel } from './raters-panel.tsx'
import { RolesPanel } from './roles-panel.tsx'

const route = getRouteApi('/compare')
const words = text.compare
const shows = ['roles', 'dates', 'raters'] as const

/** Which role the evidence is closest to, and two roles, dates or raters side by side. */
export function ComparePage() {
  const search = route.useSearch()
  const frameworks = useFrameworks()
  const role = useRole()
  const chosen = search.framework ?? role ?? frameworks[0]?.id
  const framework = frameworks.find(({ id }) => id === chosen) ?? frameworks[0]
  return (
    <Page title={words.title} lede={words.lede}>
      <nav aria-label={words.ways} className={styles.ways}>
        <WayLink show={undefined} current={search.show === undefined} />
        {shows.map((show) => (
          <WayLink key={show} show={show} current={search.show === show} />
        ))}
        {framework ? (
          <Link to="/raters/$framework" params={{ framework: framework.id }} className={styles.way}>
            {words.askOthers}
          </Link>
        ) : null}
        {framework ? (
          <Link to="/calibrate/$framework" params={{ framework: framework.id }} className={styles.way}>
            {words.leniency}
          </Link>
        ) : null}
      </nav>
      {search.show === undefined ? <ClosestRoles /> : null}
      {search.show !== undefined && !framework ? <Waiting lines={8} /> : null}
      {framework && search.show === 'roles' ? (
        <RolesPanel framework={framework} frameworks={frameworks} />
      ) : null}
      {framework && search.show === 'dates' ? (
        <DatesPanel framework={framework} frameworks={frameworks} />
      ) : null}
      {framework && search.show === 'raters' ? (
        <RatersPanel framework={framework} frameworks={frameworks} />
      ) : null}
    </Page>
  )
}

function WayLink({
  show,
  current,
}: {
  readonly show: (typeof shows)[number] | undefined
  readonly current: boolean
}) {
  return (
    <Link
      to="/compare"
      search={({ framework }) => ({
        ...(show === undefined ? {} : { show }),
        ...(framework === undefined ? {} : { framework }),
      })}
      className={styles.way}
      activeOptions={{ exact: true }}
      aria-current={current ? 'page' : undefined}
    >
      {words.shows[show ?? 'closest']}
    </Link>
  )
}
