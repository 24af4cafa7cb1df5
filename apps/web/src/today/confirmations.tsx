import { Link } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'
import { useToday } from './use-today.ts'

const words = text.attest

/** Requests to confirm evidence that end soon, ended without an answer, or hold a correction. None: no section. */
export function Confirmations() {
  const { data } = useToday()
  if (!data || data.confirmations.length === 0) return null
  return (
    <Section title={words.due}>
      <ul className={styles.ways}>
        {data.confirmations.map(({ request, by, why, daysLeft }) => (
          <li key={request}>
            <Link to="/confirmations">
              {why === 'corrected' ? words.toTake(by) : words.waitsFor(by, daysLeft)}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
