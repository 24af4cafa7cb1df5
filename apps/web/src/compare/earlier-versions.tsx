import { useQuery } from '@tanstack/react-query'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './compare-page.module.css'

const words = text.compare

/** What moved between the versions that were rated and the present one; nothing when every rating is of the present one. */
export function EarlierVersions({ framework }: { readonly framework: string }) {
  const { data } = useQuery(read('frameworks.changes', { framework }))
  if (!data || data.versions.length === 0) return null
  return (
    <Section title={words.versions} note={words.versionsNote}>
      {data.versions.map(({ version, ratings, changes, notRatedThen }) => (
        <div key={version}>
          <h3>{words.versionTitle(version, ratings)}</h3>
          <ul className={styles.reasons}>
            {changes.length === 0 ? <li>{words.nothingMoved}</li> : null}
            {changes.map((change) => (
              <li key={change.kind + change.competency}>{change.text}</li>
            ))}
            {notRatedThen.length > 0 ? (
              <li>{words.notRatedThen(notRatedThen.map(({ name }) => name).join(', '))}</li>
            ) : null}
          </ul>
        </div>
      ))}
      <ul className={styles.reasons}>
        {data.earlier.map(({ name, rater, value, of, version, competency }) => (
          <li key={competency + rater + version}>
            {words.keptRating(
              name,
              rater,
              value === null
                ? words.states['not-applicable']
                : of === null
                  ? String(value)
                  : words.total(value, of),
              version,
            )}
          </li>
        ))}
        {data.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </Section>
  )
}
