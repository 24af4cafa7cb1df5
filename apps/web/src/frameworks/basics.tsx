import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { askInWords } from '@waymark/domain/frameworks/scales.ts'
import { text } from '../text/text.ts'
import { Entries, Entry, Points, Sentence } from './entries.tsx'
import styles from './framework-page.module.css'
import { competencyName } from './names.ts'

const words = text.frameworks

/** Every scale: what is true at each point, and what the point asks of evidence. */
export function Scales({ model }: { readonly model: Framework }) {
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

/** What totals mean, what to do next, and which competencies come first. */
export function Bands({ model }: { readonly model: Framework }) {
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
            {band.focus.length > 0 ? (
              <p className={styles.small}>
                {words.first}: {band.focus.map((id) => competencyName(model, id)).join(', ')}
              </p>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Whose the content is, and what was altered, added or inferred. */
export function Provenance({ model: { provenance, version } }: { readonly model: Framework }) {
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

/** The levels of a ladder. */
export function Levels({ model }: { readonly model: Framework }) {
  return (
    <Entries>
      {model.levels.map(({ id, name, track, scope, summary, facets }) => (
        <Entry key={id} name={name} note={track}>
          <Sentence>{scope}</Sentence>
          <Sentence>{summary}</Sentence>
          {facets.map((facet) => (
            <Points key={facet.name} title={facet.name} lines={facet.texts} />
          ))}
        </Entry>
      ))}
    </Entries>
  )
}

/** Titles by the total that makes eligible for them. */
export function Titles({ model }: { readonly model: Framework }) {
  return (
    <Points
      lines={model.titles.map(
        ({ name, from, to }) => `${name}: ${to === null ? words.fromTotal(from) : words.range(from, to)}`,
      )}
    />
  )
}
