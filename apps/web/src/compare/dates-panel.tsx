import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { FieldRow } from '../ui/field.tsx'
import { DayChoice, FrameworkChoice, useChoose } from './choices.tsx'
import styles from './compare-page.module.css'
import { ComparisonAnswer } from './comparison-answer.tsx'
import { EarlierVersions } from './earlier-versions.tsx'
import type { PanelProps } from './roles-panel.tsx'

const route = getRouteApi('/compare')
const words = text.compare

/** One framework at two dates, and what moved with its versions. */
export function DatesPanel({ framework, frameworks }: PanelProps) {
  const search = route.useSearch()
  const choose = useChoose()
  const since = search.since ?? ''
  const asked = read('readiness.compare', {
    framework: framework.id,
    since,
    ...(search.until === undefined ? {} : { until: search.until }),
  })
  const answer = useQuery({ ...asked, enabled: since !== '' })
  return (
    <>
      <FieldRow>
        <FrameworkChoice value={framework.id} frameworks={frameworks} />
        <DayChoice label={words.since} value={since} onChoose={(day) => choose({ since: day })} />
        <DayChoice
          label={words.until}
          value={search.until ?? ''}
          hint={words.today}
          onChoose={(day) => choose({ until: day })}
        />
      </FieldRow>
      {since === '' ? (
        <p className={styles.hint}>{words.chooseDates}</p>
      ) : (
        <ComparisonAnswer answer={answer} />
      )}
      <EarlierVersions framework={framework.id} />
    </>
  )
}
