import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { askInWords } from '@waymark/domain/frameworks/scales.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { buttonLook } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { CompetencyModel } from './competency-model.tsx'
import styles from './framework-page.module.css'
import { Parts } from './parts.tsx'
import { rolePartsOf, type Part } from './role-parts.tsx'

const route = getRouteApi('/frameworks/$framework')
const words = text.frameworks

/** A framework as a document: scale, bands, competencies, all that is told about the role, where it is from. */
export function FrameworkPage() {
  const { framework } = route.useParams()
  const model = useQuery({ ...read('frameworks.show', { framework }), staleTime: Infinity })
  return (
    <Page
      title={model.data?.name ?? words.title}
      lede={model.data?.summary}
      actions={
        <Link to="/readiness/$framework" params={{ framework }} className={buttonLook('main')}>
          {words.readiness}
        </Link>
      }
    >
      {model.error ? <FailureNote error={model.error} /> : null}
      {model.isPending ? <Waiting lines={8} /> : null}
      {model.data ? <Model model={model.data} /> : null}
    </Page>
  )
}

function Model({ model }: { readonly model: Framework }) {
  const parts: readonly Part[] = [
    { id: 'scale', title: words.scale, content: <Scales model={model} /> },
    { id: 'bands', title: words.bands, content: <Bands model={model} /> },
    {
      id: 'competencies',
      title: words.competencies,
      content: model.competencies.map((competency) => (
        <CompetencyModel key={competency.id} competency={competency} model={model} />
      )),
    },
    ...rolePartsOf(model),
    { id: 'provenance', title: words.provenance, content: <Provenance model={model} /> },
  ]
  return <Parts key={model.id} parts={parts} />
}

function Scales({ model }: { readonly model: Framework }) {
  return model.scales.map((scale) => (
    <dl key={scale.id} className={styles.rows}>
      {scale.points.map((point) => (
        <div key={point.value}>
          <dt>
            {point.value} {point.label}
          </dt>
          <dd>
            <p className={styles.serif}>{point.anchor}</p>
            <p className={styles.small}>
              {words.asks}{' '}
              {point.asks.length === 0 ? words.asksNothing : point.asks.map(askInWords).join('; and ')}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  ))
}

function Bands({ model }: { readonly model: Framework }) {
  return (
    <dl className={styles.rows}>
      {model.bands.map((band) => (
        <div key={band.id}>
          <dt>
            {words.range(band.from, band.to)} {band.label}
          </dt>
          <dd>
            <p className={styles.serif}>{band.meaning}</p>
            <p className={styles.small}>
              {words.next}: {band.action}
            </p>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Provenance({ model: { provenance, version } }: { readonly model: Framework }) {
  return (
    <div className={styles.provenance}>
      <p>
        {provenance.title}, {provenance.author}. {words.version(version, provenance.license)}
      </p>
      {provenance.source ? <p>{provenance.source}</p> : null}
      {provenance.attribution ? <p>{provenance.attribution}</p> : null}
      <ul>
        {provenance.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  )
}
