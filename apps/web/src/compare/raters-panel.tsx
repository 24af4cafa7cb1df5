import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { FieldRow } from '../ui/field.tsx'
import { Choice, FrameworkChoice, useChoose } from './choices.tsx'
import styles from './compare-page.module.css'
import { ComparisonAnswer } from './comparison-answer.tsx'
import type { PanelProps } from './roles-panel.tsx'

const route = getRouteApi('/compare')
const words = text.compare

/** Two raters of one framework; yourself and the evidence to begin with. */
export function RatersPanel({ framework, frameworks }: PanelProps) {
  const search = route.useSearch()
  const choose = useChoose()
  const view = useQuery(read('raters.compare', { framework: framework.id }))
  const people = (view.data?.raters ?? []).filter(({ key }) => key !== 'self')
  const raters = [
    { id: 'self', name: words.you },
    { id: 'evidence', name: words.evidence },
    ...people.map(({ key, label }) => ({ id: key, name: label })),
    { id: 'agreed', name: words.agreed },
  ]
  const first = search.a ?? 'self'
  const second = search.b ?? 'evidence'
  const same = first === second
  const asked = read('readiness.compare', { framework: framework.id, rater: [first, second] })
  const answer = useQuery({ ...asked, enabled: !same })
  return (
    <>
      <FieldRow>
        <FrameworkChoice value={framework.id} frameworks={frameworks} />
        <Choice label={words.first} value={first} options={raters} onChoose={(a) => choose({ a })} />
        <Choice label={words.second} value={second} options={raters} onChoose={(b) => choose({ b })} />
      </FieldRow>
      {same ? <p className={styles.hint}>{words.chooseRaters}</p> : <ComparisonAnswer answer={answer} />}
    </>
  )
}
