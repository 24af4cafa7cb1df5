import type { UseQueryResult } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Comparison, ComparisonSide } from '@waymark/domain/readiness/compare.ts'
import { formatDate } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { useChoose } from './choices.tsx'
import styles from './compare-page.module.css'
import { ComparisonTable } from './comparison-table.tsx'
import { PairedRows } from './paired-rows.tsx'
import { StepRows } from './step-rows.tsx'

const route = getRouteApi('/compare')
const words = text.compare

/** A comparison while it is on its way, failed or there. */
export function ComparisonAnswer({ answer }: { readonly answer: UseQueryResult<Comparison> }) {
  if (answer.error) return <FailureNote error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Waiting lines={8} />
  return <Result comparison={answer.data} />
}

function Result({ comparison }: { readonly comparison: Comparison }) {
  const search = route.useSearch()
  const choose = useChoose()
  const table = search.view === 'table'
  const { left, right, kind } = comparison
  return (
    <>
      <dl className={styles.sides}>
        <Side side={left} dated={kind === 'dates'} banded={kind !== 'raters'} />
        <Side side={right} dated={kind === 'dates'} banded={kind !== 'raters'} />
      </dl>
      <ul className={styles.told}>
        {comparison.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {comparison.warnings.map((line) => (
        <p key={line} className={styles.warning}>
          {line}
        </p>
      ))}
      <Section
        title={words.result}
        note={table ? null : words.chartNote[kind]}
        actions={
          <Button look="quiet" onClick={() => choose({ view: table ? '' : 'table' })}>
            {table ? words.asChart : words.asTable}
          </Button>
        }
      >
        {table ? <ComparisonTable comparison={comparison} /> : <Chart comparison={comparison} />}
      </Section>
    </>
  )
}

function Chart({ comparison }: { readonly comparison: Comparison }) {
  return comparison.kind === 'frameworks' ? (
    <PairedRows comparison={comparison} />
  ) : (
    <StepRows comparison={comparison} />
  )
}

function Side(props: { readonly side: ComparisonSide; readonly dated: boolean; readonly banded: boolean }) {
  const { side, dated, banded } = props
  return (
    <div>
      <dt>{dated ? formatDate(side.asOf) : side.label}</dt>
      <dd className={styles.value}>{words.total(side.total, side.of)}</dd>
      <dd>{side.share === null ? words.noShare : words.share(Math.floor(side.share * 100))}</dd>
      {banded ? <dd className={styles.band}>{side.band ?? words.noBand}</dd> : null}
      <dd>
        {banded ? words.covered(side.covered, side.applicable) : words.rated(side.covered, side.applicable)}
      </dd>
    </div>
  )
}
