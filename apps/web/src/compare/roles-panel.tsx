import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Framework } from '@waymark/domain/frameworks/framework.ts'
import { read } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { FieldRow } from '../ui/field.tsx'
import { Choice, FrameworkChoice, useChoose } from './choices.tsx'
import styles from './compare-page.module.css'
import { ComparisonAnswer } from './comparison-answer.tsx'

const route = getRouteApi('/compare')
const words = text.compare

export interface PanelProps {
  readonly framework: Framework
  readonly frameworks: readonly Framework[]
}

/** Two frameworks side by side. */
export function RolesPanel({ framework, frameworks }: PanelProps) {
  const search = route.useSearch()
  const choose = useChoose()
  const others = frameworks.filter(({ id }) => id !== framework.id)
  const other = others.find(({ id }) => id === search.with)?.id ?? ''
  const asked = read('readiness.compare', { framework: framework.id, with: other })
  const answer = useQuery({ ...asked, enabled: other !== '' })
  return (
    <>
      <FieldRow>
        <FrameworkChoice value={framework.id} frameworks={frameworks} />
        <Choice
          label={words.other}
          value={other}
          options={others}
          none="–"
          onChoose={(id) => choose({ with: id })}
        />
      </FieldRow>
      {other === '' ? (
        <p className={styles.hint}>{words.chooseRoles}</p>
      ) : (
        <ComparisonAnswer answer={answer} />
      )}
    </>
  )
}
