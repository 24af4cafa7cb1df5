import { getRouteApi } from '@tanstack/react-router'
import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import type { Figure } from '@waymark/domain/delivery/figure.ts'
import { notesInCommon, notesOfOwn } from '@waymark/domain/delivery/common-notes.ts'
import { durationInWords, intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './delivery.module.css'
import { TrendDrawing } from './trend-drawing.tsx'
import { useChoose } from './use-choose.ts'

const route = getRouteApi('/delivery')
const words = text.delivery
const families = ['throughput', 'instability', 'reliability', 'follow-through'] as const

/** All figures by family; each opens its definition and the records behind it. */
export function FigureList({ view }: { readonly view: DeliveryView }) {
  const shared = notesInCommon(view.figures)
  const sections = families.map((family) => (
    <Section key={family} title={words.families[family]} note={words.familyNotes[family]}>
      <ul className={styles.figures}>
        {view.figures
          .filter((figure) => figure.family === family && figure.rank === null)
          .map((figure) => (
            <li key={figure.id} className={styles.figure}>
              <FigureRow figure={figure} view={view} />
              <Severities
                figures={view.figures.filter(({ id, rank }) => id === figure.id && rank !== null)}
                view={view}
              />
            </li>
          ))}
      </ul>
    </Section>
  ))
  return (
    <>
      {shared.map(({ note, names }) => (
        <p key={note} className={styles.shared}>
          {words.sharedNote(note, names)}
        </p>
      ))}
      {sections}
    </>
  )
}

/** The same figure by severity, folded under it; open while one of them is shown in the panel. */
function Severities({ figures, view }: { readonly figures: readonly Figure[]; readonly view: DeliveryView }) {
  const { figure: shown, rank } = route.useSearch()
  if (figures.length === 0) return null
  const holdsShown = rank !== undefined && figures.some(({ id }) => id === shown)
  return (
    <details className={styles.ranks} open={holdsShown || undefined}>
      <summary>{words.bySeverity(figures.length)}</summary>
      <ul className={styles.figures}>
        {figures.map((figure) => (
          <li key={figure.rank} className={styles.figure}>
            <FigureRow figure={figure} view={view} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function FigureRow({ figure, view }: { readonly figure: Figure; readonly view: DeliveryView }) {
  const choose = useChoose()
  const name = words.severity(figure.name, figure.rank)
  const { value, percentiles, unit } = figure
  const own = notesOfOwn(figure, view.figures)
  return (
    <>
      <div>
        <button
          type="button"
          className={styles.name}
          onClick={() => choose({ figure: figure.id, rank: figure.rank ?? undefined })}
        >
          {name}
        </button>
        <p className={styles.says}>{figure.says}</p>
        {own.length > 0 ? <p className={styles.says}>{own.join(' ')}</p> : null}
      </div>
      {value === null ? (
        <p className={styles.none}>{words.noFigure}</p>
      ) : (
        <div>
          <p className={styles.value}>
            {valueInWords(value, unit)}
            {figure.isSmall ? <span className={styles.small}> {words.small}</span> : null}
          </p>
          <p className={styles.says}>{intervalInWords(figure, unit)}</p>
          {percentiles === null ? null : (
            <p className={styles.says}>
              {words.percentiles(durationInWords(percentiles.p75), durationInWords(percentiles.p90))}
            </p>
          )}
        </div>
      )}
      <TrendDrawing figure={figure} name={name} annotations={view.annotations} />
    </>
  )
}
