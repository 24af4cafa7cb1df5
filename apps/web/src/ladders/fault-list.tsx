import type { Answer } from '../data/operations.ts'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './write-page.module.css'

const words = text.write

interface FaultListProps {
  readonly check: Answer<'frameworks.check'> | undefined
  readonly onLine: (line: number) => void
}

/** Every fault with its line; choosing one goes there. */
export function FaultList({ check, onLine }: FaultListProps) {
  if (!check) return null
  const faults = check.faults.toSorted((a, b) => Number(isAdvice(a)) - Number(isAdvice(b)) || a.line - b.line)
  const errors = faults.filter((fault) => !isAdvice(fault)).length
  return (
    <Section
      title={errors === 0 ? words.holds : words.faults(errors, 0)}
      note={errors === 0 ? words.faults(0, faults.length) : words.mendFirst}
    >
      <ul className={styles.faults} aria-live="polite">
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.message}`} data-severity={fault.severity}>
            <button type="button" onClick={() => onLine(fault.line)}>
              {words.line(fault.line)}
            </button>{' '}
            <strong>{isAdvice(fault) ? words.advice : words.fault}:</strong> {fault.message}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function isAdvice({ severity }: Answer<'frameworks.check'>['faults'][number]): boolean {
  return severity === 'warning'
}
