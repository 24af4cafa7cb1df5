import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { rowAttribute } from '../keys/use-list-keys.ts'
import styles from './lint.module.css'
import type { Finding } from './marks.ts'
import { MendForm } from './mend-form.tsx'
import { SilenceForm } from './silence-form.tsx'

const words = text.lint

/** Which form of a finding is open. */
export type Open = 'mend' | 'silence' | null

interface FindingCardProps {
  readonly id: string
  readonly finding: Finding
  readonly isShown: boolean
  readonly open: Open
  readonly onShow: (then: Open) => void
  readonly onLine: (() => void) | null
  readonly onPut: ((before: string, after: string) => void) | null
}

/** One finding: what, why a hiring manager reads it so, and the ways to answer. */
export function FindingCard({ id, finding, isShown, open, onShow, onLine, onPut }: FindingCardProps) {
  const { level, name, message, why, role, words: line, related, fix } = finding
  return (
    <li
      {...{ [rowAttribute]: id }}
      tabIndex={-1}
      className={classes(styles.finding, isShown && styles.current)}
    >
      <h3>
        <span className={classes(styles.level, styles[level])}>{words.levels[level]}</span> {name}
      </h3>
      <p className={styles.small}>{role ?? words.whole}</p>
      <p>{message}</p>
      {line === '' || message.includes(line) ? null : <blockquote>{line}</blockquote>}
      {related.map((other) => (
        <blockquote key={other.start}>{other.words}</blockquote>
      ))}
      <p className={styles.why}>{why}</p>
      <div className={styles.acts}>
        {fix === null ? null : (
          <Button aria-expanded={open === 'mend'} onClick={() => onShow(open === 'mend' ? null : 'mend')}>
            {words.mend}
          </Button>
        )}
        <Button
          look="quiet"
          aria-expanded={open === 'silence'}
          onClick={() => onShow(open === 'silence' ? null : 'silence')}
        >
          {words.silence}
        </Button>
        {onLine === null ? null : (
          <Button look="quiet" onClick={onLine}>
            {words.inText}
          </Button>
        )}
      </div>
      {open === 'mend' && fix !== null ? <MendForm fix={fix} onPut={onPut} /> : null}
      {open === 'silence' ? <SilenceForm finding={finding} /> : null}
    </li>
  )
}
