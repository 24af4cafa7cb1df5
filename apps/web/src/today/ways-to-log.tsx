import { Link, useNavigate } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'

/** The fastest ways to log something. */
export function WaysToLog() {
  const navigate = useNavigate()
  return (
    <Section title={text.today.logTitle}>
      <ul className={styles.ways}>
        <li>
          <Button
            look="quiet"
            onClick={() => void navigate({ to: '.', search: (previous) => ({ ...previous, log: true }) })}
          >
            {text.today.logNow} <kbd>n</kbd>
          </Button>
          <span className={styles.soft}>{text.today.logNowHint}</span>
        </li>
        <li>
          <Link to="/sources">{text.today.logImport}</Link>
          <span className={styles.soft}>{text.today.logImportHint}</span>
        </li>
        <li>
          <span>{text.today.logTerminal}</span>
          <code>{text.today.logCommand}</code>
        </li>
      </ul>
    </Section>
  )
}
