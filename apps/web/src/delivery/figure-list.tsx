import type { DeliveryView } from '@waymark/contracts/delivery/operations.ts'
import type { Figure } from '@waymark/domain/delivery/figure.ts'
import { durationInWords, intervalInWords, valueInWords } from '@waymark/domain/delivery/figure-words.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './delivery.module.css'
import { TrendDrawing } from './trend-drawing.tsx'
import { useChoose } from './use-choose.ts'

const words = text.delivery
const families = ['throughput', 'instability', 'reliability', 'follow-through'] as const

/** All figures by family; each opens its definition and the records behind it. */
export function FigureList({ view }: { readonly view: DeliveryView }) {
  return families.map((family) => (
    <Section key={family} title={words.families[family]} note={words.familyNotes[family]}>
      <ul className={styles.figures}>
        {view.figures
          .filter((figure) => figure.family === family)
          .map((figure) => (
            <FigureRow key={`${figure.id} ${figure.rank}`} figure={figure} view={view} />
          ))}
      </ul>
    </Section>
  ))
}

function FigureRow({ figure, view }: { readonly figure: Figure; readonly view: DeliveryView }) {
  const choose = useChoose()
  const name = words.severity(figure.name, figure.rank)
  const { value, percentiles, unit } = figure
  return (
    <li className={styles.figure}>
      <div>
        <button
          type="button"
          className={styles.name}
          onClick={() => choose({ figure: figure.id, rank: figure.rank ?? undefined })}
        >
          {name}
        </button>
        <p className={styles.says}>{figure.says}</p>
        {figure.notes.length > 0 ? <p className={styles.says}>{figure.notes.join(' ')}</p> : null}
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
      <TrendDrawing figure={figure} annotations={view.annotations} />
    </li>
  )
}
