import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './lint.module.css'
import type { LintedFile } from './marks.ts'

const words = text.lint

/** The four cues, what gives each, and what to add where one is missing. */
export function TeardownPanel({ teardown }: { readonly teardown: LintedFile['teardown'] }) {
  return (
    <section aria-label={words.top} className={styles.teardown}>
      <h2>
        {words.top}: {words.met(teardown.met)}, {teardown.passed ? words.passed : words.notPassed}
      </h2>
      <dl>
        {teardown.cues.map(({ cue, met, words: given, asks, advice }) => (
          <div key={cue}>
            <dt>
              {words.cues[cue]}{' '}
              <span className={classes(styles.cue, met ? styles.given : styles.missing)}>
                {met ? words.cueMet : words.cueMissing}
              </span>
            </dt>
            <dd>{met ? <q>{given}</q> : `${asks} ${advice ?? ''}`}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>{words.looked(teardown.looked)}</p>
    </section>
  )
}
