import type { CalibrationView } from '@waymark/domain/readiness/compare-raters.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import { raterName } from './rater-words.ts'
import styles from './raters.module.css'

const words = text.raters

/** Raw differences of every two raters, and the coefficient that the data justify, or why there is none. */
export function Pairs({ view }: { readonly view: CalibrationView }) {
  const telling = view.pairs.filter(({ differences }) => differences.items > 0)
  return (
    <Section title={words.pairs} note={words.pairNote}>
      <dl className={styles.pairs}>
        {telling.map(({ first, second, differences: found }) => {
          const [one, two] = [raterName(view, first), raterName(view, second)]
          return (
            <div key={`${first} ${second}`}>
              <dt>{words.pairSays(one, two, found.items)}</dt>
              <dd>{words.pairCounts(found.same, found.oneApart, found.further)}</dd>
              <dd>
                {words.higher(one, found.firstHigher)}, {words.higher(two, found.secondHigher)}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className={styles.coefficient}>{view.coefficient.says}</p>
    </Section>
  )
}
