import { text } from '../text/text.ts'
import { classes } from '../ui/classes.ts'
import styles from './lint.module.css'
import type { LintedFile, MarkedLine } from './marks.ts'

interface CvTextProps {
  readonly file: LintedFile
  readonly lines: readonly MarkedLine[]
  readonly shown: string | null
  readonly onLine: (line: MarkedLine) => void
}

/** The CV as it was read, line by line. A line with findings is a button that leads to them. */
export function CvText({ file, lines, shown, onLine }: CvTextProps) {
  return (
    <section aria-label={text.lint.textTitle} className={styles.text}>
      <h2>{text.lint.textTitle}</h2>
      {lines.map((line) =>
        line.findings.length === 0 ? (
          <p key={line.start}>{line.text}</p>
        ) : (
          <button
            key={line.start}
            type="button"
            data-findings={line.findings.join(' ')}
            className={classes(
              styles.marked,
              shown !== null && line.findings.includes(shown) && styles.current,
            )}
            onClick={() => onLine(line)}
          >
            <mark>{line.text}</mark>{' '}
            <span className={styles.small}>{text.lint.marked(line.findings.length)}</span>
          </button>
        ),
      )}
      {file.doubts.length > 0 ? (
        <details className={styles.doubts}>
          <summary>{text.lint.doubts(file.doubts.length)}</summary>
          <p className={styles.small}>{text.lint.doubtsNote}</p>
          <ul>
            {file.doubts.map(({ where, text: words, reason }) => (
              <li key={`${where} ${reason} ${words}`}>
                {where}: {reason} {words === '' ? null : <q>{words}</q>}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
