import { Link } from '@tanstack/react-router'
import { text } from '../text/text.ts'
import { Section } from '../ui/page.tsx'
import styles from './today-page.module.css'

/** The "one business-visible outcome a year" tracker, and what still supports nothing. */
export function Outcomes({ number, unlinked }: { readonly number: number; readonly unlinked: number }) {
  return (
    <Section title={text.today.outcome}>
      <p className={styles.number}>
        {number} <small>{text.today.outcomeUnit(number)}</small>
      </p>
      <p className={styles.soft}>{number > 0 ? text.today.outcomeOk : text.today.outcomeNone}</p>
      {unlinked > 0 ? (
        <p className={styles.soft}>
          {text.today.unlinked(unlinked)}{' '}
          <Link to="/evidence" search={{ unlinked: true }}>
            {text.today.unlinkedAct}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}
