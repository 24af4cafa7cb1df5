import { useQuery } from '@tanstack/react-query'
import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import { definitionOf } from '@waymark/domain/delivery/definitions.ts'
import type { Figure } from '@waymark/domain/delivery/figure.ts'
import { durationInWords, intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import { momentOf } from '@waymark/domain/records/record.ts'
import { useState } from 'react'
import { read } from '../data/operations.ts'
import { formatDate, formatInstant } from '../format/locale.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import { FailureNote, Waiting } from '../ui/states.tsx'
import { BeforeAfter } from './before-after.tsx'
import styles from './delivery.module.css'

const words = text.delivery
const page = 50

interface PanelProps {
  readonly figure: Figure
  readonly view: DeliveryView
  readonly onClose: () => void
}

/** A figure explained: what it means, its trend as a table, the records behind it, two windows side by side. */
export function FigurePanel({ figure, view, onClose }: PanelProps) {
  const name = words.severity(figure.name, figure.rank)
  return (
    <SidePanel label={name} onClose={onClose}>
      <h2>{name}</h2>
      <p className={styles.value}>
        {figure.value === null ? words.noFigure : valueInWords(figure.value, figure.unit)}
      </p>
      <p>
        {figure.value === null ? '' : `${intervalInWords(figure, figure.unit)}. `}
        {figure.says}
      </p>
      <Counted entries={figure.basis} title={words.basis} />
      <Counted
        entries={figure.excluded.map(({ reason, count }) => ({ name: reason, count }))}
        title={words.left}
      />
      <Definition figure={figure} />
      <TrendTable figure={figure} />
      <Records figure={figure} view={view} />
      <BeforeAfter figure={figure} view={view} />
    </SidePanel>
  )
}

function Counted(props: {
  readonly title: string
  readonly entries: readonly { readonly name: string; readonly count: number }[]
}) {
  const entries = props.entries.filter(({ count }) => count > 0)
  if (entries.length === 0) return null
  return (
    <p className={styles.says}>
      {props.title}: {entries.map(({ name, count }) => `${count} ${name}`).join('; ')}.
    </p>
  )
}

function Definition({ figure }: { readonly figure: Figure }) {
  const card = definitionOf(figure.id)
  const facts: readonly (readonly [string, string | null])[] = [
    [words.counts, card.counts.join(' ')],
    [words.clock, card.clock === null ? null : words.clockFromTo(card.clock.start, card.clock.end)],
    [words.linking, card.linking],
    [words.excludes, card.excludes.length === 0 ? null : `${card.excludes.join('; ')}.`],
    [words.method, card.method],
    [words.beware, card.beware],
    [words.source, card.source],
  ]
  return (
    <section className={styles.part}>
      <h3>{words.definition}</h3>
      <p className={styles.says}>{words.version(card.id, card.version)}</p>
      <dl className={styles.card}>
        {facts.flatMap(([term, fact]) =>
          fact === null
            ? []
            : [
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{fact}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  )
}

function TrendTable({ figure }: { readonly figure: Figure }) {
  if (figure.trend.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{words.trend}</h3>
      <ScrollRegion label={words.trendOf(figure.name)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.period}</th>
              <th scope="col">{words.columns.value}</th>
              <th scope="col">{words.columns.interval}</th>
              <th scope="col">{words.columns.says}</th>
            </tr>
          </thead>
          <tbody>
            {figure.trend.map((step) => (
              <tr key={step.from}>
                <th scope="row">{formatDate(step.from)}</th>
                <td>{step.value === null ? '–' : valueInWords(step.value, figure.unit)}</td>
                <td>{step.value === null ? '–' : intervalInWords(step, figure.unit)}</td>
                <td>{step.says}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function Records({ figure, view }: { readonly figure: Figure; readonly view: DeliveryView }) {
  const [hits, setHits] = useState(false)
  const [limit, setLimit] = useState(page)
  const { from, to, service } = view
  const answer = useQuery({
    ...read('delivery.records', { figure: figure.id, from, to, service, rank: figure.rank, hits, limit }),
    placeholderData: (previous) => previous,
  })
  const found = answer.data
  return (
    <section className={styles.part}>
      <h3>{words.records}</h3>
      {figure.unit === 'share' ? (
        <label className={styles.only}>
          <input type="checkbox" checked={hits} onChange={(event) => setHits(event.target.checked)} />
          {words.onlyHits}
        </label>
      ) : null}
      {answer.error ? <FailureNote error={answer.error} /> : null}
      {answer.isPending ? <Waiting /> : null}
      {found && found.total > 0 ? (
        <ScrollRegion label={words.records}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.recordColumns.when}</th>
                <th scope="col">{words.recordColumns.value}</th>
                <th scope="col">{words.recordColumns.record}</th>
                <th scope="col">{words.recordColumns.where}</th>
              </tr>
            </thead>
            <tbody>
              {found.records.map(({ key, record, value, places }) => (
                <tr key={key}>
                  <td>{formatInstant(momentOf(record) ?? `${from}T00:00:00.000Z`)}</td>
                  <td>{figure.unit === 'duration' ? durationInWords(value) : value}</td>
                  <td>{record.title}</td>
                  <td>{places.join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
      {found ? <p className={styles.says}>{words.recordsShown(found.records.length, found.total)}</p> : null}
      {found && found.records.length < found.total && limit < 1000 ? (
        <Button onClick={() => setLimit(Math.min(1000, limit + 4 * page))}>{words.more}</Button>
      ) : null}
    </section>
  )
}
